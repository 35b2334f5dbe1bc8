import { describe, expect, test } from 'vitest';
import { publicParts } from '../../src/core/public-text.ts';
import { document, marked, source } from '../support/builders.ts';

const body = [
  '# A **bold** `code` heading',
  'One [link](https://a.example/x "its title") and https://b.example/.',
  '<Note>\n\nKept.\n\n</Note>',
  '<Internal>\n\nHidden.\n\n</Internal>',
  'Before <Internal>hidden</Internal>after {/* hidden */}.',
  '![An image of a graph](graph.png)',
  '<Figure src="graph.png" alt="A graph" caption="With [a link](https://c.example/)" />',
  '- item\n\n  ```sh\n  run it\n  twice\n  ```',
  'Note[^1].\n\n[^1]: A footnote.',
].join('\n\n');

describe('what the public reads', () => {
  const { texts, links } = publicParts(document({}, body));
  const inBody = texts.filter(({ path }) => path === undefined);

  test('of the body is everything but Internal and comments', () => {
    expect(inBody.map(({ text }) => text)).toEqual([
      'A bold code heading',
      'One link and https://b.example/.',
      'https://a.example/x',
      'its title',
      '',
      'Kept.',
      'Before  after  .',
      ' ',
      'An image of a graph',
      'A graph',
      'x With a link',
      'https://c.example/',
      'item',
      'run it\ntwice',
      'Note .',
      'A footnote.',
    ]);
    expect(links.filter(({ path }) => path === undefined).map(({ url }) => url)).toEqual([
      'https://a.example/x',
      'https://b.example/',
      'https://c.example/',
    ]);
  });

  test('has a way back to its place', () => {
    const text = source({}, body);
    const words = (stretch: string, word: string) => {
      const found = inBody.find((one) => one.text === stretch);
      const start = stretch.indexOf(word);
      return found && marked(text, { place: found.place(start, start + word.length) });
    };
    expect(words('A bold code heading', 'bold')).toBe('bold');
    expect(words('A bold code heading', 'code')).toBe('code');
    expect(words('A bold code heading', 'bold code')).toBe('bold** `code');
    expect(words('run it\ntwice', 'twice')).toBe('twice');
    expect(words('A graph', 'graph')).toBe('graph');
  });

  test('knows what is code', () => {
    const heading = inBody[0];
    expect([...(heading?.text ?? '')].map((_, at) => (heading?.isCode(at) ? 'c' : '-')).join('')).toBe('-------cccc--------');
  });

  test('of the front matter is every value of a key that is not internal', () => {
    const overrides = {
      summary: 'One `two` [three](https://d.example/).',
      review: { meeting: '2024-05-03', author: 'Hidden', notes: 'https://hidden.example/' },
      links: [
        { label: 'Shown', url: 'https://e.example/' },
        { label: 'Hidden', url: 'https://hidden.example/', kind: 'ticket' },
      ],
    };
    const parts = publicParts(document(overrides));
    const values = parts.texts.map(({ path, text }) => `${path?.join('.') ?? 'body'}: ${text}`);
    expect(values).toContain('summary: x One two three.');
    expect(values).toContain('summary: https://d.example/');
    expect(values).toContain('links.0.label: Shown');
    expect(values).toContain('review.meeting: 2024-05-03');
    expect(values.join('\n').toLowerCase()).not.toContain('hidden');
    expect(parts.links.map(({ url }) => url)).toEqual(['https://d.example/', 'https://e.example/']);
  });
});
