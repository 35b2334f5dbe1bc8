import { describe, expect, test } from 'vitest';
import { type Prose, proseOf, THING } from '../../src/core/prose.ts';
import { read, source } from '../support/builders.ts';

function prose(overrides: Record<string, unknown>, body = ''): Prose[] {
  const { document } = read(source(overrides, body));
  if (!document) throw new Error('It could not be read.');
  return proseOf(document);
}

const inBody = (body: string) => prose({}, body).filter(({ path }) => path === undefined);
const texts = (body: string) => inBody(body).map(({ text }) => text);

/** What stands in the file at the place of these words. */
function pointedAt(body: string, words: string): string {
  const text = source({}, body);
  const one = inBody(body).find((candidate) => candidate.text.includes(words)) as Prose;
  const start = one.text.indexOf(words);
  const { start: from, end: to } = one.place(start, start + words.length);
  return text.slice(from.offset, to.offset);
}

describe('the front matter', () => {
  test('gives sentences, and neither names nor quotations', () => {
    const found = prose({
      symptoms: ['FATAL: no'],
      causes: { categories: ['dns'], contributing: ['The `ttl` was *long*.'] },
      actions: [{ title: 'Shorten it', owner: 'team-data', measure: 'An alert.' }],
      sources: [{ title: 'A page', url: 'https://a.example/' }],
    });
    expect(found.map(({ path, text }) => [path?.join('.'), text])).toEqual([
      ['title', 'DNS failed after a change'],
      ['summary', 'Nobody could sign in.'],
      ['causes.contributing.0', `The ${THING} was long.`],
      ['actions.0.title', 'Shorten it'],
      ['actions.0.measure', 'An alert.'],
    ]);
  });
  test('knows what is internal', () => {
    const found = prose({ risk_accepted: { by: 'The head of operations', why: 'It is rare.' } });
    expect(found.filter(({ internal }) => internal).map(({ text }) => text)).toEqual(['It is rare.']);
  });
  test('points at the whole value', () => {
    const one = prose({ resolution: 'It was turned off.' }).find(({ path }) => path?.[0] === 'resolution') as Prose;
    expect(one.place(0, 2).start).toMatchObject({ line: 8, column: 15 });
  });
});

describe('the body', () => {
  test('gives paragraphs, headings, items and cells, without markup', () => {
    expect(
      texts('## What *we* saw\n\nIt was [slow](https://a.example/) and `x` failed.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n'),
    ).toEqual(['What we saw', `It was slow and ${THING} failed.`, 'one', 'two', 'a', 'b', 'c', 'd']);
  });
  test('passes over quotations and code', () => {
    expect(
      texts('> They should have known.\n\n<Quote>\nThey forgot.\n</Quote>\n\n```\nhuman error\n```\n\nA <Quote>said</Quote> so.\n'),
    ).toEqual([`A ${THING} so.`]);
  });
  test('knows what is internal', () => {
    const found = inBody('One.\n\n<Internal>\nTwo.\n</Internal>\n\nThree <Internal>four</Internal>.\n\n<Internal>Five.</Internal>\n');
    expect(found.map(({ text, internal }) => [text, internal])).toEqual([
      ['One.', false],
      ['Two.', true],
      ['Three four.', false],
      ['Five.', true],
    ]);
  });
  test.each([
    ['One two three.\n', 'two'],
    ['It *was* quite **slow** then.\n', 'slow'],
    ['A first line\nand a second one.\n', 'second'],
    ['Emoji 🙂 before words.\n', 'words'],
    ['- an item\n- another one\n', 'another'],
    ['| a | b |\n|---|---|\n| left | right |\n', 'right'],
    ['Escaped \\< and then words.\n\nMore words\\! here.\n', 'Escaped'],
  ])('points at the very words: %j', (body, words) => {
    expect(pointedAt(body, words)).toContain(words);
    if (!body.includes('\\')) expect(pointedAt(body, words)).toBe(words);
  });
});
