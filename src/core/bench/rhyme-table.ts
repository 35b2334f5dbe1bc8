/** The figures of the benchmark of rhymes as Markdown tables, aligned as a formatter would leave them. */
import type { Quality } from '../rhymes/evaluate.ts';
import type { LabelledArchive } from './labelled.ts';
import type { RhymeQuality } from './rhyme-quality.ts';
import { markdownTable } from './table.ts';

/** What it cost to find all rhymes of a synthetic archive. */
export interface RhymeCost {
  count: number;
  /** To compute what is looked at in each postmortem, and to compare all of them. */
  featureSeconds: number;
  pairSeconds: number;
  /** How much memory grew beyond the features while pairs were compared, at its peak. */
  grownBytes: number;
}

/** One line about what was asked. */
export function qualityHeading({ label, documents }: LabelledArchive, name: string, { queries }: Quality): string {
  const without = documents.length - queries;
  const left =
    without === 0
      ? ''
      : ` (${without} ${without === 1 ? 'has' : 'have'} no label that another one has, and ${without === 1 ? 'is' : 'are'} not asked about)`;
  return `${documents.length.toLocaleString('en')} documents of ${name}, ${queries.toLocaleString('en')} queries${left}; the hidden label is \`${label}\`:`;
}

export function qualityTable({ engine, bm25, random }: RhymeQuality): string {
  const row = (name: string, { precisionAt5, meanReciprocalRank, queries }: Quality): string[] => [
    name,
    precisionAt5.toFixed(3),
    meanReciprocalRank.toFixed(3),
    queries.toLocaleString('en'),
  ];
  return markdownTable([
    ['', 'Precision@5', 'MRR', 'Queries'],
    row('Rhymes', engine),
    row('Plain BM25 on the body', bm25),
    row('Random', random),
  ]);
}

export function costTable(costs: readonly RhymeCost[]): string {
  return markdownTable([
    ['Synthetic postmortems', 'Features', 'All pairs', 'Memory grown'],
    ...costs.map(({ count, featureSeconds, pairSeconds, grownBytes }) => [
      count.toLocaleString('en'),
      `${featureSeconds.toFixed(1)} s`,
      `${pairSeconds.toFixed(1)} s`,
      `${Math.round(grownBytes / 1e6)} MB`,
    ]),
  ]);
}
