/** Who does what: finds the subject of a verb by walking to the left. */
import {
  betweenSubjectAndVerb,
  coordinators,
  determiners,
  endings,
  negativeDeterminers,
  partitives,
  personalRelatives,
  possessive,
  prepositions,
  relatives,
  reportVerbs,
} from './grammar.ts';
import { nobody, objectPronouns, personPronouns, roles, someOf, unclearPronouns } from './people.ts';
import { isFullName, isName, isPersonal } from './person.ts';
import type { Token } from './tokens.ts';
import { endsClause, isAdverb, isGerund, isNominal, isVerb } from './word-class.ts';

export interface Person {
  /** The index of the head of the noun phrase. */
  head: number;
  named: boolean;
}

type Tokens = readonly Token[];

/** The person who is the subject of the verb at `verb`, if a person is. */
export function subjectOf(tokens: Tokens, verb: number): Person | undefined {
  return personBefore(tokens, verb - 1, 4);
}

/** The name before the verb, known or not: one word with a capital, and nothing before it. */
export function properSubjectOf(tokens: Tokens, verb: number): Person | undefined {
  let at = verb - 1;
  while (isAdverb(tokens[at])) at--;
  const token = tokens[at];
  const isAlone = at === 0 || endsClause(tokens[at - 1]) || coordinators.has(tokens[at - 1]?.text ?? '');
  return token?.capital && isAlone && isNominal(token) ? { head: at, named: true } : undefined;
}

function personBefore(tokens: Tokens, from: number, depth: number): Person | undefined {
  let at = from;
  while (at >= 0 && (isAdverb(tokens[at]) || betweenSubjectAndVerb.has(tokens[at]?.text ?? ''))) at--;
  const token = tokens[at];
  if (!token || depth === 0) return undefined;
  if (relatives.has(token.text)) {
    const before = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    if (personalRelatives.has(token.text) && isPersonal(tokens, before)) return { head: before, named: isName(tokens, before) };
    if (isVerb(tokens, before)) return undefined;
    return personBefore(tokens, before, depth - 1);
  }
  if (coordinators.has(token.text)) return subjectOfClause(tokens, tokens[at - 1]?.text === ',' ? at - 1 : at, depth - 1);
  if (token.text === ',' || token.text === ')') return besideParenthesis(tokens, at, depth) ?? subjectOfClause(tokens, at, depth - 1);
  if (token.text === '–' || token.text === '—') return besideParenthesis(tokens, at, depth);
  return headOf(tokens, at, depth) ?? relative(tokens, at, depth);
}

/** `the engineer on the database team`: from the last word of a noun phrase back to the word that it is about. */
function headOf(tokens: Tokens, last: number, depth: number): Person | undefined {
  const token = tokens[last];
  if (!token || depth < 0) return undefined;
  if (token.kind === 'word' && personPronouns.has(token.text)) return { head: last, named: false };
  if (token.kind === 'word' && unclearPronouns.has(token.text)) return antecedent(tokens, last) ? { head: last, named: false } : undefined;
  if (nobody.has(token.text)) return undefined;
  const isOfUs = objectPronouns.has(token.text);
  if (!isNominal(token) && !isOfUs) return undefined;
  let edge = last;
  while (edge > 0 && (isNominal(tokens[edge - 1]) || tokens[edge - 1]?.text === possessive) && !isVerb(tokens, edge - 1)) edge--;
  if (determiners.has(tokens[edge - 1]?.text ?? '')) edge--;
  const first = tokens[edge]?.text ?? '';
  if (negativeDeterminers.has(first)) return undefined;

  const before = tokens[edge - 1];
  if (before && prepositions.has(before.text) && tokens[edge - 2]) {
    const holder = edge - 2;
    const isThem = partitives.has(before.text) && someOf.has(tokens[holder]?.text ?? '');
    if (isThem) return isOfUs || isPersonal(tokens, last) ? { head: last, named: false } : undefined;
    if (isGerund(tokens[holder]) && !roles.has(tokens[holder]?.text ?? '')) return headOf(tokens, holder - 1, depth - 1);
    if (isNominal(tokens[holder]) && !isVerb(tokens, holder)) return headOf(tokens, holder, depth - 1);
    if (tokens[holder]?.text !== ',' && isNominal(tokens[holder])) return undefined;
    if (nobody.has(tokens[holder]?.text ?? '')) return undefined;
    if (tokens[holder]?.kind === 'word' && personPronouns.has(tokens[holder].text)) return headOf(tokens, holder, depth - 1);
    if (isVerb(tokens, holder)) return undefined;
  }
  if (before && isGerund(before) && !prepositions.has(before.text) && isPersonal(tokens, edge - 2))
    return headOf(tokens, edge - 2, depth - 1);
  return isPersonal(tokens, last) ? { head: last, named: isName(tokens, last) || isFullName(tokens, last) } : undefined;
}

/** `the engineer who ran the migration …`: a clause about a person stands between. */
function relative(tokens: Tokens, last: number, depth: number): Person | undefined {
  for (let i = last; i > last - 12 && i > 0; i--) {
    const token = tokens[i];
    if (token && personalRelatives.has(token.text)) return tokens[i - 1]?.text === ',' ? undefined : personBefore(tokens, i - 1, depth - 1);
    if (endsClause(token) || reportVerbs.has(token?.text ?? '')) return undefined;
  }
  return undefined;
}

/** `the operator, tired after a long shift, …`. */
function besideParenthesis(tokens: Tokens, close: number, depth: number): Person | undefined {
  const mark = tokens[close]?.text === ')' ? '(' : tokens[close]?.text;
  for (let i = close - 2; i > 0 && i > close - 16; i--) {
    if (tokens[i]?.text !== mark) continue;
    return coordinators.has(tokens[i + 1]?.text ?? '') ? undefined : headOf(tokens, i - 1, depth - 1);
  }
  return undefined;
}

/** The subject of the clause that ends before `end`, for a second verb: `the engineer restarted the pod but forgot …`. */
function subjectOfClause(tokens: Tokens, end: number, depth: number): Person | undefined {
  if (depth <= 0) return undefined;
  let begin = end;
  while (begin > 0 && !endsClause(tokens[begin - 1]) && !coordinators.has(tokens[begin - 1]?.text ?? '')) begin--;
  for (let i = begin; i < end; i++) {
    if (!isVerb(tokens, i) || (i > begin && determiners.has(tokens[i - 1]?.text ?? ''))) continue;
    return i === begin && begin === 0 ? undefined : personBefore(tokens, i - 1, depth);
  }
  const mark = tokens[begin - 1]?.text ?? '';
  return coordinators.has(mark) ? subjectOfClause(tokens, begin - 1, depth - 1) : undefined;
}

/** Whether `they` means people: the nearest word before that could be meant is a person. */
function antecedent(tokens: Tokens, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (isPersonal(tokens, i)) return true;
    const text = tokens[i]?.text ?? '';
    if (isNominal(tokens[i]) && text.endsWith(endings.plural) && !text.endsWith(endings.noPlural) && !isVerb(tokens, i)) return false;
  }
  return true;
}
