/** Text as terms: normalised, without stop words, synonyms under one word, stemmed. The same at build and in the browser. */
import { stemmer } from 'stemmer';
import { normalise } from './normalise.ts';
import { STOP_WORDS } from './stop-words.ts';
import { PHRASES, SYNONYMS } from './synonyms.ts';

const WORD_OF = new Map(SYNONYMS.flatMap(([word = '', ...others]) => others.map((other) => [other, word] as const)));
const PHRASE_OF = new Map(PHRASES);
const RE_PHRASE = new RegExp(`\\b(?:${PHRASES.map(([phrase]) => phrase).join('|')})\\b`, 'g');
const RE_TOKEN = /[\p{L}\p{N}_]+(?:['’][\p{L}]+)?/gu;
/** Also between paragraphs and items of a list, which may lack a full stop; a line of wrapped prose goes on. */
const RE_SENTENCE = /(?<=[.!?;:])\s+|\n\s*\n|\n(?=\s*(?:[-*+>#|]|\d+[.)]\s))/;
const MAX_TERM = 40;
const MAX_MEMO = 50_000;

const stems = new Map<string, string>();

/** The terms of a text in order, with repetitions. */
export function termsOf(text: string): string[] {
  return normalise(text).split(RE_SENTENCE).flatMap(sentenceTerms);
}

/** The same, sentence by sentence: what stands in one sentence belongs together. */
export function sentencesOf(text: string): string[][] {
  return normalise(text)
    .split(RE_SENTENCE)
    .map(sentenceTerms)
    .filter((terms) => terms.length > 0);
}

/** The single words of a text, as written, each behind its term. */
export function* writtenWords(text: string): Generator<[term: string, word: string]> {
  for (const [token] of normalise(text).matchAll(RE_TOKEN)) {
    const word = token.replace(/['’].*$/, '');
    const term = stem(word.toLowerCase());
    // Names from code keep their capitals, and so do abbreviations; the first word of a sentence does not.
    if (term !== '') yield [term, /^\p{Lu}\p{Ll}*$/u.test(word) ? word.toLowerCase() : word.replace(/^http(?=\d(?:\d\d|xx)$)/, '')];
  }
}

/** The terms of plain words, such as a name or a key: without the search for addresses, phrases and numbers. */
export function plainTerms(words: string): string[] {
  return words.split(/[^\p{L}\p{N}]+/u).flatMap((word) => stem(word.toLowerCase()) || []);
}

/** Whether the term is of this very word, and not of one that means the same. */
export function isOwnStem(word: string, term: string): boolean {
  return stemmer(word.toLowerCase()) === term || word.toLowerCase() === term;
}

/** One word as its term, or undefined for one that says nothing. */
export function termOf(word: string): string | undefined {
  return sentenceTerms(word)[0];
}

function sentenceTerms(sentence: string): string[] {
  // Inner capitals and underscores join words in names of code: both the words and the name are looked for.
  const lower = sentence
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(RE_PHRASE, (phrase) => ` ${PHRASE_OF.get(phrase) ?? phrase} `);
  const found: string[] = [];
  for (const [token] of lower.matchAll(RE_TOKEN)) {
    for (const part of token.includes('_') ? token.split('_') : [token]) {
      const term = stem(part.replace(/['’].*$/, ''));
      if (term !== '') found.push(term);
    }
  }
  return found;
}

const RE_NUMBERED = /^(\p{L}{2,})\d+$/u;
/** Names in which the digit belongs to the word. */
const RE_NAMED = /^(?:http\d(?:\d\d|xx)?|ipv[46]|x509|utf8|s3|ec2|h2|md5|sha\d+|log4j|p9\d+)$/;

function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // An instance is of its kind: `web12` is a `web`.
  const bare = RE_NAMED.test(word) ? word : (RE_NUMBERED.exec(word)?.[1] ?? word);
  const canonical = WORD_OF.get(bare) ?? singular(bare);
  const useless =
    canonical.length < 2 || canonical.length > MAX_TERM || STOP_WORDS.has(bare) || STOP_WORDS.has(canonical) || /^\d/.test(canonical);
  const term = useless ? '' : RE_NAMED.test(canonical) ? canonical : stemmer(canonical);
  if (stems.size < MAX_MEMO) stems.set(word, term);
  return term;
}

/** A plural of a word that has synonyms. */
function singular(word: string): string {
  const one = word.replace(/s$/, '');
  return WORD_OF.get(one) ?? word;
}
