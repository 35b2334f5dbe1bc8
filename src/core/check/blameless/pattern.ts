/**
 * The little language in which phrases are written, compiled to something that finds them. A pattern is a row of elements:
 *
 * - `word`, `one|other`: the word itself. Adverbs may stand between any two elements.
 * - `{list}`: a word, or several, of a list in words.ts. An entry `-ed` there stands for every word with that ending.
 * - `<person>`, only at the beginning: the subject of the verb that follows is a person; `<person:only>`: without `had` between; `<individual>`: a person with a name;
 *   `<proper>`: any name, for verbs of which only people are the subject.
 * - `<someone>`, `<name>`: here stands a person; a person with a name.
 * - `~3`: up to three words of the same clause. `^`: a clause begins here. `$`: the sentence ends here.
 * - `element?`: may be missing. `!element`: must not stand here. `!~3/element`: must not stand among the next three words.
 */
import { coordinators, perfect } from './grammar.ts';
import { personAt, personWords } from './person.ts';
import { type Person, properSubjectOf, subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';
import { endsClause, isAdverb } from './word-class.ts';
import { lists } from './words.ts';

export interface Matcher {
  /** A text that the pattern matches has a word of each of these sets. */
  needs: readonly ReadonlySet<string>[];
  /** Matches at this token. `from` is the first token of the words that were found, `to` the one after the last. */
  match: (tokens: readonly Token[], at: number) => { from: number; to: number } | undefined;
}

type Step =
  | { kind: 'words'; words: Words; optional: boolean; not: boolean }
  | { kind: 'person'; named: boolean; optional: boolean; not: boolean }
  | { kind: 'gap'; reach: number }
  | { kind: 'none'; words: Words; reach: number }
  | { kind: 'begin' }
  | { kind: 'end' };

interface Words {
  single: ReadonlySet<string>;
  /** The longest first. */
  several: string[][];
  endings: string[];
}

/** Compiles a pattern. Throws on an unknown list: a mistake in the data. */
export function compile(pattern: string): Matcher {
  const elements = pattern.split(' ');
  const subject = subjects.has(elements[0] ?? '') ? elements.shift() : undefined;
  const steps = elements.map(toStep);
  const needs = needsOf(steps);
  return {
    needs: subject === undefined || subject === '<proper>' ? needs : [...needs, personWords],
    match(tokens, at) {
      if (isAdverb(tokens[at]) && !startsWith(steps[0], tokens, at)) return undefined;
      const to = walk(steps, 0, tokens, at);
      if (to === undefined) return undefined;
      if (subject === undefined) return { from: at, to };
      const person = subject === '<proper>' ? properSubjectOf(tokens, at) : subjectOf(tokens, at);
      if (subject === '<person:only>' && perfect.has(tokens[at - 1]?.text ?? '')) return undefined;
      if (!person || (subject === '<individual>' && !person.named)) return undefined;
      return { from: isBeside(tokens, person, at) ? person.head : at, to };
    },
  };
}

const subjects = new Set(['<person>', '<person:only>', '<individual>', '<proper>']);

function toStep(element: string): Step {
  const not = element.startsWith('!');
  const optional = element.endsWith('?') && element.length > 1;
  const core = element.slice(not ? 1 : 0, optional ? -1 : undefined);
  if (core === '^') return { kind: 'begin' };
  if (core === '$') return { kind: 'end' };
  if (/^~\d+$/.test(core)) return { kind: 'gap', reach: Number(core.slice(1)) };
  const none = /^~(\d+)\/(.+)$/.exec(core);
  if (not && none) return { kind: 'none', reach: Number(none[1]), words: toWords(entriesOf(none[2] ?? '')) };
  if (core === '<someone>' || core === '<name>') return { kind: 'person', named: core === '<name>', optional, not };
  return { kind: 'words', words: toWords(entriesOf(core)), optional, not };
}

function entriesOf(element: string): string[] {
  return element.split('|').flatMap((word) => {
    const list = /^\{(.+)\}$/.exec(word)?.[1];
    if (list === undefined) return [word];
    const found = Object.hasOwn(lists, list) ? lists[list] : undefined;
    if (!found) throw new Error(`There is no list of words "${list}".`);
    return found;
  });
}

function toWords(entries: readonly string[]): Words {
  return {
    single: new Set(entries.filter((entry) => !entry.includes(' ') && !/^-./.test(entry))),
    several: entries
      .filter((entry) => entry.includes(' '))
      .map((entry) => entry.split(' '))
      .toSorted((a, b) => b.length - a.length),
    endings: entries.filter((entry) => /^-./.test(entry)).map((entry) => entry.slice(1)),
  };
}

/** A set for every step that has to be there and has words of its own. */
function needsOf(steps: readonly Step[]): ReadonlySet<string>[] {
  return steps
    .filter((step) => step.kind === 'words')
    .filter(({ optional, not, words }) => !optional && !not && words.endings.length === 0)
    .map(({ words: { single, several } }) => new Set([...single, ...several.map(longest)]))
    .filter((words) => [...words].every((word) => /[a-z0-9]/.test(word)));
}

function longest(entry: readonly string[]): string {
  return entry.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** Nobody puts more adverbs than these between two words, and each of them would be a place to begin from. */
const MAX_ADVERBS = 4;

function walk(steps: readonly Step[], index: number, tokens: readonly Token[], at: number): number | undefined {
  const step = steps[index];
  if (!step) return at;
  if (step.kind === 'begin')
    return at === 0 || endsClause(tokens[at - 1]) || isJoint(tokens[at - 1]) ? walk(steps, index + 1, tokens, at) : undefined;
  if (step.kind === 'end') return tokens.slice(at).every(({ kind }) => kind === 'mark') ? walk(steps, index + 1, tokens, at) : undefined;
  if (step.kind === 'gap') {
    for (let skipped = 0; skipped <= step.reach; skipped++) {
      const to = walk(steps, index + 1, tokens, at + skipped);
      if (to !== undefined) return to;
      if (endsClause(tokens[at + skipped])) return undefined;
    }
    return undefined;
  }
  if (step.kind === 'none') {
    const { words, reach } = step;
    const stands = tokens
      .slice(at, at + reach)
      .some((_, i) => endOf({ kind: 'words', words, optional: false, not: false }, tokens, at + i).length > 0);
    return stands ? undefined : walk(steps, index + 1, tokens, at);
  }
  if (step.not) return endOf(step, tokens, at).length > 0 ? undefined : walk(steps, index + 1, tokens, at);
  for (let from = at; ; from++) {
    for (const end of endOf(step, tokens, from)) {
      const to = walk(steps, index + 1, tokens, end);
      if (to !== undefined) return to;
    }
    if (index === 0 || from - at === MAX_ADVERBS || !isAdverb(tokens[from])) break;
  }
  return step.optional ? walk(steps, index + 1, tokens, at) : undefined;
}

/** Where a step that begins at this token may end; several where a list has a word and a phrase that begins with it. */
function endOf(step: Extract<Step, { kind: 'words' | 'person' }>, tokens: readonly Token[], at: number): number[] {
  if (step.kind === 'person') {
    const end = personAt(tokens, at, step.named);
    return end === undefined ? [] : [end];
  }
  const token = tokens[at];
  if (!token) return [];
  const { single, several, endings } = step.words;
  const ends: number[] = [];
  for (const entry of several) if (entry.every((word, i) => tokens[at + i]?.text === word)) ends.push(at + entry.length);
  if (
    single.has(token.text) ||
    (token.kind === 'word' && endings.some((ending) => token.text.endsWith(ending) && token.text.length > ending.length + 1))
  )
    ends.push(at + 1);
  return ends;
}

function startsWith(step: Step | undefined, tokens: readonly Token[], at: number): boolean {
  return (
    step !== undefined &&
    (step.kind === 'begin' || step.kind === 'end' || step.kind === 'gap' || step.kind === 'none' || endOf(step, tokens, at).length > 0)
  );
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && coordinators.has(token.text);
}

function isBeside(tokens: readonly Token[], { head }: Person, verb: number): boolean {
  return tokens.slice(head + 1, verb).every((token) => isAdverb(token) || perfect.has(token.text));
}
