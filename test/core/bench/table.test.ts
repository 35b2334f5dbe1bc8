import { describe, expect, it } from 'vitest';
import { heading, measureTable, ratioLine, summarize, together } from '../../../src/core/bench/table.ts';

const cold = { name: 'Build, cold', seconds: 30.04, peakBytes: 1_700_000_000, pages: 10_213, bytes: 345_678_901 };

describe('measureTable', () => {
  it('aligns its columns as a formatter would, and shows a dash where nothing was measured', () => {
    expect(`\n${measureTable([{ name: 'Check', seconds: 4 }, cold])}\n`).toMatchInlineSnapshot(`
      "
      |             | Seconds | Peak memory |  Pages | Output |
      | ----------- | ------: | ----------: | -----: | -----: |
      | Check       |     4.0 |           – |      – |      – |
      | Build, cold |    30.0 |     1.70 GB | 10,213 | 346 MB |
      "
    `);
  });

  it('is a table without any row', () => {
    expect(measureTable([]).split('\n')).toHaveLength(2);
  });
});

describe('heading', () => {
  const machine = { cores: 2, memoryBytes: 25_280_000_000, node: '24.21.0', platform: 'linux x64' };

  it('tells what was measured on what', () => {
    expect(heading(10_000, 1, 1, machine)).toMatchInlineSnapshot(
      `"10,000 synthetic postmortems (seed 1, one run) on 2 cores with 25.3 GB of memory, Node 24.21.0, linux x64:"`,
    );
  });

  it('tells how several runs were put together', () => {
    expect(heading(10, 1, 3, machine)).toContain('3 runs, the median of seconds and the highest memory');
  });
});

describe('together', () => {
  it('adds the seconds and takes the higher peak and the last output', () => {
    const hugo = { name: 'Hugo', seconds: 7, peakBytes: 1_200, pages: 5, bytes: 10 };
    const pagefind = { name: 'Pagefind', seconds: 15, peakBytes: 900, pages: 5, bytes: 20 };
    expect(together('Both', hugo, pagefind)).toEqual({ name: 'Both', seconds: 22, peakBytes: 1_200, pages: 5, bytes: 20 });
  });

  it('knows no peak where neither has one', () => {
    expect(together('Both', { name: 'a', seconds: 1 }, { name: 'b', seconds: 2 })).toEqual({ name: 'Both', seconds: 3 });
  });
});

describe('summarize', () => {
  const runs = (...seconds: number[]) => seconds.map((value, index) => ({ name: 'x', seconds: value, peakBytes: 100 - index }));

  it('takes the median of seconds: 9, 1, 5 is 5 and 1, 2, 4, 9 is 3', () => {
    expect(summarize(runs(9, 1, 5)).seconds).toBe(5);
    expect(summarize(runs(4, 1, 9, 2)).seconds).toBe(3);
    expect(summarize(runs(7)).seconds).toBe(7);
  });

  it('takes the highest peak, and none where there is none', () => {
    expect(summarize(runs(9, 1, 5)).peakBytes).toBe(100);
    expect(summarize([{ name: 'x', seconds: 1 }])).toEqual({ name: 'x', seconds: 1 });
  });
});

describe('ratioLine', () => {
  it('divides ours by theirs: 30.04 s beside 20 s is 1.50', () => {
    expect(ratioLine('Ours beside theirs', cold, { name: 'x', seconds: 20, peakBytes: 850_000_000 })).toBe(
      'Ours beside theirs: 1.50 × the seconds, 2.00 × the memory.',
    );
  });

  it('says so where one side is missing', () => {
    expect(ratioLine('Ours', cold, { name: 'x', seconds: 20 })).toBe('Ours: 1.50 × the seconds, not known the memory.');
  });
});
