/** Prose as tokens: sentences and words with their offsets, contractions taken apart, what stands in quotation marks covered up. */
import { ParseEnglish } from 'parse-english';
import { abbreviations, contractions, endings, possessive, quotationMarks } from './grammar.ts';

export interface Token {
  /** Lower case, with straight apostrophes; a part of a contraction is the word that it stands for. */
  text: string;
  start: number;
  end: number;
  kind: 'word' | 'handle' | 'mark';
  /** Begins with a capital letter and is not all in capitals, as the names of programs often are. */
  capital: boolean;
}

/** What stands for code and pictures, and here also for quotations: a thing without words. */
export const OBJECT = '\uFFFC';

/** The text with everything in quotation marks covered, as long as before. An end of a sentence inside them stays. */
export function coverQuotations(text: string): string {
  return text.replace(reQuotation, (quotation: string) => {
    const last = quotation.at(-2) ?? '';
    const end = /[.!?]/.test(last) ? 2 : 1;
    return OBJECT.repeat(quotation.length - end + 1) + (end === 2 ? last : '');
  });
}

/** The text with runs of letters that are far too long for a word covered, as long as before: the parser ends in an error at some of them. */
export function coverLongWords(text: string): string {
  return text.replace(reLongWord, (word) => OBJECT.padEnd(word.length));
}

/** Longer pieces are lists rather than sentences; the parser's time grows with their square, and some end it in an error. */
const MAX_PIECE = 2_000;

/** Cuts a text where a sentence surely ends, and where it goes on for too long. Returns offsets: where each piece begins. */
export function pieces(text: string): { start: number; text: string }[] {
  const found: { start: number; text: string }[] = [];
  let start = 0;
  for (const match of text.matchAll(reBreak)) {
    const word = /[^\s(]+$/.exec(text.slice(Math.max(start, match.index - 20), match.index))?.[0] ?? '';
    if (match[0].startsWith('.') && (abbreviations.includes(word.toLowerCase()) || /^[A-Z]$/.test(word))) continue;
    const end = match.index + match[0].length;
    found.push({ start, text: text.slice(start, end) });
    start = end;
  }
  found.push({ start, text: text.slice(start) });
  return found.flatMap(shortened);
}

function shortened({ start, text }: { start: number; text: string }): { start: number; text: string }[] {
  const parts = [];
  let from = 0;
  while (text.length - from > MAX_PIECE) {
    const to = from + text.slice(from, from + MAX_PIECE).search(/\S*$/);
    parts.push({ start: start + from, text: text.slice(from, to > from ? to : from + MAX_PIECE) });
    from += parts.at(-1)?.text.length ?? MAX_PIECE;
  }
  return [...parts, { start: start + from, text: text.slice(from) }];
}

/** The sentences of a piece of text as tokens; `offset` is added to every place. */
export function readSentences(text: string, offset: number): Token[][] {
  const sentences: Token[][] = [];
  for (const paragraph of parser.parse(text).children) {
    if (paragraph.type !== 'ParagraphNode') continue;
    for (const sentence of paragraph.children) {
      if (sentence.type !== 'SentenceNode') continue;
      const tokens = sentence.children.flatMap((node) => {
        const start = node.position?.start.offset ?? 0;
        const raw = text.slice(start, node.position?.end.offset ?? start);
        return node.type === 'WhiteSpaceNode'
          ? []
          : node.type === 'WordNode'
            ? wordTokens(raw, start + offset)
            : [mark(raw, start + offset)];
      });
      sentences.push(joinHandles(tokens));
    }
  }
  return sentences;
}

const parser = new ParseEnglish();
const reQuotation = new RegExp(quotationMarks.map(([open, close]) => `${open}[^]{1,600}?${close}`).join('|'), 'gu');
const reLongWord = /(?<!\S)\S{400,}/g;
const reBreak = /[.!?]["”’)]*\s+(?=["“‘(]?[A-Z@\uFFFC])|\n\s*\n/g;
const reContraction = new RegExp(`(?:${contractions.map(({ ending }) => ending).join('|')})$`, 'i');

function wordTokens(raw: string, start: number): Token[] {
  const word = raw.replaceAll('’', "'").replace(/[.…]+$/, (dots) => (/\..*\.$/.test(raw) ? dots : ''));
  const capital = /^\p{Lu}(?!\p{Lu})/u.test(word);
  const parts: Token[] = [];
  let rest = word;
  while (rest.includes("'")) {
    const match = reContraction.exec(rest);
    if (!match || match.index === 0) break;
    const known = contractions.find(({ ending }) => new RegExp(`^(?:${ending})$`, 'i').test(match[0]));
    if (!known) break;
    parts.unshift({
      text: known.word,
      start: start + match.index,
      end: start + match.index + match[0].length,
      kind: 'word',
      capital: false,
    });
    rest = rest.slice(0, match.index);
  }
  return [{ text: rest.toLowerCase(), start, end: start + rest.length, kind: 'word', capital }, ...parts];
}

function mark(raw: string, start: number): Token {
  return { text: raw.startsWith(OBJECT) ? OBJECT : raw, start, end: start + raw.length, kind: 'mark', capital: false };
}

function joinHandles(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before?.text === '@' && before.end === token.start && token.kind === 'word' && joined.at(-2)?.end !== before.start)
      joined[joined.length - 1] = { ...token, start: before.start, kind: 'handle' };
    else if (before?.kind === 'word' && /^['’]$/.test(token.text) && before.end === token.start && before.text.endsWith(endings.plural))
      joined.push({ ...token, text: possessive, kind: 'word' });
    else joined.push(token);
  }
  return joined;
}
