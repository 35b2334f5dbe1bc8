/** Whether a value is one of a kind, so that finding it again says where it comes from. Dates and quantities are not: pages compute the same. */
import type { WordRow } from './words.ts';

/** Characters that a value has at least. */
export const MIN_LENGTH = 8;
/** Characters that are left at least, once quantities are set aside. */
const MIN_REST = 3;

const RE_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const RE_MIDNIGHT = /^\d{4}-\d{2}-\d{2}T00:00/;
const RE_NETWORK = /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)?$/;
const RE_QUANTITY =
  /^(?:\d{1,4}[a-z%]{0,3}|\d{1,3}(?:st|nd|rd|th)|about|circa|nearly|over|under|up|to|at|and|of|the|a|in|per|all|none|no|h|min|ms|s|d|seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|utc|january|february|march|april|may|june|july|august|september|october|november|december|https?|www|mailto|com|org|net)$/;

/** `row`: the words of the value. */
export function isDistinctive(value: string, row: WordRow): boolean {
  const text = value.trim();
  if (text.length < MIN_LENGTH || RE_DATE.test(text) || RE_MIDNIGHT.test(text)) return false;
  if (RE_NETWORK.test(text)) return true;
  let rest = 0;
  for (let at = 0; at < row.count; at++) {
    const word = row.text.slice(row.starts[at], row.ends[at]);
    if (!RE_QUANTITY.test(word)) rest += word.length;
  }
  return rest >= MIN_REST;
}

/** A value without a word of four letters is recognized by its punctuation as well: `1.2.3.4` is not `1, 2, 3, 4`. */
export function needsPunctuation({ count, letters }: WordRow): boolean {
  for (let at = 0; at < count; at++) if ((letters[at] as number) >= 4) return false;
  return true;
}
