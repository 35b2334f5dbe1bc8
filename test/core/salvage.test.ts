import { describe, expect, it } from 'vitest';
import { Postmortem } from '../../src/core/postmortem.ts';
import { salvage, STAND_IN } from '../../src/core/salvage.ts';

const valid = { title: 'T', summary: 'S.', severity: 'sev1', times: { started: '2024-05-01T10:00Z', resolved: '2024-05-01T12:00Z' } };

function left(data: Record<string, unknown>) {
  const parsed = Postmortem.safeParse(data);
  if (parsed.success) throw new Error('Nothing is wrong with it.');
  return salvage(Postmortem, data, parsed.error.issues);
}

describe('what breaks the schema is left out, and the rest is kept', () => {
  it('an unknown key', () => {
    expect(left({ ...valid, sevrity: 'x', tags: ['a'] })).toMatchObject({ title: 'T', tags: ['a'] });
    expect(left({ ...valid, sevrity: 'x' })).not.toHaveProperty('sevrity');
  });

  it('a value below, without its siblings', () => {
    expect(left({ ...valid, impact: { summary: 5, figures: [{ label: 'a', value: 'b' }] } })?.impact).toEqual({
      figures: [{ label: 'a', value: 'b' }],
    });
    expect(left({ ...valid, times: { ...valid.times, resolved: 'x' } })?.times).toMatchObject({ started: { text: valid.times.started } });
  });

  it('a list as a whole, so that no item seems to stand elsewhere', () => {
    expect(
      left({
        ...valid,
        timeline: [
          { at: 'x', what: 'y' },
          { at: '2024', what: 'z' },
        ],
        tags: ['a'],
      }),
    ).not.toHaveProperty('timeline');
  });

  it('a map that lacks something required', () => {
    expect(left({ ...valid, detection: { summary: 'x' }, tags: ['a'] })).not.toHaveProperty('detection');
  });

  it('stand-ins take the place of what is required', () => {
    expect(left({ tags: ['a'] })).toMatchObject({
      title: STAND_IN,
      summary: STAND_IN,
      severity: STAND_IN,
      times: { started: { text: '1900' } },
      tags: ['a'],
    });
    expect(left({ ...valid, times: { started: 'x', resolved: 'y' } })?.times.started.text).toBe('1900');
  });

  it('names that are special to JavaScript', () => {
    const data = Object.assign(Object.create(null), valid, { constructor: 'x' }) as Record<string, unknown>;
    Object.defineProperty(data, '__proto__', { value: { polluted: true }, enumerable: true });
    expect(left(data)).toMatchObject({ title: 'T' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

it('nothing can be kept of what is no map', () => {
  expect(salvage(Postmortem, ['x'], [])).toBeUndefined();
  expect(salvage(Postmortem, 'x', [])).toBeUndefined();
  expect(salvage(Postmortem, null, [])).toBeUndefined();
});
