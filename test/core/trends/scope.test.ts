import { describe, expect, test } from 'vitest';
import { archiveQueries, inScope, type Scope } from '../../../src/core/trends/scope.ts';
import { readScope, writeScope } from '../../../src/core/trends/scope-address.ts';
import { scopeOptions } from '../../../src/core/trends/scope-options.ts';
import { scopeInWords } from '../../../src/core/trends/scope-words.ts';
import { incident, named, trendData } from './build-incident.ts';

const monzo = { organization: named('monzo'), retelling: true };
const sev2 = { key: 'sev2', name: 'SEV2', rank: 1 };
const archive = trendData(
  [
    incident('a', { times: { started: '2026-01-31T23:59Z' }, services: [named('api')], causes: [named('dns')] }),
    incident('b', { times: { started: '2026-02' }, services: [named('api'), named('db')], severity: sev2 }),
    incident('c', { times: { started: '2026-02-28T23:30-02:00' }, services: [named('db')], causes: [named('dns')] }),
    incident('d', { times: { started: '2025' }, services: [named('api')] }),
    incident('e', { ...monzo, times: { started: '2026-02-03' }, services: [{ key: 'monzo.api', name: 'API' }], causes: [named('dns')] }),
  ],
  {
    recurrences: [
      { earlier: 'a', later: 'c', debt: [] },
      { earlier: 'c', later: 'e', debt: [] },
    ],
  },
);
const own = trendData(archive.incidents.filter(({ retelling }) => !retelling));
const retellings = trendData(archive.incidents.filter(({ retelling }) => retelling));
const ids = (scope: Scope, data = archive): string =>
  inScope(data, scope)
    .incidents.map(({ id }) => id)
    .toSorted()
    .join('');

describe('the incidents of a scope', () => {
  test('are our own by default, or all where there are none of our own', () => {
    expect(ids({})).toBe('abcd');
    expect(ids({ organization: 'all' })).toBe('abcde');
    expect(ids({ organization: 'monzo' })).toBe('e');
    expect(ids({}, retellings)).toBe('e');
  });

  test('have the service, the severity and the cause', () => {
    expect(ids({ service: 'db' })).toBe('bc');
    expect(ids({ service: 'db', severity: 'sev2' })).toBe('b');
    expect(ids({ cause: 'dns', organization: 'all' })).toBe('ace');
    expect(ids({ cause: 'constructor' })).toBe('');
  });

  test('began in the months of the period, by the calendar of UTC; what is known to the year only began in none', () => {
    expect(ids({ from: '2026-02' })).toBe('bc');
    expect(ids({ to: '2026-02' })).toBe('ab');
    expect(ids({ from: '2026-03', to: '2026-03' })).toBe('c');
    expect(ids({ from: '2025-01', to: '2025-12' })).toBe('');
  });

  test('come with the recurrences whose later incident is among them', () => {
    expect(inScope(archive, {}).recurrences).toEqual([{ earlier: 'a', later: 'c', debt: [] }]);
    expect(inScope(archive, { to: '2026-02' }).recurrences).toEqual([]);
    expect(inScope(archive, { organization: 'all' })).toBe(archive);
  });
});

describe('the selection of the archive behind a number', () => {
  test('names the organization where others are in the archive', () => {
    expect(archiveQueries(archive, {})()).toEqual({ organization: 'fernwick' });
    expect(archiveQueries(own, {})()).toEqual({});
    expect(archiveQueries(archive, { organization: 'all' })()).toEqual({});
    expect(archiveQueries(archive, { organization: 'monzo' })({ cause: 'dns' })).toEqual({ organization: 'monzo', cause: 'dns' });
  });

  test('is the scope narrowed, its period as well', () => {
    const narrow = archiveQueries(own, { service: 'api', from: '2026-02', to: '2026-10' });
    expect(narrow({ from: '2026-01', to: '2026-03' })).toEqual({ service: 'api', from: '2026-02', to: '2026-03' });
    expect(narrow({ service: 'api', severity: 'sev1' })).toEqual({ service: 'api', severity: 'sev1', from: '2026-02', to: '2026-10' });
  });

  test('is none where the archive cannot ask for two values of one facet at once', () => {
    expect(archiveQueries(own, { service: 'api' })({ service: 'db' })).toBeUndefined();
    expect(archiveQueries(own, { service: 'api' })({ service: ['api', 'db'] })).toBeUndefined();
  });
});

