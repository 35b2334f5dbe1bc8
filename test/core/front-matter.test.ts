import { describe, expect, it } from 'vitest';
import { findFrontMatter } from '../../src/core/front-matter.ts';
import { findings } from '../support/builders.ts';

function parts(text: string) {
  const fence = findFrontMatter('x.mdx', text);
  if (!('yaml' in fence)) throw new Error(fence.reason);
  return [text.slice(fence.yaml.start, fence.yaml.end), text.slice(fence.body)];
}

describe('the front matter', () => {
  it.each([
    ['LF', '---\na: b\n---\nBody\n', ['a: b\n', 'Body\n']],
    ['CRLF', '---\r\na: b\r\n---\r\nBody\r\n', ['a: b\r\n', 'Body\r\n']],
    ['no body', '---\na: b\n---', ['a: b\n', '']],
    ['nothing in it', '---\n---\nBody', ['', 'Body']],
    ['dashes inside a line', '---\na: b --- c\n ---\n---\nBody', ['a: b --- c\n ---\n', 'Body']],
    ['longer lines of dashes', '---\na: b\n----\n--- \n---\nBody', ['a: b\n----\n--- \n', 'Body']],
    ['a rule in the body', '---\na: b\n---\nOne\n\n---\nTwo', ['a: b\n', 'One\n\n---\nTwo']],
    // Neither is the end of a line, and what follows must not become part of the public body.
    ['a line separator', '---\na: b\u2028---\nc: d\n---\nBody', ['a: b\u2028---\nc: d\n', 'Body']],
    ['a lone carriage return', '---\na: b\r---\nc: d\n---\nBody', ['a: b\r---\nc: d\n', 'Body']],
  ])('ends at the next line that is exactly `---`: %s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    ['nothing', '', 'front-matter/empty 1:1'],
    ['only white space', '\n \t\r\n', 'front-matter/empty 1:1'],
    ['only a BOM', '\ufeff', 'front-matter/empty 1:1'],
    ['no front matter', 'Hello\n', 'front-matter/missing 1:1'],
    ['a space after the dashes', '--- \na: b\n---\n', 'front-matter/missing 1:1'],
    ['a line before', '\n---\na: b\n---\n', 'front-matter/missing 1:1'],
    ['another fence', '+++\na = 1\n+++\n', 'front-matter/missing 1:1'],
    ['no end', '---\ntitle: x\n', 'front-matter/unclosed 1:1'],
    ['an end with a space', '---\ntitle: x\n--- \n', 'front-matter/unclosed 1:1'],
    ['only the beginning', '---', 'front-matter/missing 1:1'],
  ])('is a finding where there is %s', (_, text, expected) => {
    expect(findings(text)).toEqual([expected]);
  });
});
