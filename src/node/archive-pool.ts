/** Works on an archive in shares: here while it is small, in threads of their own where that pays. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ArchivePart, type Looked, type PartOptions } from './archive-part.ts';
import type { Candidate } from './find-postmortems.ts';
import type { CacheRecord } from './page-cache.ts';

/** Starting a thread costs as much as reading about this many postmortems. */
const WORTH_A_THREAD = 250;
const MAX_THREADS = 4;
/** How many postmortems go to a thread at once. */
const BATCH = 50;

export interface LookJob {
  candidate: Candidate;
  before: CacheRecord | undefined;
}

export interface WriteJob {
  id: string;
  file: string;
  record: CacheRecord;
}

export type FeatureJob = Pick<Candidate, 'id' | 'file' | 'source'>;

export interface Pool {
  look: (jobs: readonly LookJob[], step: (done: number) => void) => Promise<Looked[]>;
  /** Sees to it that the features of these postmortems are there; see `feature-cache`. */
  features: (jobs: readonly FeatureJob[]) => Promise<void>;
  write: (jobs: readonly WriteJob[], visible: ReadonlySet<string>, step: (done: number) => void) => Promise<Map<string, CacheRecord>>;
  close: () => Promise<void>;
}

/** What a thread is asked, and what it answers. */
export type Request =
  | { kind: 'look'; jobs: readonly LookJob[] }
  | { kind: 'features'; jobs: readonly FeatureJob[] }
  | { kind: 'visible'; ids: ReadonlySet<string> }
  | { kind: 'write'; jobs: readonly WriteJob[] };
export type Answer = { looked: Looked[] } | { records: [string, CacheRecord][] } | { done: true } | { failure: string };

/** `fresh`: how many postmortems have to be read anew. */
export function createPool(options: PartOptions, fresh: number): Pool {
  const threads = Math.min(MAX_THREADS, availableParallelism(), Math.floor(fresh / WORTH_A_THREAD));
  return threads < 2 ? localPool(new ArchivePart(options)) : threadPool(options, threads);
}

function localPool(part: ArchivePart): Pool {
  return {
    async look(jobs, step) {
      const looked: Looked[] = [];
      for (const [index, { candidate, before }] of jobs.entries()) {
        looked.push(await part.look(candidate, before));
        if (index % BATCH === 0) step(index);
      }
      return looked;
    },
    features(jobs) {
      for (const job of jobs) part.features(job);
      return Promise.resolve();
    },
    async write(jobs, visible, step) {
      const records = new Map<string, CacheRecord>();
      for (const [index, { id, file, record }] of jobs.entries()) {
        records.set(id, await part.write(file, id, record, (other) => visible.has(other)));
        if (index % BATCH === 0) step(index);
      }
      return records;
    },
    close: () => Promise.resolve(),
  };
}

function threadPool(options: PartOptions, count: number): Pool {
  const file = path.join(options.settings.root, 'src', 'node', 'archive-worker.ts');
  const workers = Array.from({ length: count }, () => new Worker(file, { workerData: options }));

  // The same jobs go to the same thread each time: that one still holds what it read.
  async function spread<Job, Result>(
    jobs: readonly Job[],
    step: (done: number) => void,
    one: (worker: Worker, jobs: readonly Job[]) => Promise<Result>,
  ): Promise<Result[]> {
    const batches = Array.from({ length: Math.ceil(jobs.length / BATCH) }, (_, at) => jobs.slice(at * BATCH, (at + 1) * BATCH));
    let done = 0;
    const results: Result[] = [];
    await Promise.all(
      workers.map(async (worker, share) => {
        for (let index = share; index < batches.length; index += workers.length) {
          const batch = batches[index] as readonly Job[];
          results[index] = await one(worker, batch);
          step((done += batch.length));
        }
      }),
    );
    return results;
  }

  return {
    async look(jobs, step) {
      const answers = await spread(jobs, step, (worker, batch) => ask(worker, { kind: 'look', jobs: batch }));
      return answers.flatMap((answer) => ('looked' in answer ? answer.looked : []));
    },
    async features(jobs) {
      await spread(
        jobs,
        () => {},
        (worker, batch) => ask(worker, { kind: 'features', jobs: batch }),
      );
    },
    async write(jobs, visible, step) {
      await Promise.all(workers.map((worker) => ask(worker, { kind: 'visible', ids: visible })));
      const answers = await spread(jobs, step, (worker, batch) => ask(worker, { kind: 'write', jobs: batch }));
      return new Map(answers.flatMap((answer) => ('records' in answer ? answer.records : [])));
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function ask(worker: Worker, request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (answer: Answer): void => {
      worker.off('error', reject);
      if ('failure' in answer) reject(new Error(answer.failure));
      else resolve(answer);
    };
    worker.once('message', settle);
    worker.once('error', reject);
    worker.postMessage(request);
  });
}
