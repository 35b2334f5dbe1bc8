import { describe, expect, test } from 'vitest';
import { type LabelledArchive, readLabelled } from '../../../src/core/bench/labelled.ts';

const read = (texts: Record<string, string>, label?: string) =>
  readLabelled(
    Object.entries(texts).map(([file, text]) => ({ file, text })),
    label,
  );
const archive = (texts: Record<string, string>, label?: string): LabelledArchive => {
  const found = read(texts, label);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const COMPLETE = `---
title: Pool exhausted
summary: Nobody could pay.
label: pool
organization: Brackwater Payroll
severity: sev1
times: { started: 2024-03-01 }
causes: { trigger: A report held all connections., categories: [capacity] }
---
The body.
`;

describe('a document', () => {
  test('that fits our schema is read as such, and its label is gone', () => {
    const { label, documents } = archive({ 'a.mdx': COMPLETE, 'below/b.md': COMPLETE });
    expect(label).toBe('label');
    expect(documents.map(({ source: { id } }) => id)).toEqual(['a', 'below/b']);
    const [first] = documents;
    expect(first?.labels).toEqual(['pool']);
    expect(first?.source).toMatchObject({ body: 'The body.\n', organization: 'Brackwater Payroll', data: { title: 'Pool exhausted' } });
    expect(first?.source.data.causes?.categories).toEqual(['capacity']);
    expect(JSON.stringify(first?.source)).not.toContain('"pool"');
  });

  test('that does not fit keeps its text as prose, and unknown keys are passed over', () => {
    const foreign =
      '---\ntitle: Slow\ncauses: The disk was full.\ntimeline:\n  - The disk fills.\nfamily: disk\nmood: bad\n---\nThe body.\n';
    const [first] = archive({ 'a.md': foreign, 'b.md': foreign }, 'family').documents;
    expect(first?.labels).toEqual(['disk']);
    expect(first?.source.data.title).toBe('Slow');
    expect(first?.source.body).toContain('The disk was full.');
    expect(first?.source.body).toContain('The disk fills.');
    expect(first?.source.body).toContain('The body.');
    expect(JSON.stringify(first?.source)).not.toMatch(/bad|family/);
  });

  test('without front matter is all body', () => {
    const { documents } = archive({ 'a.md': 'Only text.\n', 'b.mdx': COMPLETE });
    expect(documents[0]).toMatchObject({ labels: [], source: { id: 'a', body: 'Only text.\n', data: { title: '', summary: '' } } });
  });

  test('with front matter that is no YAML keeps its body', () => {
    expect(archive({ 'a.md': '---\n{ [\n---\nText.\n', 'b.mdx': COMPLETE }).documents[0]?.source.body).toBe('Text.\n');
  });
});

describe('the label', () => {
  const without = COMPLETE.replace('label: pool\n', '');

  test('is the cause categories where no document has a label, and these are hidden', () => {
    const { label, documents } = archive({ 'a.mdx': without, 'b.mdx': without });
    expect(label).toBe('causes.categories');
    expect(documents[0]?.labels).toEqual(['capacity']);
    expect(documents[0]?.source.data.causes).toEqual({ trigger: 'A report held all connections.' });
  });

  test('may be a list, a number or nested', () => {
    const of = (value: string) => archive({ 'a.md': `---\n${value}\n---\n`, 'b.md': 'Text.' }, 'x.y').documents[0]?.labels;
    expect(of('x: { y: [a, 2] }')).toEqual(['a', '2']);
    expect(of('x: { y: 3 }')).toEqual(['3']);
  });

  test('that no document has is told, with what to do', () => {
    expect(read({ 'a.md': 'Text.', 'b.md': 'Text.' })).toBe(
      'No document has a value at `label` or `causes.categories`; name the key of the labels with --label, as in --label causes.categories.',
    );
    expect(read({ 'a.mdx': COMPLETE, 'b.mdx': COMPLETE }, 'constructor')).toContain('at `constructor`');
  });
});

test('a ranking needs two documents', () => {
  expect(read({})).toBe('A ranking needs at least two documents (.mdx or .md); there are none.');
  expect(read({ 'a.mdx': COMPLETE })).toBe('A ranking needs at least two documents (.mdx or .md); there is one.');
});
