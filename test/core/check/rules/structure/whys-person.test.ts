import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'structure/whys-person';
const chain = (...answers: string[]) => ({ causes: { whys: answers.map((because) => ({ why: 'Why?', because })) } });
const told = (...answers: string[]) => placesOf(RULE)(chain(...answers));

describe('structure/whys-person', () => {
  test.each(['Human error.', 'The engineer forgot to renew the certificate.', 'It was the *operator’s* mistake.'])(
    'warns: %s',
    (answer) => {
      expect(told('The certificate had expired.', answer)).toEqual([JSON.stringify(answer)]);
    },
  );

  test('says which of the two it is', () => {
    expect(messagesOf(RULE)(chain('Human error.'))[0]).toMatchObject({
      fatal: false,
      reason: 'The chain of whys ends at human error: `Human error`.',
    });
    expect(messagesOf(RULE)(chain('The engineer forgot to renew it.'))[0]?.reason).toMatch(/^The chain of whys ends at a person: `.+`\.$/);
  });

  test.each([
    'The reminder went to a mailbox that nobody reads.',
    'The on-call engineer was paged 20 minutes later.',
    'The page said “human error”.',
  ])('is content: %s', (answer) => {
    expect(told('The certificate had expired.', answer)).toEqual([]);
  });

  test('looks at the end of the chain only', () => {
    expect(told('Human error.', 'Both files name the setting differently.')).toEqual([]);
    expect(told()).toEqual([]);
  });
});
