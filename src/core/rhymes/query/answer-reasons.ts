/** Why a postmortem rhymes with a pasted text: what they share that is telling, or rare enough to be worth saying. */
import { isTelling } from '../lexicon.ts';
import { SYNONYMS } from '../synonyms.ts';
import { isOwnStem, termOf } from '../terms.ts';
import type { Answer, Asked, Match } from './answer.ts';
import type { Pasted } from './pasted.ts';
import { IN_SYMPTOM, IN_THESE_WORDS } from './postings.ts';

const MAX_WORDS = 4;
const MAX_MECHANISMS = 2;
const LEAST_STRENGTH = 0.12;
/** A line shows the same symptom if this share of what the archive knows of it stands in the symptoms or the title of the other. */
const SAME_SYMPTOM = 0.5;
/** Names and telling words are reasons in themselves, other words only if they are this rare. */
const RARE = 0.7;

/** Terms for which authors write more than one word. */
const AMBIGUOUS: ReadonlySet<string> = new Set(SYNONYMS.flatMap(([word = '']) => termOf(word) ?? []));

export function reasonsOf(
  { terms: index, unknown }: Asked,
  pasted: Pasted,
  { terms, mechanisms }: Pick<Match, 'terms' | 'mechanisms'>,
): Pick<Answer, 'sameSymptom' | 'sameCause' | 'reasons'> {
  const byValue = terms.toSorted((a, b) => b.value - a.value || (a.term < b.term ? -1 : 1));
  const shownIn = new Set(terms.filter(({ mark }) => mark & IN_SYMPTOM).map(({ term }) => term));
  const worth = (term: string): number => index.get(term)?.worth ?? 0;
  const causes = mechanisms
    .filter(({ strength }) => strength >= LEAST_STRENGTH)
    .toSorted((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_MECHANISMS)
    .map(({ id }) => id);
  const nameable = (term: string): string[] => {
    const word = pasted.words.get(term);
    return word !== undefined && (isTelling(word, term) || worth(term) >= RARE * unknown) ? [word] : [];
  };
  const looksAlike = pasted.lines.some((line) => isShown(line, shownIn, worth, unknown));
  const symptom = looksAlike ? byValue.filter(({ term }) => shownIn.has(term)).flatMap(({ term }) => nameable(term)) : [];
  // One word, even a telling one, is no symptom; `no space left on device` is.
  const sameSymptom = new Set(symptom).size >= 2 || symptom.some((word) => word.includes(' '));
  const others = byValue.filter(({ term, mark }) => !(sameSymptom && shownIn.has(term)) && isLetterForLetter(term, mark, pasted));
  const words = [...new Set(others.flatMap(({ term }) => nameable(term)))];
  return {
    sameSymptom,
    sameCause: causes.length > 0,
    reasons: [
      ...(sameSymptom ? [{ kind: 'symptom' as const, words: [...new Set(symptom)].slice(0, MAX_WORDS) }] : []),
      ...(causes.length > 0 ? [{ kind: 'mechanisms' as const, mechanisms: causes }] : []),
      ...(words.length > 0 ? [{ kind: 'terms' as const, words: words.slice(0, MAX_WORDS) }] : []),
    ],
  };
}

function isShown(line: readonly string[], shownIn: ReadonlySet<string>, worth: (term: string) => number, unknown: number): boolean {
  const known = line.reduce((sum, term) => sum + worth(term), 0);
  const shared = line.filter((term) => shownIn.has(term));
  const value = shared.reduce((sum, term) => sum + worth(term), 0);
  return shared.length >= 2 && value >= unknown && value >= SAME_SYMPTOM * known;
}

/** "Both mention" has to be true to the letter, endings aside. */
function isLetterForLetter(term: string, mark: number, { words }: Pasted): boolean {
  if (!AMBIGUOUS.has(term)) return true;
  return (mark & IN_THESE_WORDS) !== 0 && isOwnStem(words.get(term) ?? '', term);
}
