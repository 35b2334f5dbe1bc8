import { describe, expect, test } from 'vitest';
import { checked } from '../../../../support/builders.ts';

const NAMING = {
  impact: { services: [{ service: 'api' }, { service: 'vault' }] },
  actions: [{ title: 'One', owner: 'team-data' }, { title: 'Two', owner: 'team-red' }, { title: 'Three' }],
};
const messages = (overrides: Record<string, unknown>) =>
  checked({ ...NAMING, ...overrides }).filter(({ ruleId }) => ruleId === 'names-internal');

describe('publication/names-internal', () => {
  test('warns about internal services and teams in what is public', () => {
    expect(messages({}).map(({ reason, note, fatal }) => [reason, note, fatal])).toEqual([
      ['The service `vault` is internal: the public site shows this postmortem without it.', 'Nothing to do if that is meant.', false],
      ['The team `team-red` is internal: the public site shows this postmortem without it.', 'Nothing to do if that is meant.', false],
    ]);
  });

  test('does not mind them in what is internal', () => {
    expect(messages({ visibility: 'internal' })).toEqual([]);
  });

  test('does not mind words of a retelling, which are not ours', () => {
    expect(messages({ organization: 'Other', sources: [{ title: 'Report', url: 'https://other.example/' }] })).toEqual([]);
  });
});
