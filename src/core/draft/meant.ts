/** The word of site.yaml that an author means: a key, an alias or a name, in whatever case. */
import { oneOf, quote } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import { own } from '../own.ts';
import type { Site } from '../site.ts';
import { RE_KEBAB } from '../text.ts';
import { canonical, type Vocabulary, words } from '../vocabulary.ts';

const MAX_LISTED = 12;

/** `kind` is what the vocabulary holds: "severity", "service". */
export function meantKey(vocabulary: Vocabulary, word: string, kind: string): { key: string } | { problem: string } {
  const key = keyFor(vocabulary, word);
  if (key !== undefined) return { key };
  const keys = Object.keys(vocabulary);
  const listed =
    keys.length === 0 ? 'It lists none yet.' : keys.length <= MAX_LISTED ? `There is ${oneOf(keys)}.` : `It lists ${keys.length}.`;
  const names = Object.values(vocabulary).map(({ name }) => name);
  return { problem: `The ${kind} ${quote(word)} is not in site.yaml. ${didYouMean(word, [...words(vocabulary), ...names]) || listed}` };
}

/** A team's name for its key or name; a role in free words stays as it is, unless it looks like a misspelt key. */
export function meantOwner(teams: Site['teams'], word: string): { key: string } | { problem: string } {
  const team = own(teams, keyFor(teams, word) ?? '');
  if (team) return { key: team.name };
  const suggestion = RE_KEBAB.test(word) ? didYouMean(word, Object.keys(teams)) : '';
  return suggestion === '' ? { key: word } : { problem: `The team ${quote(word)} is not in site.yaml. ${suggestion}` };
}

function keyFor(vocabulary: Vocabulary, word: string): string | undefined {
  const lower = word.toLowerCase();
  return (
    canonical(vocabulary, word) ??
    canonical(vocabulary, lower) ??
    Object.entries(vocabulary).find(([, { name }]) => name.toLowerCase() === lower)?.[0]
  );
}
