/** What authors say of pairs of incidents, from either side: it always shows, or suppresses the pair. */
import type { Corpus } from './corpus.ts';
import type { Features } from './features.ts';
import type { Reason } from './reason.ts';

export type RelatedReason = Extract<Reason, { kind: 'related' }>;

export interface Related {
  /** What is said of the pair, seen from a document: of each other one, by number. */
  of: (document: number) => ReadonlyMap<number, RelatedReason>;
  /** Whether an author said that the two do not belong together. */
  isSuppressed: (a: number, b: number) => boolean;
}

const NONE: ReadonlyMap<number, RelatedReason> = new Map();

/**
 * An author's own word goes before the other's; `not-similar-to` on one side suppresses the pair on both, unless one of the two says that they
 * do belong together. Ids that the corpus lacks are passed over.
 */
export function relatedOf({ documents, positions }: Pick<Corpus, 'documents' | 'positions'>): Related {
  const said = new Map<number, Map<number, RelatedReason>>();
  const suppressed = new Set<string>();
  const say = (document: number, other: number, reason: RelatedReason): void => {
    const reasons = said.get(document) ?? new Map<number, RelatedReason>();
    if (!reasons.has(other)) reasons.set(other, reason);
    said.set(document, reasons);
  };
  const statements = documents.flatMap((document, number) => statementsOf(document, number, positions));
  for (const { from, to, relation, why } of statements) {
    if (relation === 'not-similar-to') suppressed.add(pair(from, to));
    else say(from, to, { kind: 'related', relation, ...why });
  }
  for (const { from, to, relation, why } of statements) {
    if (relation !== 'not-similar-to') say(to, from, { kind: 'related', relation, reverse: true, ...why });
  }
  return {
    of: (document) => said.get(document) ?? NONE,
    isSuppressed: (a, b) => suppressed.has(pair(a, b)) && !said.get(a)?.has(b),
  };
}

function statementsOf({ related }: Features, from: number, positions: ReadonlyMap<string, number>) {
  return related.flatMap(({ id, relation, reason }) => {
    const to = positions.get(id);
    return to === undefined || to === from ? [] : [{ from, to, relation, why: reason === undefined ? {} : { reason } }];
  });
}

function pair(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
