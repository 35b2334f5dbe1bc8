/** For every postmortem of an archive, the others that rhyme with it. */
import { candidatesOf } from './candidates.ts';
import { compare, type Comparison } from './compare.ts';
import type { Corpus } from './corpus.ts';
import type { Features } from './features.ts';
import type { Rhyme } from './reason.ts';
import { reasonsFor } from './reasons.ts';
import { type RelatedReason, relatedOf } from './related.ts';

const MAX_RHYMES = 5;

interface Compared extends Comparison {
  other: number;
}

/**
 * What authors relate comes first and always shows; then only what looked alike or was alike, and can say why, the best first, as long as
 * there are fewer than `MAX_RHYMES`. Ties go to the earlier id. What an author calls not similar is left out on both sides.
 */
export function rhymesOf(corpus: Corpus): Rhyme[][] {
  const candidates = candidatesOf(corpus);
  const related = relatedOf(corpus);
  return corpus.documents.map((_, document) => {
    const said = related.of(document);
    const fromAuthors = [...said].map(([other, reason]) => relatedRhyme(corpus, document, other, reason)).toSorted(byScore);
    const found: Rhyme[] = [...fromAuthors];
    for (const one of compared(corpus, document, candidates(document))) {
      if (found.length >= MAX_RHYMES) break;
      if (!isRhyme(one) || said.has(one.other) || related.isSuppressed(document, one.other)) continue;
      const rhyme = toRhyme(corpus, document, one);
      if (rhyme.reasons.length > 0) found.push(rhyme);
    }
    return found;
  });
}

/** Every candidate compared, the best first, whether or not it rhymes. */
export function ranked(corpus: Corpus, document: number, candidates: readonly number[]): Rhyme[] {
  return compared(corpus, document, candidates).map((one) => toRhyme(corpus, document, one));
}

export function isRhyme({ sameSymptom, sameCause }: Pick<Rhyme, 'sameSymptom' | 'sameCause'>): boolean {
  return sameSymptom || sameCause;
}

function compared(corpus: Corpus, document: number, candidates: readonly number[]): Compared[] {
  return candidates
    .map((other) => ({ other, ...compare(corpus, document, other) }))
    .toSorted((a, b) => b.score - a.score || (idOf(corpus, a.other) < idOf(corpus, b.other) ? -1 : 1));
}

function toRhyme(corpus: Corpus, document: number, { other, ...comparison }: Compared): Rhyme {
  return { id: idOf(corpus, other), ...comparison, reasons: reasonsFor(corpus, document, other, comparison) };
}

/** An author who calls it a recurrence says that the cause is the same. */
function relatedRhyme(corpus: Corpus, document: number, other: number, reason: RelatedReason): Rhyme {
  const comparison = compare(corpus, document, other);
  const judged = reason.relation === 'recurrence-of' ? { ...comparison, sameCause: true, differentCause: false } : comparison;
  const reasons = reasonsFor(corpus, document, other, judged);
  return { id: idOf(corpus, other), ...judged, reasons: [reason, ...reasons.slice(0, 3)] };
}

function byScore(a: Rhyme, b: Rhyme): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

function idOf(corpus: Corpus, document: number): string {
  return (corpus.documents[document] as Features).id;
}
