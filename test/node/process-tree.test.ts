import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { addDescendants, measureTree, parsePs } from '../../src/node/process-tree.ts';

const megabyte = 1024 * 1024;

describe.skipIf(process.platform === 'win32')('measureTree', () => {
  test('counts what a grandchild held, and keeps the peak after it has ended', async () => {
    const hold = `const held = Buffer.alloc(200 * ${megabyte}, 1); setTimeout(() => held, 600)`;
    const start = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(hold)}])`;
    const child = spawn(process.execPath, ['-e', start], { stdio: 'ignore' });
    const measurement = measureTree(child.pid ?? 0, 50);
    await once(child, 'exit');
    const { peakBytes = 0 } = measurement.stop();
    expect(peakBytes).toBeGreaterThan(200 * megabyte);
    expect(peakBytes).toBeLessThan(600 * megabyte);
  });

  test('leaves out the rest of the machine', async () => {
    const other = spawn(process.execPath, ['-e', `const held = Buffer.alloc(300 * ${megabyte}, 1); setTimeout(() => held, 5000)`]);
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 5000)']);
    await sleep(500);
    const measurement = measureTree(child.pid ?? 0, 50);
    await sleep(150);
    const { peakBytes = 0 } = measurement.stop();
    other.kill();
    child.kill();
    expect(peakBytes).toBeGreaterThan(10 * megabyte);
    expect(peakBytes).toBeLessThan(200 * megabyte);
  });

  test('a process that is not there needs no memory', () => {
    expect(measureTree(2 ** 30).stop()).toEqual({ peakBytes: 0 });
  });
});

describe('addDescendants', () => {
  const process = (pid: number, parent: number) => ({ pid, parent, bytes: 1 });

  test('finds children in any order', () => {
    const members = new Set([10]);
    addDescendants(members, [process(12, 11), process(11, 10), process(10, 1), process(20, 1)]);
    expect([...members].toSorted()).toEqual([10, 11, 12]);
  });

  test('keeps an orphan and forgets the dead', () => {
    const members = new Set([10, 11, 12]);
    addDescendants(members, [process(10, 1), process(12, 1)]);
    expect([...members]).toEqual([10, 12]);
  });
});

test('parsePs reads kilobytes and skips empty lines', () => {
  expect(parsePs('    1     0   1024\n  345     1      7\n\n')).toEqual([
    { pid: 1, parent: 0, bytes: megabyte },
    { pid: 345, parent: 1, bytes: 7 * 1024 },
  ]);
});
