/** The thread that works on a share of an archive: a loop around `ArchivePart`. */
import { parentPort, workerData } from 'node:worker_threads';
import { ArchivePart, type PartOptions } from './archive-part.ts';
import type { Answer, Request } from './archive-pool.ts';
import type { CacheRecord } from './page-cache.ts';

const part = new ArchivePart(workerData as PartOptions);
let visible: ReadonlySet<string> = new Set();

parentPort?.on('message', (request: Request) => {
  answer(request).then(
    (result) => parentPort?.postMessage(result),
    (error: unknown) => parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies Answer),
  );
});

async function answer(request: Request): Promise<Answer> {
  if (request.kind === 'look') {
    const looked = [];
    for (const { candidate, before } of request.jobs) looked.push(await part.look(candidate, before));
    return { looked };
  }
  if (request.kind === 'features') {
    for (const job of request.jobs) part.features(job);
    return { done: true };
  }
  if (request.kind === 'visible') {
    visible = request.ids;
    return { done: true };
  }
  const records: [string, CacheRecord][] = [];
  for (const { id, file, record } of request.jobs) records.push([id, await part.write(file, id, record, (other) => visible.has(other))]);
  return { records };
}
