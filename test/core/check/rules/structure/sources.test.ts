import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'structure/sources';
const told = placesOf(RULE);

describe('structure/sources', () => {
  test('asks a retelling for sources', () => {
    expect(told({ organization: 'GitLab' })).toEqual(['"GitLab"']);
    expect(told({ organization: 'GitLab', sources: [] })).toEqual(['"GitLab"']);
    expect(told({ organization: 'GitLab', sources: [{ title: 'x', url: 'https://x.example/' }] })).toEqual([]);
  });

  test('does not ask our own', () => {
    expect(told({})).toEqual([]);
    expect(told({ organization: 'Fernwick' })).toEqual([]);
  });

  test('only reminds while it is a draft', () => {
    const fatal = (status: string) => messagesOf(RULE)({ organization: 'GitLab', status }).map((message) => message.fatal);
    expect([fatal('draft'), fatal('in-review'), fatal('published')]).toEqual([[false], [true], [true]]);
  });
});
