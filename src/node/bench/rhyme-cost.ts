/**
 * A program: finds all rhymes of a synthetic archive and writes what that cost to a file, as JSON. In a process of its own, so that nothing else is in the
 * memory that it measures; started with `--expose-gc`, so that what is left of making the archive is not either.
 */
import { writeFileSync } from 'node:fs';
import { headOf, neighboursOf } from '../../core/bench/head.ts';
import type { RhymeCost } from '../../core/bench/rhyme-table.ts';
import { syntheticBody } from '../../core/bench/synthetic-body.ts';
import { syntheticFrontMatter } from '../../core/bench/synthetic-front-matter.ts';
import { Postmortem } from '../../core/postmortem.ts';
import { corpusOf } from '../../core/rhymes/corpus.ts';
import { type Features, featuresOf } from '../../core/rhymes/features.ts';
import { rhymesOf } from '../../core/rhymes/rhymes.ts';
import { watchMemory } from './memory-watch.ts';

const [, , count = '', seed = '', file = ''] = process.argv;
writeFileSync(file, JSON.stringify(await costOf(Number(count), Number(seed))));

async function costOf(documents: number, from: number): Promise<RhymeCost> {
  const features: Features[] = [];
  let featureSeconds = 0;
  for (let index = 0; index < documents; index++) {
    const head = headOf(from, index);
    const others = neighboursOf(from, index, documents, 2);
    const data = Postmortem.parse(syntheticFrontMatter(from, head, others));
    const body = syntheticBody(from, head, others, (id) => `${id}.mdx`);
    const started = performance.now();
    features.push(featuresOf({ id: head.id, data, body, organization: head.organization ?? '' }));
    featureSeconds += (performance.now() - started) / 1000;
  }
  const watch = await watchMemory();
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const started = performance.now();
  rhymesOf(corpusOf(features));
  const pairSeconds = (performance.now() - started) / 1000;
  return { count: documents, featureSeconds, pairSeconds, grownBytes: Math.max(0, (await watch.stop()) - before) };
}
