/** Finds words that hide the second story in plain prose. The words are data (phrases.ts); this file knows none. */
import { firstKinds, guards } from './guards.ts';
import { compile, type Matcher } from './pattern.ts';
import { type BlameKind, type Phrase, phrases } from './phrases.ts';
import { candidateFinder } from './prefilter.ts';
import { coverLongWords, coverQuotations, pieces, readSentences, type Token } from './tokens.ts';
import { endsClause } from './word-class.ts';

/** One use of words that hide the second story. */
export interface Blame {
  /** UTF-16 offsets into the text, of the very words. */
  start: number;
  end: number;
  phrase: Phrase;
}

/**
 * Finds them in plain prose, in order. U+FFFC stands for inline code or an image (a thing, never a person).
 * Text in quotation marks is not judged. Without `skipping`, every sentence is read, even where no phrase can be: for tests.
 */
export function findBlame(text: string, skipping = true): Blame[] {
  const found: Blame[] = [];
  for (const piece of pieces(coverQuotations(coverLongWords(text)))) {
    const candidates = skipping ? candidatesIn(piece.text) : entries;
    if (candidates.length === 0) continue;
    for (const sentence of readSentences(piece.text, piece.start)) found.push(...judge(sentence, candidates));
  }
  return found;
}

interface Entry {
  phrase: Phrase;
  matcher: Matcher;
}

interface CompiledGuard {
  before?: { matchers: Matcher[]; reach: number };
  after: Matcher[];
  sentence: Matcher[];
}

const entries: Entry[] = phrases.flatMap((phrase) => phrase.pattern.map((pattern) => ({ phrase, matcher: compile(pattern) })));
const candidatesIn = candidateFinder(entries);
const ranks = new Map(phrases.map((phrase, index) => [phrase, index]));

const guardsOf = new Map<BlameKind, CompiledGuard[]>();
for (const { kinds, before, after = [], sentence = [] } of guards) {
  const compiled: CompiledGuard = { after: after.map(compile), sentence: sentence.map(compile) };
  if (before) compiled.before = { matchers: before.pattern.map(compile), reach: before.reach };
  for (const kind of kinds) guardsOf.set(kind, [...(guardsOf.get(kind) ?? []), compiled]);
}

/** A use of words as it stands in its sentence: `from` its first token, `to` the one after the last. */
interface Found extends Blame {
  from: number;
  to: number;
}

function judge(tokens: readonly Token[], candidates: readonly Entry[]): Blame[] {
  const found: Found[] = [];
  const sentences = new Map<BlameKind, boolean>();
  for (const { phrase, matcher } of candidates) {
    for (let at = 0; at < tokens.length; at++) {
      const match = matcher.match(tokens, at);
      if (!match || isSpared(phrase.kind, tokens, match)) continue;
      // A sentence may hold thousands of matches, and is spared as a whole.
      const spared = sentences.get(phrase.kind) ?? isSentenceSpared(phrase.kind, tokens);
      sentences.set(phrase.kind, spared);
      if (spared) break;
      const [first, last] = [tokens[match.from], tokens[match.to - 1]];
      if (first && last) found.push({ ...match, start: first.start, end: last.end, phrase });
    }
  }
  return onePerStretch(found).map(({ start, end, phrase }) => ({ start, end, phrase }));
}

function isSpared(kind: BlameKind, tokens: readonly Token[], match: { from: number; to: number }): boolean {
  return (guardsOf.get(kind) ?? []).some(
    ({ before, after }) => (before && standsBefore(before, tokens, match.from)) || after.some((matcher) => matcher.match(tokens, match.to)),
  );
}

function isSentenceSpared(kind: BlameKind, tokens: readonly Token[]): boolean {
  return (guardsOf.get(kind) ?? []).some(({ sentence }) => sentence.some((matcher) => tokens.some((_, at) => matcher.match(tokens, at))));
}

function standsBefore({ matchers, reach }: { matchers: Matcher[]; reach: number }, tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - reach; at--) {
    if (matchers.some((matcher) => (matcher.match(tokens, at)?.to ?? Infinity) <= from)) return true;
    if (endsClause(tokens[at]) && !isNegatedClause(matchers, tokens, at)) return false;
  }
  return false;
}

/** `not because anyone was careless`: the word before the clause speaks of the whole of it. */
function isNegatedClause(matchers: Matcher[], tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at]?.kind === 'word' && matchers.some((matcher) => (matcher.match(tokens, at - 1)?.to ?? 0) >= at);
}

/** Where phrases overlap, one of the kinds that go first stays, or else the longest; of equals the first in the vocabulary. */
function onePerStretch(found: Found[]): Found[] {
  const rank = ({ phrase }: Found) => ranks.get(phrase) ?? 0;
  const weight = ({ start, end, phrase: { kind } }: Found) => end - start + (firstKinds.includes(kind) ? 1000 : 0);
  const kept: Found[] = [];
  const taken = new Set<number>();
  for (const blame of found.toSorted((a, b) => weight(b) - weight(a) || rank(a) - rank(b))) {
    const stretch = Array.from({ length: blame.to - blame.from }, (_, index) => blame.from + index);
    if (stretch.some((at) => taken.has(at))) continue;
    for (const at of stretch) taken.add(at);
    kept.push(blame);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
