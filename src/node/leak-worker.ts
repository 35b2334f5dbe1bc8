/** The thread that looks for leaks in a share of the files: a loop around `scanFile`. */
import { parentPort, workerData } from 'node:worker_threads';
import { Net } from '../core/leak/net.ts';
import { scanFile } from './leak-file.ts';
import type { ScanAnswer, ScanJob } from './leak-pool.ts';

const { folder, contents } = workerData as ScanJob;
const net = Net.of(contents);

parentPort?.on('message', (names: readonly string[]) => parentPort?.postMessage(answer(names)));

function answer(names: readonly string[]): ScanAnswer {
  try {
    return { scanned: names.map((name) => scanFile(net, folder, name)) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
