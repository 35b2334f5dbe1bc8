/** Examples of rules as numbered lines. */
import { describe, expect, test } from 'vitest';
import { listing, marksOf, partOf } from '../../../src/components/guide/listing.ts';
import type { ShownFinding } from '../../../src/core/check/rule-page.ts';
import { escapeHtml } from '../../../src/core/html.ts';

/** Each line of the markup without its tags. */
function plain(html: string): string[] {
  return (
    html.match(/<(span|mark) class="rule-line"[^>]*>[\s\S]*?\n(?=<\/\1>)/g)?.map((line) => line.replace(/<[^>]+>/g, '').trimEnd()) ?? []
  );
}

const finding = (level: 'error' | 'warning', line?: number, cause?: number): ShownFinding => ({
  level,
  reason: escapeHtml('It is so.'),
  ...(line === undefined ? {} : { line, column: 1 }),
  ...(cause === undefined ? {} : { cause: { line: cause, column: 1, reason: escapeHtml('Here.') } }),
});

describe('listing', () => {
  test('has a line for each line, empty ones included, and escapes the text', () => {
    expect(plain(listing('title: A\r\n\r\ntags: [a]\n---\nText with <Internal>.', 'mdx'))).toEqual([
      'title: A',
      '',
      'tags: [a]',
      '---',
      'Text with &#x3C;Internal>.',
    ]);
  });

  test('opens what goes over several lines again on each', () => {
    const html = listing('summary: "one\n  two"\n', 'yaml');
    expect(html.match(/<span class="hljs-string">/g)).toHaveLength(2);
    expect(plain(html)[1]).toBe('  two"');
  });

  test('shows a plain text in one colour, whatever numbers are in it', () => {
    const html = listing('at: 2026-03-02T10:12Z\nwhat: Late for 11 minutes\ndue: 2026-04-01\n', 'yaml');
    expect(html.match(/<span class="hljs-number">[^<]*/g)).toEqual(['<span class="hljs-number">2026-04-01']);
  });

  test('takes a comment of the body for one', () => {
    const html = listing('---\n{/* lint ignore times/vague a */}\n\nA *text*.', 'mdx');
    expect(html).toContain('<span class="hljs-comment">{/* lint ignore times/vague a */}</span>');
    expect(html.match(/hljs-emphasis/g)).toHaveLength(1);
  });

  test('marks lines for the eye and for programs', () => {
    const html = listing('a: 1\nb: 2', 'yaml', new Map([[2, 'error']]));
    expect(html).toMatch(/^<span class="rule-line">.*\n<\/span><mark class="rule-line" data-mark="error">/);
  });

  test('writes hidden characters out', () => {
    const html = listing('title: safe\u202egpj\u0000', 'yaml');
    expect(html).toContain('<span class="rule-hidden">U+202E</span>gpj');
    expect(html).toContain('<span class="rule-hidden">U+0000</span>');
    expect(['\u202e', '\u0000'].filter((character) => html.includes(character))).toEqual([]);
  });
});

test('a line is marked by the worst that stands on it', () => {
  expect([
    ...marksOf([finding('warning', 3, 1), finding('error', 3), finding('error', 2, 1), finding('error'), finding('warning', 2)]),
  ]).toEqual([
    [1, 'cause'],
    [3, 'error'],
    [2, 'error'],
  ]);
});

describe('partOf', () => {
  test.each([
    ['title: A\ntags: [a]', 2, 'front matter'],
    ['title: A\n---\nText', 1, 'front matter'],
    ['title: A\n---\nText', 3, 'body'],
    ['---\nText', 2, 'body'],
    ['---\ntitle: A\n---\nText', 2, 'front matter'],
    ['---\ntitle: A\n---\nText\n\n---\n', 4, 'body'],
  ])('of %j, line %i', (shown, line, part) => {
    expect(partOf(shown, line)).toBe(part);
  });
});
