import { describe, expect, test } from 'vitest';
import { answerWhy } from '../../../../src/core/rhymes/query/answer-words.ts';
import { readPasted } from '../../../../src/core/rhymes/query/pasted.ts';
import { recognisedIn, searchWords } from '../../../../src/core/rhymes/query/recognised.ts';
import { FIXTURES } from '../archives.ts';
import { indexOf, loaded } from './asking.ts';

const inWords = (answer: Parameters<typeof answerWhy>[0]): string => {
  const { verdict, reasons } = answerWhy(answer);
  return (verdict?.text ?? '') + reasons.map(({ text, emphasis }) => (emphasis ? `*${text}*` : text)).join('');
};
const SYMPTOM = { kind: 'symptom' as const, words: ['handshake', 'x509'] };
const CAUSE = { kind: 'mechanisms' as const, mechanisms: ['certificate-expiry'] };
const TERMS = { kind: 'terms' as const, words: ['cron'] };

describe('answerWhy', () => {
  test.each([
    [
      [SYMPTOM, CAUSE, TERMS],
      'Same symptom, perhaps the same cause. Symptom: *handshake*, *x509*; cause: an expired certificate; both mention *cron*.',
    ],
    [[SYMPTOM], 'Same symptom: *handshake*, *x509*.'],
    [[CAUSE, TERMS], 'Perhaps the same cause: an expired certificate; both mention *cron*.'],
    [[TERMS], 'Both mention *cron*.'],
  ])('%#', (reasons, expected) => {
    expect(inWords({ sameSymptom: reasons.includes(SYMPTOM), sameCause: reasons.includes(CAUSE), reasons })).toBe(expected);
  });
});

describe('what is recognised', () => {
  const asked = loaded(indexOf(FIXTURES));
  const recognised = (text: string) => recognisedIn(asked, readPasted(text));

  test('are the words that the archive knows, as they were written, and what they speak of', () => {
    expect(recognised('Our cert expired, zebra parade')).toEqual({
      words: expect.arrayContaining(['cert', 'expired']) as string[],
      mechanisms: ['an expired certificate'],
    });
    expect(recognised('zebra crossing').words).toEqual([]);
  });

  test('are searched for in full, what tells most first', () => {
    expect(searchWords(asked, readPasted('a zebra saw the nxdomain of kafka yesterday'))).toEqual(['nxdomain', 'kafka', 'zebra']);
    expect(searchWords(asked, readPasted('12 34'))).toEqual([]);
  });
});
