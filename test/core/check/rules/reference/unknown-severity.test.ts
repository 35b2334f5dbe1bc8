import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('reference/unknown-severity');
const words = placesOf('reference/unknown-severity');

describe('reference/unknown-severity', () => {
  test('suggests the nearest of site.yaml', () => {
    expect(findings({ severity: 'sev2' })).toEqual([]);
    expect(findings({ severity: 'sev9' })).toMatchObject([
      { reason: 'The severity `sev9` is not in site.yaml.', note: 'Did you mean `sev1`?', expected: ['sev1', 'sev2'], fatal: true },
    ]);
    expect(words({ severity: 'sev9' })).toEqual(['"sev9"']);
  });

  test('holds for retellings, which are counted on the same scale', () => {
    expect(findings({ severity: 'P1', organization: 'GitLab' })).toHaveLength(1);
  });

  test('takes a question mark for a severity that there is not, but not for one that is missing', () => {
    expect(words({ severity: '?', title: '?' })).toEqual(['"?"']);
    expect(findings({ severity: undefined })).toEqual([]);
    expect(findings({ severity: 5 })).toEqual([]);
  });

  test('takes the words of JavaScript for ordinary ones', () => {
    expect(words({ severity: 'constructor' })).toEqual(['"constructor"']);
  });
});
