/** What speaks for it that two incidents looked alike, and that they were alike: numbers from 0 to 1, before anything is decided. */
import type { Corpus, DocumentLines, Line } from './corpus.ts';
import type { Aspect, Features } from './features.ts';
import type { Vector } from './vector.ts';

export interface Evidence {
  /** Cosines of the texts, less what strangers in this archive have in common. */
  symptomText: number;
  causeText: number;
  /** The cosine of what the texts speak of, and how telling the mechanisms are that both speak of. */
  mechanisms: number;
  mechanism: number;
  /** How telling the cause categories are that both have; undefined where a side has none. */
  category: number | undefined;
  /** The likeness of the two symptom lines, titles and action items that are most alike. */
  symptomLine: number;
  title: number;
  action: number;
}

export function evidenceOf(corpus: Corpus, a: number, b: number): Evidence {
  const [one, two] = [corpus.lines[a] as DocumentLines, corpus.lines[b] as DocumentLines];
  return {
    symptomText: text(corpus, 'symptom', a, b),
    causeText: text(corpus, 'cause', a, b),
    mechanisms: corpus.cosine.mechanism(a, b),
    mechanism: mechanism(corpus, a, b),
    category: category(corpus, corpus.documents[a] as Features, corpus.documents[b] as Features),
    symptomLine: most(corpus, one.symptoms, two.symptoms),
    title: overlapOf(corpus, one.title, two.title),
    action: most(corpus, one.actions, two.actions),
  };
}

/** The mechanisms of which both speak, the most telling first; `strength` from 0 to 1. */
export function sharedMechanisms(corpus: Corpus, a: number, b: number): { id: string; strength: number }[] {
  const found: { id: string; strength: number }[] = [];
  eachShared(corpus, a, b, (term, strength) => found.push({ id: corpus.terms[term] as string, strength }));
  return found.toSorted((x, y) => y.strength - x.strength || (x.id < y.id ? -1 : 1));
}

/**
 * Of what two short texts say, the share that both say, by rarity. One word in common is no likeness, unless it is
 * all that one of them says.
 */
export function overlapOf({ worth }: Pick<Corpus, 'worth'>, a: Line, b: Line): number {
  const [x, y] = [a.terms, b.terms];
  let both = 0;
  let shared = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    const difference = (x[i] as number) - (y[j] as number);
    if (difference === 0) {
      both++;
      shared += worth[x[i] as number] as number;
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both === 0 || both < Math.min(2, x.length, y.length) ? 0 : shared / (a.worth + b.worth - shared);
}

function text({ cosine, background }: Corpus, aspect: Aspect, a: number, b: number): number {
  return Math.max(0, cosine[aspect](a, b) - background[aspect]);
}

function mechanism(corpus: Corpus, a: number, b: number): number {
  let without = 1;
  eachShared(corpus, a, b, (_, strength) => {
    without *= 1 - strength;
  });
  return 1 - without;
}

function eachShared(
  { vectors, established, specificity }: Corpus,
  a: number,
  b: number,
  tell: (term: number, strength: number) => void,
): void {
  const [mine, theirs] = [(vectors.mechanism[a] as Vector).terms, (vectors.mechanism[b] as Vector).terms];
  for (let i = 0; i < mine.length; i++) {
    const term = mine[i] as number;
    const j = theirs.indexOf(term);
    if (j === -1) continue;
    tell(term, (established[a]?.[i] as number) * (established[b]?.[j] as number) * (specificity[term] as number));
  }
}

/** As if each shared category were independent evidence: it adds up and never passes 1. */
function category({ categories }: Corpus, a: Features, b: Features): number | undefined {
  if (a.causes.length === 0 || b.causes.length === 0) return undefined;
  let without = 1;
  for (const cause of a.causes) if (b.causes.includes(cause)) without *= 1 - (categories.get(cause) ?? 0);
  return 1 - without;
}

function most(corpus: Corpus, a: readonly Line[], b: readonly Line[]): number {
  let found = 0;
  for (const x of a) for (const y of b) found = Math.max(found, overlapOf(corpus, x, y));
  return found;
}
