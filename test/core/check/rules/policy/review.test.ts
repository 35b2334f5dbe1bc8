import { describe, expect, test } from 'vitest';
import { site } from '../../../../support/builders.ts';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const of = site({
  severities: { sev1: { name: 'SEV1' }, sev2: { name: 'SEV2' }, sev3: { name: 'SEV3' } },
  policy: { review_from: 'sev2' },
});
const findings = (overrides: Record<string, unknown>) => messagesOf('policy/review')(overrides, { of });

describe('policy/review', () => {
  test.each([
    ['sev1', 1],
    ['sev2', 1],
    ['sev3', 0],
  ])('%s: %i', (severity, count) => {
    expect(findings({ severity })).toHaveLength(count);
  });

  test('points at what asks for the meeting, or at a review without one', () => {
    expect(findings({})).toMatchObject([
      {
        reason: 'The policy asks for a review meeting after an incident of `sev1`.',
        note: 'Add the day of the meeting: `review: { meeting: … }`.',
        fatal: true,
      },
    ]);
    const words = placesOf('policy/review');
    expect(words({}, { of })).toEqual(['"sev1"']);
    expect(words({ review: {} }, { of })).toEqual(['{}']);
    expect(
      findings({ review: { author: 'canary' } })
        .map(String)
        .join(),
    ).not.toContain('canary');
  });

  test.each(['draft', 'in-review'])('only reminds while the document is %s', (status) => {
    expect(findings({ status }).map(({ fatal }) => fatal)).toEqual([false]);
  });

  test('is content with a meeting', () => {
    expect(findings({ review: { meeting: '2024-05-06' } })).toEqual([]);
  });

  test('asks no retelling, nothing of a severity that there is not, and nothing without a policy', () => {
    expect(findings({ organization: 'GitLab' })).toEqual([]);
    expect(findings({ severity: 'sev9' })).toEqual([]);
    expect(messagesOf('policy/review')({})).toEqual([]);
    expect(messagesOf('policy/review')({}, { of: site({ policy: {} }) })).toEqual([]);
  });
});
