/** Classes of words, as far as one can tell them without a dictionary: by lists of the small words, and by endings. */
import {
  adverbs,
  auxiliaries,
  clauseWords,
  coordinators,
  determiners,
  endings,
  negations,
  notAdverbs,
  possessive,
  prepositions,
  pronouns,
  verbForms,
} from './grammar.ts';
import { OBJECT, type Token } from './tokens.ts';

export function isAdverb(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return adverbs.has(token.text) || (token.text.endsWith(endings.adverb) && token.text.length > 4 && !notAdverbs.has(token.text));
}

export function endsClause(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'mark' && !isObject(token)) || clauseWords.has(token.text);
}

/** A noun or an adjective, as far as one can tell without a dictionary: none of the small words. */
export function isNominal(token: Token | undefined, strict = false): boolean {
  if (!token) return false;
  if (isObject(token)) return true;
  if (token.kind === 'handle') return true;
  if (token.kind !== 'word' || token.text === possessive || negations.has(token.text)) return false;
  const { text } = token;
  if (determiners.has(text) || prepositions.has(text) || clauseWords.has(text) || coordinators.has(text)) return false;
  if (auxiliaries.has(text) || pronouns.has(text) || isAdverb(token)) return false;
  return !strict || !(verbForms.has(text) || text.endsWith(endings.past) || text.endsWith(endings.gerund));
}

export function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (auxiliaries.has(token.text)) return true;
  const before = tokens[at - 1]?.text ?? '';
  const isModifier = determiners.has(before) || prepositions.has(before);
  return !isModifier && (verbForms.has(token.text) || (token.text.endsWith(endings.past) && token.text.length > 4));
}

export function isObject(token: Token): boolean {
  return token.text === OBJECT;
}

export function isGerund(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.endsWith(endings.gerund);
}
