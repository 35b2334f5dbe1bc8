import { describe, expect, test } from 'vitest';
import { causeCharts } from '../../../src/core/trends/cause-charts.ts';
import { heatOf } from '../../../src/core/trends/cause-map.ts';
import type { Scope } from '../../../src/core/trends/scope.ts';
import type { TrendIncident } from '../../../src/core/trends/trend-data.ts';
import { charts, incident, links, named, shown, trendData } from './build-incident.ts';

const chartsOf = (incidents: readonly TrendIncident[], scope?: Scope) => charts(causeCharts, trendData(incidents), scope);
/** `2026-10 dns+bgp api+web` */
const written = (...lines: string[]): TrendIncident[] =>
  lines.map((line, i) => {
    const [month = '', causes = '', services = ''] = line.split(' ');
    const terms = (text: string) => (text === '' || text === '-' ? [] : text.split('+').map(named));
    return incident(`i${i}`, { times: { started: month }, causes: terms(causes), services: terms(services) });
  });

describe('causes over time', () => {
  test('count an incident in each of its causes', () => {
    const { causes } = chartsOf(written('2026-09 dns+bgp', '2026-11 dns', '2026-11 -', '2026-11 bgp+dns+dns', '2025 dns', '2025 dns'), {});
    expect(shown(causes)).toEqual([
      'Month | DNS | BGP | No cause | All incidents',
      'Sep 2026 | 1 | 1 | 0 | 1',
      'Oct 2026 | 0 | 0 | 0 | 0',
      'Nov 2026, so far | 2 | 1 | 1 | 3',
    ]);
    expect(causes?.sentence).toBe('The most frequent cause is “DNS”, in 5 of 6 incidents, before “BGP” (2).');
    expect(causes?.notes.slice(1)).toEqual([
      '1 incident has no cause written.',
      'The month that is still running counts up to 20 November 2026.',
      'Of 2 incidents only the year is known: they are in no bar.',
    ]);
    expect(links(causes, 2)).toEqual([
      '-',
      '?cause=dns&from=2026-11&to=2026-11',
      '?cause=bgp&from=2026-11&to=2026-11',
      // No page of the archive has those without a cause.
      'i2#',
      '?from=2026-11&to=2026-11',
    ]);
  });

  test('give six causes a column and count the others once an incident', () => {
    const { causes } = chartsOf(written('2026-11 a+b+c+d+e+f', '2026-11 a+b+c+d+e+f+x+y', '2026-11 x'));
    expect(shown(causes)).toEqual([
      'Month | A | B | C | D | E | F | Other causes | All incidents',
      // `x` comes twice, as the six do, and goes by its name.
      'Nov 2026, so far | 2 | 2 | 2 | 2 | 2 | 2 | 2 | 3',
    ]);
    expect(links(causes, 0)[7]).toBe('?cause=x&cause=y&from=2026-11&to=2026-11');
    expect(causes?.sentence).toBe('3 incidents have a cause written: too few to say which is the most frequent.');
    expect(shown(chartsOf(written('2026-11 a+b+c+d+e+f+x'))['causes'])[0]).toContain('| X |');
  });

  test('tell equals', () => {
    const sentence = (...lines: string[]) => chartsOf(written(...lines))['causes']?.sentence;
    expect(sentence('2026-11 dns')).toBe('The only cause is “DNS”, in the only incident.');
    const four = ['2026-11 dns', '2026-11 dns', '2026-11 bgp', '2026-11 bgp'];
    expect(sentence(...four, '2026-11 dns+bgp')).toBe('The most frequent causes are “BGP” and “DNS”, in 3 of 5 incidents each.');
    expect(sentence('2026-11 dns+bgp+load', ...Array<string>(4).fill('2026-11 dns'))).toBe(
      'The most frequent cause is “DNS”, in 5 of 5 incidents, before “BGP” and “LOAD” (1 each).',
    );
    expect(sentence('2026-11 a+b+c+d', ...Array<string>(4).fill('2026-11 a'))).toBe(
      'The most frequent cause is “A”, in 5 of 5 incidents, before 3 others (1 each).',
    );
    expect(sentence('2026-11 a', '2026-11 b', '2026-11 c', '2026-11 d', '2026-11 -', '2026-11 a+b+c+d')).toBe(
      'No cause stands out: 4 causes are the most frequent, in 2 of 6 incidents each.',
    );
  });

  test('are not ranked where fewer than five incidents have any', () => {
    const sentence = (...lines: string[]) => chartsOf(written(...lines), {})['causes']?.sentence;
    const without = Array<string>(9).fill('2026-11 -');
    expect(sentence('2026-11 dns', '2026-11 dns', '2026-11 dns', '2026-11 bgp', ...without)).toBe(
      '4 incidents have a cause written: too few to say which is the most frequent.',
    );
    expect(sentence('2026-11 dns+bgp', ...without)).toBe('1 incident has several causes: too few to say which is the most frequent.');
    const beside = chartsOf(written('2026-11 dns+bgp', '2026-11 dns+load', '2026-11 dns'), { cause: 'dns' })['causes'];
    expect(beside?.sentence).toBe('2 incidents have another cause written: too few to say which is the most frequent.');
  });

  test('within one cause are those that came with it, listed because the archive cannot ask for them', () => {
    const { causes } = chartsOf(written('2026-11 dns+bgp', '2026-11 dns', '2026-11 bgp'), { cause: 'dns' });
    expect(shown(causes)).toEqual(['Month | BGP | No other cause | All incidents', 'Nov 2026, so far | 1 | 1 | 2']);
    expect(causes?.title).toBe('Other causes of the same incidents');
    expect(causes?.sentence).toBe('The only other cause is “BGP”, in 1 of 2 incidents.');
    expect(links(causes, 0)).toEqual(['-', 'i0#', 'i1#', '?cause=dns&from=2026-11&to=2026-11']);
    expect(chartsOf(written('2026-11 dns'), { cause: 'dns' })['causes']).toBeUndefined();
  });
});

