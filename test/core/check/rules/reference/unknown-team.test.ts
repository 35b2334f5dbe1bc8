import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('reference/unknown-team');
const of = (owner?: string) => ({ actions: [{ title: 'x', owner }] });

describe('reference/unknown-team', () => {
  test('knows the teams of site.yaml', () => {
    expect(findings(of('team-data'))).toEqual([]);
    expect(findings(of())).toEqual([]);
  });

  test('points at the owner', () => {
    expect(findings(of('team-date'))).toMatchObject([
      { reason: 'The team `team-date` is not in site.yaml.', note: 'Did you mean `team-data`?', fatal: true },
    ]);
    expect(placesOf('reference/unknown-team')(of('somebody else'))).toEqual(['"somebody else"']);
    expect(findings(of('somebody else'))[0]?.note).toBe('Use `team-data` or `team-red`, or add it there.');
  });

  test('lets a retelling name owners freely', () => {
    expect(findings({ ...of('The database group'), organization: 'GitLab' })).toEqual([]);
    expect(findings({ ...of('The database group'), organization: 5 })).toEqual([]);
  });
});
