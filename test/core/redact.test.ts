import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMdx } from '../../src/core/mdx.ts';
import { redactBody } from '../../src/core/redact.ts';
import { renderBody } from '../../src/core/render/body.ts';
import { bodyFindings } from '../support/builders.ts';

const redact = (body: string) => redactBody(body, parseMdx(body)).text;
const html = (body: string) =>
  renderBody(redact(body), {
    resolve: (target) => ('url' in target ? target.url : undefined),
    image: (src) => ({ url: `/${src}`, width: 1, height: 1 }),
    series: () => undefined,
  }).html;
const block = (text: string) => `<Internal>\n\n${text}\n\n</Internal>`;

describe('<Internal> is cut', () => {
  it.each([
    ['as a block', `One\n\n${block('secret')}\n\nTwo\n`, 'One\n\n\nTwo\n'],
    ['as a block without empty lines', 'One\n\n<Internal>\nsecret\n</Internal>\n\nTwo\n', 'One\n\n\nTwo\n'],
    ['as all there is', block('secret'), ''],
    ['in a line', 'One <Internal>secret</Internal> two\n', 'One two\n'],
    ['before a comma', 'One <Internal>secret</Internal>, two\n', 'One, two\n'],
    ['at the end of a line', 'One <Internal>secret</Internal>\ntwo\n', 'One\ntwo\n'],
    ['at the beginning of a line', '<Internal>secret</Internal> one\n', ' one\n'],
    ['inside a word', 'o<Internal>secret</Internal>ne\n', 'one\n'],
    ['over several lines', 'One <Internal>secret\nsecret</Internal> two\n', 'One two\n'],
    ['two in a row', 'One <Internal>a</Internal> <Internal>b</Internal> two\n', 'One two\n'],
    ['on a line of its own', 'One\n<Internal>secret</Internal>\ntwo\n', 'One\ntwo\n'],
    ['inside itself', `One\n\n<Internal>\n\na\n\n<Internal>\n\nb\n\n</Internal>\n\nc\n\n</Internal>\n\nTwo\n`, 'One\n\n\nTwo\n'],
    ['after characters outside of the basic plane', '😀 é <Internal>secret 😀</Internal> 😀\n', '😀 é 😀\n'],
    ['in a file with CRLF', `One\r\n\r\n${block('secret').replaceAll('\n', '\r\n')}\r\n\r\nTwo\r\n`, 'One\r\n\r\n\r\nTwo\r\n'],
  ])('%s', (_, body, expected) => {
    expect(redact(body)).toBe(expected);
  });

  it.each([
    ['a list item', '- a\n- <Internal>secret</Internal>\n- c\n', '<ul>\n<li>a</li>\n<li>c</li>\n</ul>'],
    ['a list item of blocks', `- a\n- <Internal>\n\n  secret\n\n  </Internal>\n- c\n`, '<ul>\n<li>a</li>\n<li>c</li>\n</ul>'],
    ['a whole list', 'One\n\n- <Internal>a</Internal>\n- <Internal>b</Internal>\n\nTwo', '<p>One</p>\n<p>Two</p>'],
    ['part of a list item', '- a <Internal>secret</Internal>\n- c\n', '<ul>\n<li>a</li>\n<li>c</li>\n</ul>'],
    [
      'a task',
      '- [x] a\n- [ ] <Internal>secret</Internal>\n',
      '<li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> a</li>',
    ],
    ['a quote', 'One\n\n> <Internal>secret</Internal>\n\nTwo', '<p>One</p>\n<p>Two</p>'],
    ['part of a quote', '> <Internal>\n> secret\n> </Internal>\n>\n> more\n', '<blockquote>\n<p>more</p>\n</blockquote>'],
    ['emphasis', 'One **<Internal>secret</Internal>** two', '<p>One two</p>'],
    ['the text of a link', 'One [<Internal>secret</Internal>](https://x.example/) two', '<p>One two</p>'],
    ['part of the text of a link', '[a <Internal>secret</Internal>](https://x.example/)', '<p><a href="https://x.example/">a</a></p>'],
    ['a Note', `One\n\n<Note>\n\n${block('secret')}\n\n</Note>\n\nTwo`, '<p>One</p>\n<p>Two</p>'],
    [
      'a Note in Details',
      `One\n\n<Details summary="x">\n\n<Note>\n\n${block('secret')}\n\n</Note>\n\n</Details>\n\nTwo`,
      '<p>One</p>\n<p>Two</p>',
    ],
    [
      'Details with a comment left',
      `One\n\n<Details summary="x">\n\n{/* c */}\n\n${block('secret')}\n\n</Details>\n\nTwo`,
      '<p>One</p>\n<p>Two</p>',
    ],
    ['a heading', 'One\n\n## <Internal>secret</Internal>\n\nTwo', '<p>One</p>\n<p>Two</p>'],
    ['part of a heading', '## One <Internal>secret</Internal>\n\nTwo', '<h2 id="one">One</h2>\n<p>Two</p>'],
    [
      'a section, with its heading',
      `One\n\n## Secret\n\n${block('secret')}\n\n## Three\n\nThree`,
      '<p>One</p>\n<h2 id="three">Three</h2>\n<p>Three</p>',
    ],
    ['a section of sections', `One\n\n## A\n\n### B\n\n${block('x')}\n\n### C\n\n${block('y')}`, '<p>One</p>'],
    ['the only section of a section that says more', `## A\n\nText\n\n### B\n\n${block('x')}`, '<h2 id="a">A</h2>\n<p>Text</p>'],
    ['a section inside Details', `One\n\n<Details summary="x">\n\n## A\n\n${block('x')}\n\n</Details>`, '<p>One</p>'],
    [
      'a section inside Details that say more',
      `<Note>\n\n## A\n\n${block('x')}\n\n## B\n\nText\n\n</Note>`,
      '<aside class="note" role="note"><h2 id="b">B</h2><p>Text</p></aside>',
    ],
    ['a heading with only a definition under it', `One\n\n## A\n\n[x]: https://x.example/\n\n${block('x')}`, '<p>One</p>'],
    ['a footnote inside', `One\n\n<Internal>\n\nsecret[^1]\n\n[^1]: note\n\n</Internal>`, '<p>One</p>'],
    ['a definition inside', `One\n\n<Internal>\n\nsecret [x]\n\n[x]: https://secret.example/\n\n</Internal>`, '<p>One</p>'],
    ['only a definition inside', `One\n\n<Internal>\n\n[x]: https://secret.example/\n\n</Internal>`, '<p>One</p>'],
  ])('and what becomes empty goes, too: %s', (_, body, expected) => {
    expect(bodyFindings(body)).toEqual([]);
    expect(html(body)).toContain(expected);
    expect(html(body)).not.toMatch(/secret/i);
    expect(html(body)).not.toMatch(/<(li|ul|blockquote|strong|a|aside|details|h[1-6])\b[^>]*>\s*<\/\1>/);
  });

  it('a cell keeps its place in its row', () => {
    const table = html('| a | b |\n|:--|--:|\n| <Internal>secret</Internal> | 2 |\n| 3 | <Internal>secret</Internal> |\n');
    expect(table.match(/<td[^>]*>[^<]*/g)).toEqual([
      '<td class="align-left">',
      '<td class="align-right">2',
      '<td class="align-left">3',
      '<td class="align-right">',
    ]);
  });

  it('leaves no trace in the text that is left', () => {
    expect(redact(`One\n\n${block('secret')}\n\nTwo <Internal>secret</Internal>.`)).not.toMatch(/secret|Internal/);
  });
});