describe('the map of causes and services', () => {
  test('counts pairs and links each', () => {
    const map = chartsOf(written('2026-11 dns+bgp api', '2026-11 dns api+web', '2026-10 dns constructor', '2026-10 - api'))['cause-map'];
    expect(shown(map)).toEqual(['Cause | API | CONSTRUCTOR | WEB | All', 'DNS | 2 | 1 | 1 | 3', 'BGP | 1 | 0 | 0 | 1']);
    expect(links(map, 0)).toEqual([
      '-',
      '?service=api&cause=dns',
      '?service=constructor&cause=dns',
      '?service=web&cause=dns',
      '?cause=dns',
    ]);
    expect(map?.table.rows[1]?.map(({ heat }) => heat)).toEqual([undefined, 1, 0, 0, undefined]);
    expect(map?.sentence).toBe('3 incidents have both a cause and a service written: too few to say which pair is the most frequent.');
    expect(map?.notes).toContain('1 incident has no cause or no service written, and no place in the table.');
    expect(map?.drawing).toBeUndefined();
  });

  test('says which pairs are the most frequent where there are enough', () => {
    const sentence = (...lines: string[]) => chartsOf(written(...lines))['cause-map']?.sentence;
    const four = ['2026-11 dns api', '2026-11 dns api', '2026-11 dns web', '2026-11 bgp web'];
    expect(sentence(...four, '2026-11 bgp map')).toBe('The most frequent pair is “DNS” and API, in 2 incidents.');
    expect(sentence(...four, '2026-11 bgp web')).toBe('The most frequent pairs are “DNS” and API and “BGP” and WEB, in 2 incidents each.');
    expect(sentence(...four, '2026-11 - web')).toBe(
      '4 incidents have both a cause and a service written: too few to say which pair is the most frequent.',
    );
  });

  test('tells services of one name apart by whose they are', () => {
    const api = { key: 'other.api', name: 'API' };
    const theirs = incident('b', { retelling: true, organization: named('other'), causes: [named('dns')], services: [api] });
    const map = chartsOf([...written('2026-11 dns api+web'), theirs], { organization: 'all' })['cause-map'];
    expect(shown(map)[0]).toBe('Cause | API | API (OTHER) | WEB | All');
  });

  test('is 12 by 12 at most, and tells the rest', () => {
    const many = Array.from({ length: 14 }, (_, i) => `k${String(i).padStart(2, '0')}`).join('+');
    const map = chartsOf(written(`2026-11 ${many} ${many}+more`))['cause-map'];
    expect(map?.table.rows).toHaveLength(12);
    expect(map?.table.columns).toHaveLength(14);
    expect(map?.notes).toEqual(
      expect.arrayContaining(['2 less frequent causes are not shown.', '3 less frequent services are not shown.']),
    );
    expect(map?.sentence).toBe('1 incident has both a cause and a service written: too few to say which pair is the most frequent.');
  });

  test('is not drawn within a service, and within a cause has its row', () => {
    const some = written('2026-11 dns+bgp api', '2026-11 dns web');
    expect(chartsOf(some, { service: 'api' })['cause-map']).toBeUndefined();
    expect(shown(chartsOf(some, { cause: 'dns' })['cause-map'])).toEqual(['Cause | API | WEB | All', 'DNS | 1 | 1 | 2']);
  });

  test('grows dark with the number', () => {
    expect([0, 1, 2, 5].map((count) => heatOf(count, 5))).toEqual([0, 1, 2, 5]);
    expect([0, 1, 2, 3, 9, 10].map((count) => heatOf(count, 10))).toEqual([0, 1, 1, 2, 5, 5]);
  });
});

