/** Looks for leaks in many files: here where they are few, in threads of their own where that pays. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Net, type NetContents } from '../core/leak/net.ts';
import { scanFile, type ScannedFile } from './leak-file.ts';

/** Starting a thread costs as much as reading about this many files. */
const WORTH_A_THREAD = 150;
const MAX_THREADS = 4;
/** How many files go to a thread at once. */
const BATCH = 50;

export interface ScanJob {
  root: string;
  /** The output folder. */
  folder: string;
  contents: NetContents;
}

export type ScanAnswer = { scanned: ScannedFile[] } | { failure: string };

/**
 * In the order of the names, however many threads there are.
 * @throws where a file cannot be opened.
 */
export async function scanFiles(
  job: ScanJob,
  names: readonly string[],
  step: (done: number) => void,
  threads = Math.min(MAX_THREADS, availableParallelism(), Math.floor(names.length / WORTH_A_THREAD)),
): Promise<ScannedFile[]> {
  const batches = Array.from({ length: Math.ceil(names.length / BATCH) }, (_, at) => names.slice(at * BATCH, (at + 1) * BATCH));
  if (threads < 2) {
    const net = Net.of(job.contents);
    return batches.flatMap((batch, index) => {
      step(index * BATCH);
      return batch.map((name) => scanFile(net, job.folder, name));
    });
  }
  const file = path.join(job.root, 'src', 'node', 'leak-worker.ts');
  const workers = Array.from({ length: threads }, () => new Worker(file, { workerData: job }));
  const results: ScannedFile[][] = [];
  let next = 0;
  let done = 0;
  try {
    await Promise.all(
      workers.map(async (worker) => {
        while (next < batches.length) {
          const index = next++;
          const batch = batches[index] as string[];
          results[index] = await ask(worker, batch);
          step((done += batch.length));
        }
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results.flat();
}

function ask(worker: Worker, names: readonly string[]): Promise<ScannedFile[]> {
  return new Promise((resolve, reject) => {
    const settle = (answer: ScanAnswer): void => {
      worker.off('error', reject);
      if ('failure' in answer) reject(new Error(answer.failure));
      else resolve(answer.scanned);
    };
    worker.once('message', settle);
    worker.once('error', reject);
    worker.postMessage(names);
  });
}
