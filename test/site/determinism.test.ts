import { describe, expect, it } from 'vitest';
import { readOutput } from '../support/output.ts';
import { outDir } from '../support/sites.ts';

describe('two builds of one archive with one AS_OF', () => {
  it('are the same, byte for byte', () => {
    const [first, second] = [readOutput(outDir('public')), readOutput(outDir('again'))];
    expect(second.map(({ name }) => name)).toEqual(first.map(({ name }) => name));
    const different = first.filter(({ bytes }, index) => !bytes.equals(second[index]?.bytes ?? Buffer.alloc(0)));
    expect(different.map(({ name }) => name)).toEqual([]);
  });
});