describe('<Internal> is left', () => {
  it.each([
    ['in a fence', '```mdx\n<Internal>\nshown\n</Internal>\n```\n'],
    ['in backticks', 'Write `<Internal>shown</Internal>`.\n'],
    ['in a comment', 'Text {/* <Internal>shown</Internal> */}\n'],
  ])('%s', (_, body) => {
    expect(bodyFindings(body)).toEqual([]);
    expect(redact(body)).toBe(body);
  });
});

describe('findings', () => {
  it.each([
    ['a self-closing one', '<Internal />\n', ['component/empty 1:1']],
    ['an empty one', 'Text <Internal></Internal>\n', ['component/empty 1:6']],
    ['one with a comment', '<Internal>{/* x */}</Internal>\n', ['component/empty 1:1']],
    ['one that is not closed', '<Internal>\n\ntext\n', ['mdx/syntax 1:1']],
    ['one that is closed twice', '<Internal>a</Internal></Internal>\n', ['mdx/syntax 1:23']],
    ['an attribute', '<Internal audience="x">a</Internal>\n', ['safety/attribute 1:1']],
    ['lower case', '<internal>a</internal>\n', ['safety/component 1:1']],
    ['in the text of an image', '![a <Internal>secret</Internal>](a.png)\n', ['redaction/misplaced 1:1']],
    ['in an attribute', 'x\n\n<Details summary="a <Internal>secret</Internal>">\n\nText\n\n</Details>\n', ['redaction/misplaced 3:1']],
    ['in an address', '[a](https://x.example/<Internal>secret</Internal>)\n', ['redaction/misplaced 1:1']],
    ['in the title of a link', '[a](https://x.example/ "<Internal>secret</Internal>")\n', ['redaction/misplaced 1:1']],
    ['with a backslash', 'a \\<Internal>secret\\</Internal>\n', ['redaction/misplaced 1:1']],
    ['a link whose address is inside', `See [a][x].\n\n${block('[x]: https://x.example/')}\n`, ['redaction/crossing 1:5']],
    ['a short link whose address is inside', `See [X].\n\n${block('y\n\n[x]: https://x.example/')}\n`, ['redaction/crossing 1:5']],
    ['a footnote that is inside', `See[^1].\n\n${block('[^1]: note')}\n`, ['redaction/crossing 1:4']],
    ['a word that becomes an import', 'imp<Internal>x</Internal>ort a from "b"\n', ['redaction/rest 1:4']],
    ['a word that becomes an export', 'Text\n\nex<Internal>x</Internal>port default 1\n', ['redaction/rest 3:3']],
    [
      'an address that becomes another',
      '[a](java<Internal>x</Internal>script:alert(1))\n',
      ['redaction/misplaced 1:1', 'reference/relative-link 1:1'],
    ],
    ['text that is none', '\\<Internal>x</Internal>{1}', ['mdx/syntax 1:13']],
  ])('%s', (_, body, expected) => {
    expect(bodyFindings(body)).toEqual(expected);
  });

  it('are told beside all others', () => {
    expect(bodyFindings(`See [x].\n\n{1}\n\n${block('[x]: https://x.example/')}\n`)).toEqual([
      'redaction/crossing 1:5',
      'safety/expression 3:1',
    ]);
  });

  it('do not mind references that stay on their side', () => {
    expect(
      bodyFindings(`See [x].\n\n[x]: https://x.example/\n\n${block('And [x], [y][^1].\n\n[y]: https://y.example/\n\n[^1]: note')}\n`),
    ).toEqual([]);
  });
});

