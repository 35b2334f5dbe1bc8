/** The size of the machine that figures come from; nothing that would tell whose it is. */
import os from 'node:os';
import type { Machine } from '../../core/bench/table.ts';

export function thisMachine(): Machine {
  // In a container the limit is what counts; without one, some systems answer 0 or a number beyond all memory.
  const limit = process.constrainedMemory();
  const total = os.totalmem();
  return {
    cores: os.availableParallelism(),
    memoryBytes: limit > 0 ? Math.min(limit, total) : total,
    node: process.versions.node,
    platform: `${os.platform()} ${os.arch()}`,
  };
}
