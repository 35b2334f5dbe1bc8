import { describe, expect, it } from 'vitest';
import { checked, told } from '../../../support/builders.ts';

const overrides = {
  impact: { services: [{ service: 'api' }, { service: 'vault' }] },
  actions: [{ title: 'A', owner: 'team-data' }, { title: 'B', owner: 'team-red' }, { title: 'C' }],
};

describe('publication/names-internal', () => {
  it('warns about internal services and teams in what is public', () => {
    const messages = checked(overrides);
    expect(told(overrides)).toEqual(['publication/names-internal "vault"', 'publication/names-internal "team-red"']);
    expect(messages[0]).toMatchObject({
      fatal: false,
      reason: 'The service `vault` is internal: the public site shows this postmortem without it.',
      note: 'Nothing to do if that is meant.',
    });
    expect(messages[1]?.reason).toBe('The team `team-red` is internal: the public site shows this postmortem without it.');
  });

  it('does not mind them in what is internal', () => {
    expect(checked({ ...overrides, visibility: 'internal' })).toEqual([]);
  });

  it('does not mind words of a retelling, which are not ours', () => {
    expect(checked({ ...overrides, organization: 'GitLab', sources: [{ title: 'x', url: 'https://x.example/' }] })).toEqual([]);
  });
});
