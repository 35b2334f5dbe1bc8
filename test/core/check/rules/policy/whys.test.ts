import { describe, expect, test } from 'vitest';
import { site } from '../../../../support/builders.ts';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const of = site({ policy: { whys_from: 'sev1' } });
const findings = (overrides: Record<string, unknown>) => messagesOf('policy/whys')(overrides, { of });

describe('policy/whys', () => {
  test('asks from its own severity on', () => {
    expect(findings({})).toMatchObject([{ reason: 'The policy asks for the 5 Whys of an incident of `sev1`.', fatal: true }]);
    expect(findings({ severity: 'sev2' })).toEqual([]);
    expect(messagesOf('policy/whys')({}, { of: site({ policy: { review_from: 'sev2', timeline_from: 'sev2' } }) })).toEqual([]);
  });

  test('points at the nearest key', () => {
    const words = placesOf('policy/whys');
    expect(words({}, { of })).toEqual(['"sev1"']);
    expect(words({ causes: { trigger: 'x' } }, { of })).toEqual(['{"trigger":"x"}']);
    expect(words({ causes: { whys: [] } }, { of })).toEqual(['[]']);
  });

  test('only reminds until it is published', () => {
    expect(findings({ status: 'in-review' }).map(({ fatal }) => fatal)).toEqual([false]);
  });

  test('is content with one, and asks no retelling', () => {
    expect(findings({ causes: { whys: [{ why: 'x', because: 'y' }] } })).toEqual([]);
    expect(findings({ organization: 'GitLab' })).toEqual([]);
  });
});
