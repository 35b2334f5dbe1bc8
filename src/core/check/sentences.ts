/** How many sentences a text has. */
import { THING } from '../prose.ts';
import { quotationsIn } from '../quotations.ts';

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop behind one of these ends no sentence. */
const NEVER_LAST = /(?:^|[\s(])(?:e\.\s?g|i\.\s?e|cf|vs|viz|approx|ca|no|nos|figs?|vol|pp|dr|mrs?|ms|prof|st)\.$/i;
/** One behind these may: only a word that often begins a sentence tells. */
const SELDOM_LAST =
  /(?:^|[\s(\d])(?:etc|inc|ltd|corp|co|dept|jr|sr|est|min|max|avg|sec|ch|ed|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|[a-z]|(?:[a-z]\.)+[a-z])\.$/i;
const BEGINS =
  /^(?:the|an?|it|its|this|that|these|those|then|they|there|we|our|he|she|nobody|no|none|nothing|all|some|most|many|in|on|at|by|for|from|after|before|when|while|once|as|but|and|so|only|both|each|every|with|without|about|customers|users)\b/i;
const RE_WORD = /[\p{L}\p{N}]/u;

/**
 * Counts sentences in plain text, in which U+FFFC is a word. Abbreviations, decimals, versions, addresses and what is quoted or in
 * brackets inside a sentence end none.
 * @example countSentences('Checkout failed, i.e. Nobody could pay. It took 2.5 h.') → 2
 */
export function countSentences(text: string): number {
  let count = 0;
  let open = '';
  for (const { segment } of SEGMENTER.segment(withoutInnerEnds(text.replaceAll(THING, 'X')))) {
    if (open !== '' && !goesOn(open.trim(), segment)) {
      count++;
      open = '';
    }
    open += segment;
    if (!RE_WORD.test(open)) open = '';
  }
  return open === '' ? count : count + 1;
}

function goesOn(before: string, after: string): boolean {
  return NEVER_LAST.test(before) || (SELDOM_LAST.test(before) && !BEGINS.test(after));
}

const RE_ADDRESS = /\bhttps?:\/\/\S*[^\s.,;:!?)]/g;
const RE_END = /[.?!…](?=.)/gsu;

/** The text with no mark that could end a sentence inside a quotation, brackets or an address. */
function withoutInnerEnds(text: string): string {
  let result = text.replace(RE_ADDRESS, (address) => address.replace(RE_END, '_'));
  const brackets = [...result.matchAll(/\([^()]*\)/g)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
  for (const { start, end } of [...quotationsIn(result), ...brackets]) {
    const rest = result.slice(end);
    const last = /^\s*[\p{Ll},;:)–—]/u.test(rest) ? end : end - 2;
    const inner = result.slice(start, end).replace(RE_END, (mark, offset: number) => (start + offset < last ? '_' : mark));
    result = result.slice(0, start) + inner + rest;
  }
  return result;
}
