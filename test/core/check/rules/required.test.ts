import { describe, expect, it } from 'vitest';
import { checked, places, told } from '../../../support/builders.ts';

const open = { started: '2024-05-01T10:00Z' };
const sources = [{ title: 'x', url: 'https://x.example/' }];

describe('structure/required', () => {
  it('asks a published postmortem of our own for `resolved`', () => {
    expect(told({ times: open })).toEqual([`structure/required ${JSON.stringify(open)}`]);
    expect(places(checked({ times: open, status: 'draft' }))).toEqual([]);
    expect(places(checked({ times: open, status: 'in-review' }))).toEqual([]);
    expect(told({ times: open, organization: 'Fernwick' })).toEqual([`structure/required ${JSON.stringify(open)}`]);
  });

  it('lets an absent time of a retelling mean "not known"', () => {
    expect(places(checked({ times: open, organization: 'GitLab', sources }))).toEqual([]);
  });

  it('asks a retelling for sources', () => {
    expect(told({ organization: 'GitLab' })).toEqual(['structure/required "GitLab"']);
    expect(told({ organization: 'GitLab', sources: [] })).toEqual(['structure/required "GitLab"']);
    expect(places(checked({ organization: 'GitLab', sources }))).toEqual([]);
  });

  it('asks a declined action for a reason', () => {
    const [message, ...others] = checked({
      actions: [{ title: 'Fix it', status: 'declined' }, { title: 'B', status: 'declined', reason: 'No.' }, { title: 'C' }],
    });
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      reason: 'The action `Fix it` is declined without a reason.',
      note: 'Add `reason:` in one sentence.',
      line: 8,
      column: 40,
    });
  });
});

describe('structure/organization-spelling', () => {
  it.each(['fernwick', 'FERNWICK', 'Fern-wick', 'Fernwik', 'Fernwicks'])('warns about %s', (organization) => {
    const [message] = checked({ organization, sources });
    expect(message).toMatchObject({ ruleId: 'organization-spelling', fatal: false, line: 8, column: 17 });
  });

  it.each(['GitLab', 'Ferncliff', 'F'])('does not mind %s', (organization) => {
    expect(checked({ organization, sources })).toEqual([]);
  });
});
