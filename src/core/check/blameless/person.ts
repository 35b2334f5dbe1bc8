/** Noun phrases that stand for a person: roles, groups, pronouns and names. */
import { determiners, endings, negativeDeterminers, partitives, possessive } from './grammar.ts';
import {
  givenNames,
  humanModifiers,
  modifiedRoles,
  nobody,
  objectPronouns,
  personPronouns,
  placeWords,
  roles,
  someOf,
  unclearPronouns,
  unclearRoles,
  wordNames,
} from './people.ts';
import { OBJECT, type Token } from './tokens.ts';
import { isAdverb, isNominal, isVerb } from './word-class.ts';

type Tokens = readonly Token[];

/** Where there is none of these, there is no person. */
export const personWords: ReadonlySet<string> = new Set([
  ...roles,
  ...modifiedRoles,
  ...givenNames,
  ...personPronouns,
  ...unclearPronouns,
  ...objectPronouns,
  '@',
]);

/** The index after a noun phrase that begins at `start` and stands for a person, or undefined. */
export function personAt(tokens: Tokens, start: number, namedOnly = false): number | undefined {
  const first = tokens[start];
  if (!first) return undefined;
  if (isName(tokens, start)) return start + (first.kind === 'word' && isSurname(tokens[start + 1]) ? 2 : 1);
  if (namedOnly || first.kind !== 'word') return undefined;
  if (personPronouns.has(first.text) || unclearPronouns.has(first.text) || objectPronouns.has(first.text)) return start + 1;
  const isOf = someOf.has(first.text) && partitives.has(tokens[start + 1]?.text ?? '');
  const at = determiners.has(first.text) && !isOf ? start + 1 : start;
  if (nobody.has(first.text) || negativeDeterminers.has(first.text)) return undefined;
  if (someOf.has(tokens[at]?.text ?? '') && partitives.has(tokens[at + 1]?.text ?? '')) return personAt(tokens, at + 2);
  for (let i = at; i < at + 5 && isNominal(tokens[i]); i++) {
    if (isRole(tokens, i) && !isNominal(tokens[i + 1], true) && tokens[i + 1]?.text !== OBJECT) return i + 1;
  }
  return undefined;
}

export function isPersonal(tokens: Tokens, at: number): boolean {
  return isRole(tokens, at) || isName(tokens, at) || isFullName(tokens, at);
}

export function isName(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'handle') return true;
  if (token?.kind !== 'word' || !token.capital) return false;
  if (!givenNames.has(token.text) && !isDoubleName(token.text)) return false;
  if (wordNames.has(token.text) && !isUsedAsName(tokens, at)) return false;
  const before = tokens[at - 1]?.text ?? '';
  return !placeWords.has(before) && !isNumber(before);
}

export function isFullName(tokens: Tokens, last: number): boolean {
  return isSurname(tokens[last]) && isName(tokens, last - 1);
}

function isRole(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const before = tokens[at - 1];
  if (modifiedRoles.has(token.text)) return humanModifiers.has(before?.text ?? '');
  if (!roles.has(token.text)) return false;
  return !unclearRoles.has(token.text) || !isNominal(before) || isVerb(tokens, at - 1) || humanModifiers.has(before?.text ?? '');
}

/** `Anna-Lena`. */
function isDoubleName(text: string): boolean {
  return text.includes('-') && text.split('-').every((part) => givenNames.has(part));
}

/** `Mark deleted the rows` and `by Mark`, but not `Mark deleted rows` and `Max connections`. */
function isUsedAsName(tokens: Tokens, at: number): boolean {
  const [next, then] = [tokens[at + 1], tokens[at + 2]];
  if (next?.kind !== 'word' || next.capital || next.text === possessive || isAdverb(next)) return true;
  if (next.text.endsWith(endings.past)) return determiners.has(then?.text ?? '') || isAdverb(then);
  return isVerb(tokens, at + 1) || !isNominal(next);
}

/** Before a name of a month: `12 Jan`. */
function isNumber(text: string): boolean {
  return /^\d/.test(text);
}

function isSurname(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital;
}
