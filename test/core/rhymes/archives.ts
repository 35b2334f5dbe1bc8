/** Archives for tests of rhymes: the shipped one, the labelled fixtures, and postmortems written in a test. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Postmortem } from '../../../src/core/postmortem.ts';
import { corpusOf } from '../../../src/core/rhymes/corpus.ts';
import { type FeatureSource, featuresOf } from '../../../src/core/rhymes/features.ts';
import type { Rhyme } from '../../../src/core/rhymes/reason.ts';
import { rhymesOf } from '../../../src/core/rhymes/rhymes.ts';

export interface Labelled extends FeatureSource {
  labels: string[];
}

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

/** The archive that comes with the project; its labels are the cause categories. */
export const SHIPPED: readonly Labelled[] = read(
  'content/postmortems',
  ({ causes }) => (causes as { categories?: string[] })?.categories ?? [],
);

/** Thirty short postmortems of eleven families. */
export const FIXTURES: readonly Labelled[] = read('test/fixtures/rhymes', ({ label }) => [label as string]);

/** A postmortem in a few words; without `organization` it is of the archive's own. */
export function told(id: string, overrides: Record<string, unknown>, body = ''): FeatureSource {
  const data = Postmortem.parse({
    title: 'An incident',
    summary: 'It failed.',
    severity: 'sev1',
    times: { started: '2024-03-01T10:00Z' },
    ...overrides,
  });
  return { id, data, body, organization: data.organization ?? 'Fernwick' };
}

/** What rhymes with each postmortem of the archive, by id. */
export function rhymesIn(archive: readonly FeatureSource[], options?: { categories?: boolean }): Map<string, Rhyme[]> {
  const rhymes = rhymesOf(corpusOf(archive.map((source) => featuresOf(source, options))));
  return new Map(archive.map(({ id }, index) => [id, rhymes[index] as Rhyme[]]));
}

function read(folder: string, labelsOf: (frontMatter: Record<string, unknown>) => string[]): Labelled[] {
  const directory = path.join(ROOT, folder);
  return readdirSync(directory)
    .filter((file) => file.endsWith('.mdx'))
    .toSorted()
    .map((file) => {
      const [, frontMatter = '', ...body] = readFileSync(path.join(directory, file), 'utf8').split(/^---\n/m);
      const values = parse(frontMatter) as Record<string, unknown>;
      const { label: _, ...data } = values;
      const postmortem = Postmortem.parse(data);
      return {
        id: file.replace(/\.mdx$/, ''),
        data: postmortem,
        body: body.join('---\n'),
        organization: postmortem.organization ?? 'Second Story',
        labels: labelsOf(values),
      };
    });
}