describe('whatever is public', () => {
  const words = fc.constantFrom(
    'alpha',
    'beta *gamma*',
    '`code`',
    '[link](https://x.example/)',
    '😀 é',
    'a < b',
    '1. not a list',
    'x\ny',
    'end  ',
  );
  const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => `So ${list.join(' ')}`);
  const leaf = fc.oneof(
    text,
    fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.constantFrom('One', 'Two', 'Impact'))
      .map(([depth, title]) => `${'#'.repeat(depth)} ${title}`),
    fc.array(text, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item.replaceAll('\n', ' ')}`).join('\n')),
    text.map((quoted) => `> ${quoted.replaceAll('\n', '\n> ')}`),
    text.map((code) => `\`\`\`js\n${code}\n<Internal>shown</Internal>\n\n\`\`\``),
    fc.constant('| a | b |\n|---|--:|\n| 1 | 2 |'),
    fc.constant('{/* a comment */}'),
    fc.constant('---'),
    text.map((inner) => `<Note>\n\n${inner}\n\n</Note>`),
    text.map((inner) => `<Details summary="More">\n\n${inner}\n\n- a\n- b\n\n</Details>`),
  );
  // A comment alone would leave <Internal> empty, which is a finding.
  const blocks = fc.array(
    fc.record({ text: leaf, internal: fc.boolean() }).map((one) => ({ ...one, internal: one.internal && !one.text.startsWith('{') })),
    { maxLength: 8 },
  );

  it('renders as if the rest had never been written', () => {
    fc.assert(
      fc.property(blocks, fc.constantFrom('\n', '\r\n'), (list, end) => {
        const join = (parts: string[]) => parts.join('\n\n').replaceAll(/\r?\n/g, end);
        const body = join(list.map(({ text: content, internal }) => (internal ? block(content) : content)));
        const allowed = join(list.filter(({ internal }) => !internal).map(({ text: content }) => content));
        expect(bodyFindings(body)).toEqual([]);
        expect(html(body)).toBe(html(allowed));
      }),
      { numRuns: 500 },
    );
  });

  it('renders so inside a line, too', () => {
    const parts = fc.array(fc.record({ text: fc.constantFrom('alpha', '*beta*', '`<Internal>`', '😀'), internal: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (list) => {
        const body = `Begin ${list.map(({ text: content, internal }) => (internal ? `<Internal>${content}</Internal>` : content)).join(' ')} end.`;
        const allowed = `Begin ${list.flatMap(({ text: content, internal }) => (internal ? [] : [`${content} `])).join('')}end.`;
        expect(html(body)).toBe(html(allowed));
      }),
      { numRuns: 300 },
    );
  });

  it('comes to an end with thousands of them', () => {
    expect(redact('<Internal>a</Internal> b '.repeat(5000)).trim()).toBe(Array.from({ length: 5000 }, () => 'b').join(' '));
  });
});

describe('a heading inside an element', () => {
  it('goes when nothing stands under it, whether that was cut or never written', () => {
    const cut = '<Note>\n\n## Why\n\n<Internal>\n\nsecret\n\n</Internal>\n\n## What\n\nText.\n\n</Note>\n';
    const never = '<Note>\n\n## Why\n\n## What\n\nText.\n\n</Note>\n';
    const left = (body: string) =>
      redact(body)
        .replace(/\n{2,}/g, '\n\n')
        .trim();
    expect(left(cut)).toBe(left(never));
    expect(left(cut)).not.toContain('Why');
    expect(left(cut)).toContain('## What');
  });
});