describe('triggers', () => {
  const set = (id: string, trigger: TrendIncident['trigger'], started = '2026-11-01'): TrendIncident =>
    incident(id, { times: { started }, ...(trigger ? { trigger } : {}) });

  test('are counted by kind, with the latest of each', () => {
    const { triggers } = chartsOf([set('a', 'deployment'), set('b', 'deployment', '2026-11-02'), set('c', 'expiry'), set('d', undefined)]);
    expect(shown(triggers)).toEqual([
      'Trigger | Incidents | Most recent',
      'A deployment | 2 | The title of b (2 November 2026)',
      'Something that expired | 1 | The title of c (1 November 2026)',
    ]);
    expect(links(triggers, 0)).toEqual(['-', 'b a', 'b#']);
    expect(links(triggers, 1)).toEqual(['-', 'c#', 'c#']);
    expect(triggers?.sentence).toBe('Of the 3 incidents whose trigger could be read, a deployment set off 2, more than any other kind.');
    expect(triggers?.notes).toEqual([
      'The kind is read from the words in which the trigger is written, so it is a hint rather than a finding.',
      '1 incident has no trigger written, or one whose words tell no kind.',
    ]);
  });

  test('tell one and equals', () => {
    const sentence = (...kinds: TrendIncident['trigger'][]) => chartsOf(kinds.map((kind, i) => set(`i${i}`, kind)))['triggers']?.sentence;
    expect(sentence('load')).toBe('The only incident whose trigger could be read was set off by a rise in load.');
    expect(sentence('load', 'load')).toBe('All 2 incidents whose trigger could be read were set off by a rise in load.');
    expect(sentence('load', 'limit')).toBe(
      'Of the 2 incidents whose trigger could be read, a limit that was reached and a rise in load set off 1 each.',
    );
    expect(sentence(undefined)).toBeUndefined();
  });
});

test('an empty archive has none of them', () => {
  expect(chartsOf([])).toEqual({});
  expect(chartsOf([incident('a')])).toEqual({});
});

test('names that mean something elsewhere are names', () => {
  const found = chartsOf([incident('a', { causes: [named('constructor'), { key: 'x', name: '<b>' }], services: [named('__proto__')] })]);
  expect(shown(found['cause-map'])).toEqual(['Cause | __PROTO__ | All', '<b> | 1 | 1', 'CONSTRUCTOR | 1 | 1']);
  expect(shown(found['causes'])[0]).toBe('Month | <b> | CONSTRUCTOR | All incidents');
});
