import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('reference/unknown-cause');

describe('reference/unknown-cause', () => {
  test('knows the causes of site.yaml and their aliases, in any case', () => {
    expect(findings({ causes: { categories: ['dns', 'name-resolution', 'Name-Resolution', 'config-change'] } })).toEqual([]);
    expect(findings({ causes: { categories: [] } })).toEqual([]);
  });

  test('suggests the nearest', () => {
    const overrides = { causes: { categories: ['dns', 'dsn'] } };
    expect(findings(overrides)).toMatchObject([
      {
        reason: 'The cause `dsn` is not in site.yaml.',
        note: 'Did you mean `dns`?',
        expected: ['dns', 'name-resolution', 'config-change'],
        fatal: true,
      },
    ]);
    expect(placesOf('reference/unknown-cause')(overrides)).toEqual(['"dsn"']);
  });
});
