/** Holds a pasted text against the archive: the postmortems that rhyme with it, the best first. */
import type { Answer, Asked, Match } from './answer.ts';
import { reasonsOf } from './answer-reasons.ts';
import type { Pasted } from './pasted.ts';
import { IN_SYMPTOM, MAX_WEIGHT, MECHANISM_SIGN } from './postings.ts';

export const MAX_ANSWERS = 5;

/**
 * Chosen on 60 pasted texts for two archives and checked on 30 for a third. From 4 to 14 for a mechanism and from 1 to 1.4 for a symptom, the
 * share of texts whose postmortem comes first moves by less than 0.07.
 */
const MECHANISM = 6;
const SYMPTOM = 1.25;
/** A word that many lines say counts more, up to this much. */
const REPEATED = 1.6;
/** In the worth of words that only one postmortem has: below it, a likeness is chance. */
const LEAST_SCORE = 1.2;
/** That many words of a text may meet some postmortem or other; what more of them meet by chance grows with their square root. */
const SHORT = 8;
const LEAST_TERMS = 2;
/** What scores less than this share of the best is noise beside it. */
const BESIDE_BEST = 0.4;

/** At most `MAX_ANSWERS`, none where nothing is alike enough. Ties go to the document that comes first. */
export function ask(index: Asked, pasted: Pasted): Answer[] {
  const matches = matchesOf(index, pasted);
  const best = matches.reduce((most, { score }) => Math.max(most, score), 0);
  const known = [...pasted.terms.keys()].filter((term) => index.terms.has(term)).length;
  const chance = LEAST_SCORE * index.unknown * Math.sqrt(Math.max(1, known / SHORT));
  const least = Math.max(chance, BESIDE_BEST * best);
  return matches
    .filter(({ score, terms, mechanisms }) => score >= least && terms.length + mechanisms.length >= LEAST_TERMS)
    .toSorted((a, b) => b.score - a.score || a.document - b.document)
    .map(({ document, score, ...match }) => ({ document, score, ...reasonsOf(index, pasted, match) }))
    .filter(({ reasons }) => reasons.length > 0)
    .slice(0, MAX_ANSWERS);
}

function matchesOf({ terms }: Asked, pasted: Pasted): Match[] {
  const found = new Map<number, Match>();
  const each = (term: string, tell: (match: Match, worth: number, mark: number) => void): void => {
    const { worth, documents, marks } = terms.get(term) ?? NOWHERE;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] as number;
      let match = found.get(document);
      if (!match) found.set(document, (match = { document, score: 0, terms: [], mechanisms: [] }));
      tell(match, worth, marks[at] as number);
    }
  };
  for (const [term, count] of pasted.terms) {
    const repeated = (REPEATED * count) / (count + REPEATED - 1);
    each(term, (match, worth, mark) => {
      const value = worth * weightOf(mark) * (mark & IN_SYMPTOM ? SYMPTOM : 1);
      match.score += repeated * value;
      match.terms.push({ term, mark, value });
    });
  }
  for (const [id, count] of pasted.mechanisms) {
    each(MECHANISM_SIGN + id, (match, worth, mark) => {
      const strength = (worth * weightOf(mark) * count) / (count + 0.5);
      match.score += MECHANISM * strength;
      match.mechanisms.push({ id, strength });
    });
  }
  return [...found.values()];
}

const NOWHERE = { worth: 0, documents: [], marks: [] };

/** From above 0 to 1. */
function weightOf(mark: number): number {
  return ((mark & MAX_WEIGHT) + 1) / (MAX_WEIGHT + 1);
}