describe('the scope in an address', () => {
  const read = (query: string, data = archive) => readScope(new URLSearchParams(query), data);

  test('is read and written back the same', () => {
    for (const query of ['', '?organization=all', '?organization=monzo', '?service=api&severity=sev1&cause=dns&from=2025-03&to=2026-01']) {
      const { scope, ignored } = read(query);
      expect(ignored).toEqual([]);
      expect(writeScope(scope)).toBe(query);
    }
  });

  test('leaves out what the default says anyway', () => {
    expect(read('organization=fernwick').scope).toEqual({});
    expect(read('organization=all', retellings).scope).toEqual({});
    expect(read('service=&from=&to=')).toEqual({ scope: {}, ignored: [] });
  });

  test('tells what it cannot use', () => {
    expect(read('service=__proto__&severity=constructor&cause=%3Cb%3E&__proto__=x&organization=toString&page=2')).toEqual({
      scope: {},
      ignored: [
        { name: 'organization', value: 'toString' },
        { name: 'service', value: '__proto__' },
        { name: 'severity', value: 'constructor' },
        { name: 'cause', value: '<b>' },
      ],
    });
    expect(read('from=2026-13&to=2026-3')).toEqual({
      scope: {},
      ignored: [
        { name: 'from', value: '2026-13' },
        { name: 'to', value: '2026-3' },
      ],
    });
    expect(read('from=0001-01').ignored).toHaveLength(1);
    expect(read('from=2026-02&to=2026-01')).toEqual({
      scope: {},
      ignored: [
        { name: 'from', value: '2026-02' },
        { name: 'to', value: '2026-01' },
      ],
    });
    expect(read('service=db&service=nope&service=api')).toEqual({
      scope: { service: 'db' },
      ignored: [
        { name: 'service', value: 'nope' },
        { name: 'service', value: 'api' },
      ],
    });
  });
});

describe('the choices', () => {
  const shown = (scope: Scope, facet: 'organization' | 'service' | 'severity' | 'cause', data = archive) =>
    scopeOptions(data, scope)[facet].map(({ value, name, count, selected }) => `${selected ? '*' : ''}${value}|${name}|${count}`);

  test('count what each would leave, given the others', () => {
    expect(shown({}, 'organization')).toEqual(['*|Fernwick|4', 'all|All organizations|5', 'monzo|MONZO|1']);
    expect(shown({ service: 'db' }, 'service')).toEqual(['|All services|4', 'api|API|3', '*db|DB|2']);
    expect(shown({ service: 'db' }, 'severity')).toEqual(['*|All severities|2', 'sev1|SEV1|1', 'sev2|SEV2|1']);
    expect(shown({ service: 'db', cause: 'dns' }, 'cause')).toEqual(['|All causes|2', '*dns|DNS|1']);
  });

  test('tell services of one name apart, and offer no choice of organization where there is only our own', () => {
    expect(shown({ organization: 'all' }, 'service')).toEqual(['*|All services|5', 'api|API|3', 'monzo.api|API (MONZO)|1', 'db|DB|2']);
    expect(shown({}, 'organization', own)).toEqual(['*|Fernwick|4']);
    expect(shown({}, 'organization', retellings)).toEqual(['*|All organizations|1', 'monzo|MONZO|1']);
  });

  test('keep what is chosen although it leaves nothing', () => {
    expect(shown({ cause: 'dns', severity: 'sev2' }, 'cause')).toEqual(['|All causes|1', '*dns|DNS|0']);
    expect(shown({ organization: 'all', service: 'db' }, 'organization')).toEqual(['|Fernwick|2', '*all|All organizations|2']);
  });

  test('span the months of the archive', () => {
    expect(scopeOptions(archive, {}).months).toEqual({ first: '2026-01', last: '2026-03' });
    expect(scopeOptions(trendData([]), {})).toEqual({
      organization: [{ value: '', name: 'All organizations', count: 0, selected: true }],
      service: [{ value: '', name: 'All services', count: 0, selected: true }],
      severity: [{ value: '', name: 'All severities', count: 0, selected: true }],
      cause: [{ value: '', name: 'All causes', count: 0, selected: true }],
    });
  });
});

test.each<[Scope, string]>([
  [
    {},
    '4 incidents of Fernwick, January to November 2026; 1 retelling is left out. Of 1 incident only the year is known: it is in no month.',
  ],
  [
    { from: '2026-03' },
    '1 incident of Fernwick, March to November 2026; 1 retelling is left out. Of 1 further incident only the year is known: it is in no month, and left out.',
  ],
  [
    { service: 'db', severity: 'sev1', cause: 'dns' },
    '1 incident of Fernwick with severity SEV1 and the cause “DNS” that affected DB, March to November 2026; 1 retelling is left out.',
  ],
  [{ organization: 'monzo' }, '1 incident of MONZO, February to November 2026; 4 incidents of other organizations are left out.'],
  [
    { organization: 'all', from: '2026-02', to: '2026-02' },
    '2 incidents of 2 organizations, February 2026. Of 1 further incident only the year is known: it is in no month, and left out. Figures across organizations describe this archive, not how reliable anyone is.',
  ],
  [{ service: 'db', to: '2025-12' }, 'No incident of Fernwick that affected DB, until December 2025; 1 retelling is left out.'],
])('the scope %j in words', (scope, words) => {
  expect(scopeInWords(archive, scope)).toBe(words);
});

test('an empty archive in words', () => {
  expect(scopeInWords(trendData([]), {})).toBe('The archive has no incident yet.');
});
