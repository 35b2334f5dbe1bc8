/** What a responder pastes, read as the archive was read: an alert, a stack trace, lines of a log, a paragraph of chat. */
import { isTelling } from '../lexicon.ts';
import { mechanismsIn } from '../mechanisms.ts';
import { normalise } from '../normalise.ts';
import { PHRASES } from '../synonyms.ts';
import { sentencesOf, termOf, termsOf } from '../terms.ts';

/** The rest of a longer text is not read: whatever matters has been said by then. */
export const MAX_READ = 20_000;
const MAX_LINES = 400;
/** A search of so many words, and so many telling ones among them, describes a symptom rather than naming a thing. */
const SYMPTOM = { words: 4, telling: 2 };
/** Prose that was wrapped goes on in the next line; other lines stand by themselves. */
const RE_LINE = /\n(?!(?<=[^\n]{40}[\p{L},]\n)\p{Ll}+,? \p{Ll}+ )/u;
/** What a logger puts before every line, whatever it says. */
const RE_LEVEL = /\b(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|CRIT(?:ICAL)?|NOTICE|level=\w+)\b(?=[\]:\s-])/g;
/** A level, a clock, a place in code, a frame of a stack, a name such as `IOException`. */
const RE_LOG =
  /\b(?:ERROR|FATAL|WARN|PANIC|CRITICAL)\b|\d\d:\d\d:\d\d|[\w)]:\d+(?=[:)\s]|$)|^\s+at \S+\(|\w(?:Exception|Error)\b|\bpanic:/m;
const RE_WORD = /[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu;

export interface Pasted {
  /** The terms of each line or sentence that says something new, without repetitions. */
  lines: readonly (readonly string[])[];
  /** In how many of them each term stands. */
  terms: ReadonlyMap<string, number>;
  /** The mechanisms of which it speaks, with the number of lines or sentences. */
  mechanisms: ReadonlyMap<string, number>;
  /** Terms as they were written. */
  words: ReadonlyMap<string, string>;
  /** Only the beginning was read. */
  cut: boolean;
}

export function readPasted(text: string): Pasted {
  const read = text.slice(0, MAX_READ);
  const sentences = newLines(read).flatMap(sentencesOf);
  const lines = sentences.map((terms) => [...new Set(terms)]);
  const terms = new Map<string, number>();
  for (const term of lines.flat()) terms.set(term, (terms.get(term) ?? 0) + 1);
  const words = new Map([...writtenIn(read)].filter(([term]) => terms.has(term)));
  return { lines, terms, mechanisms: mechanismsIn(sentences), words, cut: text.length > MAX_READ };
}

/** Whether a search describes what somebody sees, in enough words to be held against the archive. */
export function isSymptom(text: string): boolean {
  const { terms, words } = readPasted(text);
  if (terms.size >= 2 && RE_LOG.test(text)) return true;
  return terms.size >= SYMPTOM.words && [...words].filter(([term, word]) => isTelling(word, term)).length >= SYMPTOM.telling;
}

/** A log says the same line over and over: only lines that differ by more than their numbers, times and addresses are read. */
function newLines(text: string): string[] {
  const seen = new Map<string, string>();
  for (const line of text.replace(/\r\n?/g, '\n').split(RE_LINE)) {
    if (seen.size >= MAX_LINES) break;
    const plain = line.replace(RE_LEVEL, ' ');
    const essence = normalise(plain)
      .replace(/[\s\d]+/g, ' ')
      .trim();
    if (essence !== '' && !seen.has(essence)) seen.set(essence, plain);
  }
  return [...seen.values()];
}

/** Each term with the first words that stand for it. */
function writtenIn(text: string): Map<string, string> {
  const normal = normalise(text);
  const lower = normal.toLowerCase();
  const found = new Map<string, string>();
  const add = (term: string | undefined, word: string): void => {
    if (term !== undefined && !found.has(term)) found.set(term, word);
  };
  for (const [phrase, stands] of PHRASES) if (lower.includes(phrase)) add(termsOf(stands)[0], phrase);
  for (const [token] of normal.matchAll(RE_WORD)) {
    for (const name of token.split(/[.-]/)) {
      const words = name.split(/(?<=[a-z])(?=[A-Z])/);
      // `mac` and `OS` mean nothing apart.
      const whole = words.length > 1 && words.every(({ length }) => length <= 3);
      for (const word of words) add(termOf(word), whole ? name : shown(word));
    }
  }
  return found;
}

/** Names from code keep their capitals, and so do abbreviations; the first word of a sentence does not. */
function shown(word: string): string {
  const plain = /^(?:\p{Lu}\p{Ll}*|\p{Lu}{6,})$/u.test(word);
  return plain ? word.toLowerCase() : word.replace(/^http(?=\d(?:\d\d|xx)$)/, '');
}
