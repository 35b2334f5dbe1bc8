import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('actions/no-short-term');
const of = (...horizons: (string | undefined)[]) =>
  findings({ actions: horizons.map((horizon, index) => ({ title: `${index}`, horizon })) });

describe('actions/no-short-term', () => {
  test('tells where all actions are of another horizon, or of none', () => {
    expect(of('long')).toMatchObject([{ reason: 'None of the actions has `horizon: short`.', fatal: false }]);
    expect(of(undefined, undefined)).toHaveLength(1);
    expect(placesOf('actions/no-short-term')({ actions: [{ title: 'x' }] })).toEqual(['[{"title":"x"}]']);
  });

  test('is content with one', () => {
    expect(of('long', 'short', undefined)).toEqual([]);
  });

  test('does not count what was declined', () => {
    const declined = { title: 'x', horizon: 'short', status: 'declined', reason: 'No.' };
    expect(findings({ actions: [declined, { title: 'y', horizon: 'long' }] })).toHaveLength(1);
    expect(findings({ actions: [declined] })).toEqual([]);
  });

  test('says nothing where there are no actions, and of no retelling', () => {
    expect(of()).toEqual([]);
    expect(findings({})).toEqual([]);
    expect(findings({ organization: 'GitLab', actions: [{ title: 'x' }] })).toEqual([]);
  });
});
