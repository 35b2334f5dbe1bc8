import { describe, expect, it } from 'vitest';
import { bodyMessages, document, findings, read, source } from '../support/builders.ts';

const words = (body: string) => bodyMessages(body).map(({ reason, note }) => [reason, note]);

describe('what MDX cannot read', () => {
  it('is told in the parser’s words, at its place, with the smallest fix', () => {
    expect(words('Text </Note> more')).toEqual([
      [
        "The text could not be read as MDX: Unexpected closing tag '</Note>', expected an open tag first.",
        'Write `\\<` and `\\{` for plain characters, and close every tag.',
      ],
    ]);
    expect(words('Text <!-- a --> more')[0]?.[1]).toBe('Write a comment as `{/* … */}`.');
    expect(words('Text <https://x.example/> more')[0]?.[1]).toBe('Write the address without `<` and `>`, or as `[text](address)`.');
    expect(words('Text <a@b.example> more')[0]?.[1]).toBe('Write the address without `<` and `>`, or as `[text](address)`.');
    expect(words('5 <6 kg')[0]?.[1]).toBe('Write `\\<` and `\\{` for plain characters, and close every tag.');
  });

  it('is told as a whole sentence, however long', () => {
    for (const [reason] of words('Text { more')) expect(reason).toMatch(/^The text could not be read as MDX: .*[^…]\.$/);
  });

  it('does not hide what is wrong with the front matter', () => {
    expect(findings(source({ title: 5 }, '<Note>\n'))).toEqual(['schema/type 2:10', 'mdx/syntax 9:1']);
  });
});

describe('a line that begins with `import` or `export`', () => {
  it.each(['import', 'export'])('is code to MDX: %s', (word) => {
    expect(words(`One.\n\n${word} was slow.\n`)).toEqual([
      [
        `A line that begins with \`${word}\` is code to MDX, and code is not allowed.`,
        'If it is prose, let another word begin the line, or put a space before it.',
      ],
    ]);
  });

  it.each([
    ['with a space before it', ' import was slow.'],
    ['inside a paragraph', 'One.\nimport was slow.'],
    ['as part of a word', 'importing is fun, exports are more.'],
    ['in a list', '- import was slow'],
    ['in a quote', '> import x from "y"'],
    ['in code', '```js\nimport x from "y";\n```'],
  ])('is prose %s', (_, body) => {
    expect(words(body)).toEqual([]);
  });
});

describe('a document', () => {
  it('knows the places of its values and of its nodes', () => {
    const { place, placeOfNode, references } = document({}, '😀\n\n[x](a-b.mdx)\n');
    expect(place(['times', 'resolved']).start).toMatchObject({ line: 7, column: 52 });
    const [link] = references.postmortems;
    expect(link?.id).toBe('a-b');
    expect(link && placeOfNode(link.node).start).toMatchObject({ line: 11, column: 1 });
  });

  it('says whether something had to be left out', () => {
    expect(document({}).whole).toBe(true);
    expect(read(source({ sevrity: 'x' })).document?.whole).toBe(false);
    expect(read('---\n"\n---\n').document).toBeUndefined();
  });

  it('has the same places with CRLF', () => {
    const text = source({ sevrity: 'x' }, 'One\n\n{1}\n');
    expect(findings(text.replaceAll('\n', '\r\n'))).toEqual(findings(text));
    expect(findings(text)).toEqual(['schema/unknown-key 8:1', 'safety/expression 12:1']);
  });

  it('may have no body', () => {
    expect(findings(source({}, ''))).toEqual([]);
    expect(document({}, '').body).toBe('');
  });
});

describe('`<Internal>` in the front matter', () => {
  it.each(['<Internal>x</Internal>', 'a <Internal >x', '</Internal>', '< Internal>x</ Internal>', '`<Internal>`'])(
    'is a finding: %s',
    (summary) => {
      expect(findings(source({ summary }))).toEqual(['redaction/front-matter 3:12']);
    },
  );

  it('is one in plain texts and in internal keys as well', () => {
    expect(findings(source({ title: '<Internal>x', review: { author: '<Internal>x' } }))).toEqual([
      'redaction/front-matter 2:10',
      'redaction/front-matter 8:21',
    ]);
  });

  it('is none in a word that only begins so', () => {
    expect(findings(source({ summary: 'The <InternalServerError> was thrown.' }))).toEqual([]);
  });
});
