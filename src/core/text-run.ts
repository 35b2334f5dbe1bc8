/** The text of a block in runs, each with its place in the source: the way from what a page shows back to what an author wrote. */
import type { MdxElement, MdxNode } from './mdx.ts';

export interface Run {
  text: string;
  /** Offsets of the node that holds it. */
  start: number;
  end: number;
  code: boolean;
}

/** What a page shows of a block, without `<Internal>` and images. */
export function runsOf(node: MdxNode): Run[] {
  const runs: Run[] = [];
  const visit = (inner: MdxNode): void => {
    const start = inner.position?.start.offset ?? 0;
    const end = inner.position?.end.offset ?? start;
    if (inner.type === 'text') runs.push({ text: inner.value, start, end, code: false });
    else if (inner.type === 'inlineCode') runs.push({ text: inner.value, start, end, code: true });
    else if (inner.type === 'html') runs.push({ text: inner.value, start, end, code: false });
    else if (inner.type === 'break') runs.push({ text: '\n', start, end, code: false });
    // What is left out parts what stands on either side of it.
    else if (!('children' in inner) || (inner as unknown as MdxElement).name === 'Internal')
      runs.push({ text: ' ', start, end, code: false });
    else for (const child of inner.children) visit(child as MdxNode);
  };
  visit(node);
  return runs;
}

/** Offsets into the source for a stretch of the joined text: exact where the words stand there as they read, else the node that holds them. */
export function runPlace(runs: readonly Run[], start: number, end: number, source: string): [number, number] {
  let before = 0;
  let from: number | undefined;
  for (const run of runs) {
    const last = end <= before + run.text.length;
    if (from !== undefined || start < before + run.text.length) {
      const [a, b] = placeInRun(run, Math.max(0, start - before), last ? end - before : run.text.length, source);
      from ??= a;
      if (last) return [from, b];
    }
    before += run.text.length;
  }
  return [from ?? 0, runs.at(-1)?.end ?? 0];
}

function placeInRun({ text, start, end }: Run, from: number, to: number, source: string): [number, number] {
  const raw = source.slice(start, end);
  if (raw === text) return [start + from, start + to];
  const wanted = text.slice(from, to);
  let at = -1;
  // The same words may stand there more than once: it is the one that is the same in order.
  for (let seen = text.indexOf(wanted); seen !== -1 && seen <= from; seen = text.indexOf(wanted, seen + 1)) {
    at = raw.indexOf(wanted, at + 1);
    if (at === -1) return [start, end];
  }
  return at === -1 ? [start, end] : [start + at, start + at + wanted.length];
}
