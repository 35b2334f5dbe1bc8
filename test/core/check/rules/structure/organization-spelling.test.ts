import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../../../support/one-rule.ts';

const spelling = (organization: string) => messagesOf('structure/organization-spelling')({ organization });

describe('structure/organization-spelling', () => {
  test.each(['fernwick', 'FERNWICK', 'Fern-wick', 'Fernwik', 'Fernwicks'])('warns about %s', (organization) => {
    expect(spelling(organization)).toMatchObject([{ fatal: false, line: 8, column: 17 }]);
  });

  test.each(['Fernwick', 'GitLab', 'Ferncliff', 'F'])('does not mind %s', (organization) => {
    expect(spelling(organization)).toEqual([]);
  });
});
