/** Watches how much memory the process holds while its main thread is busy: a worker that samples, and the handle to it. */
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const INTERVAL_MS = 5;

export interface MemoryWatch {
  /** The most that the process held since the watch began, in bytes. */
  stop: () => Promise<number>;
}

export async function watchMemory(): Promise<MemoryWatch> {
  const peak = new BigInt64Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL(import.meta.url), { workerData: peak });
  await new Promise((resolve) => worker.once('message', resolve));
  // What the worker itself takes is none of the growth.
  Atomics.store(peak, 0, 0n);
  return {
    async stop() {
      const most = Math.max(Number(Atomics.load(peak, 0)), process.memoryUsage.rss());
      await worker.terminate();
      return most;
    },
  };
}

if (!isMainThread && workerData instanceof BigInt64Array) {
  const { parentPort } = await import('node:worker_threads');
  const peak = workerData;
  setInterval(() => {
    const now = BigInt(process.memoryUsage.rss());
    if (now > Atomics.load(peak, 0)) Atomics.store(peak, 0, now);
  }, INTERVAL_MS);
  parentPort?.postMessage('watching');
}
