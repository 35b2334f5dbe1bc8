import { describe, expect, it } from 'vitest';
import { element, text } from '../../../src/core/render/element.ts';
import { renderBody, type RenderOptions } from '../../../src/core/render/body.ts';
import { PAGE_SECTIONS } from '../../../src/core/render/sections.ts';

const options = (more: Partial<RenderOptions> = {}): RenderOptions => ({
  resolve: (target) =>
    target.kind === 'external' || target.kind === 'anchor'
      ? target.url
      : target.kind === 'postmortem' && target.id !== 'hidden'
        ? `/p/${target.id}/`
        : undefined,
  image: (src) => (src.startsWith('gone') ? undefined : { url: `/files/${src}`, width: 640, height: 480 }),
  series: (src, title, unit) => (src.startsWith('gone') ? undefined : element('figure', {}, [text(`${src}|${title}|${unit}`)])),
  ...more,
});
const html = (body: string, more: Partial<RenderOptions> = {}) => renderBody(body, options(more)).html;
const headings = (body: string, more: Partial<RenderOptions> = {}) =>
  renderBody(body, options(more)).headings.map(({ depth, id }) => `${depth} ${id}`);

describe('components', () => {
  it.each([
    ['Note', '<Note>\n\nA *b*\n\n</Note>', '<aside class="note" role="note"><p>A <em>b</em></p></aside>'],
    ['Note in a line', 'A <Note>b</Note> c', '<p>A <span class="note">b</span> c</p>'],
    ['Internal', '<Internal>\n\nA\n\n</Internal>', '<div class="internal"><p>A</p></div>'],
    ['Internal in a line', 'A <Internal>b</Internal> c', '<p>A <span class="internal">b</span> c</p>'],
    [
      'Quote',
      '<Quote source="A & B">\n\nC\n\n</Quote>',
      '<figure class="quote"><blockquote><p>C</p></blockquote><figcaption>A &#x26; B</figcaption></figure>',
    ],
    ['Quote without a source', '<Quote>\n\nC\n\n</Quote>', '<figure class="quote"><blockquote><p>C</p></blockquote></figure>'],
    ['Details', '<Details summary="A <b>">\n\nC\n\n</Details>', '<details class="details"><summary>A &#x3C;b></summary><p>C</p></details>'],
    [
      'Figure',
      '<Figure src="a.png" alt="B" caption="C" />',
      '<figure class="figure"><img src="/files/a.png" alt="B" width="640" height="480" loading="lazy" decoding="async"><figcaption>C</figcaption></figure>',
    ],
    [
      'Figure with a caption in Markdown',
      '<Figure src="gone.png" alt="B" caption="See *it* in [b](other.mdx), not <b> or [c](hidden.mdx)" />',
      '<figure class="figure">B<figcaption>See <em>it</em> in <a href="/p/other/">b</a>, not &#x3C;b> or c</figcaption></figure>',
    ],
    ['Figure whose file is gone', '<Figure src="gone.png" alt="B" />', '<figure class="figure">B</figure>'],
    ['Series', '<Series src="a.csv" title="B" unit="C" />', '<figure>a.csv|B|C</figure>'],
    ['Series without a unit', '<Series src="a.csv" title="B" />', '<figure>a.csv|B|undefined</figure>'],
    ['Series whose file is gone', 'A\n\n<Series src="gone.csv" title="B" />', '<p>A</p>'],
    ['a comment', 'A {/* b */}\n\n{/* c */}\n\nD', '<p>A </p>\n\n<p>D</p>'],
  ])('%s', (_, body, expected) => {
    expect(html(body)).toBe(expected);
  });

  it('a block in a line stands in no paragraph', () => {
    expect(html('A <Figure src="a.png" alt="B" /> c')).not.toMatch(/<p>.*<figure/);
    expect(html('<Details summary="x">y</Details>')).not.toMatch(/<p>.*<details/);
  });
});

describe('headings', () => {
  it('have addresses, each once, clear of those of the page', () => {
    expect(headings('## The cause\n\n## The cause\n\n### Impact\n\n## Footnote label\n\n## 日本語\n\n## `code` *em*\n\n## !!!\n')).toEqual([
      '2 the-cause',
      '2 the-cause-1',
      '3 impact-1',
      '2 footnote-label-1',
      '2 日本語',
      '2 code-em',
      '2 section',
    ]);
    for (const section of PAGE_SECTIONS) expect(headings(`## ${section}`)).toEqual([`2 ${section}-1`]);
  });

  it('keep clear of what else the page gives addresses to', () => {
    expect(headings('## Action add alert\n', { reserved: ['action-add-alert'] })).toEqual(['2 action-add-alert-1']);
  });

  it('begin at the second level, and the table of contents ends at the fourth', () => {
    expect(html('# A\n\n##### B\n')).toBe('<h2 id="a">A</h2>\n<h5 id="b">B</h5>');
    expect(headings('# A\n\n#### B\n\n##### C\n')).toEqual(['2 a', '4 b']);
  });

  it('that markup stands in are named by its text', () => {
    expect(renderBody('## A [b](https://x.example/) `c`\n', options()).headings).toEqual([{ depth: 2, id: 'a-b-c', text: 'A b c' }]);
  });
});

describe('Markdown', () => {
  it('aligns tables by class', () => {
    const table = html('| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |\n');
    expect(table.match(/<t[hd](?: [^>]*)?>/g)).toEqual([
      '<th class="align-left">',
      '<th class="align-center">',
      '<th class="align-right">',
      '<th>',
      '<td class="align-left">',
      '<td class="align-center">',
      '<td class="align-right">',
      '<td>',
    ]);
    expect(table).toMatch(/^<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table>/);
  });

  it('colours code by class', () => {
    expect(html('```js\nconst a = "<b>";\n```')).toBe(
      '<pre tabindex="0"><code class="hljs language-js"><span class="hljs-keyword">const</span> a = <span class="hljs-string">"&#x3C;b>"</span>;\n</code></pre>',
    );
  });

  it.each(['', 'nothing-of-the-kind', 'constructor', '__proto__', 'js"onclick="x'])('leaves code in %j as it is', (language) => {
    expect(html(`\`\`\`${language}\n<a>\n\`\`\``)).toBe('<pre tabindex="0"><code class="hljs">&#x3C;a>\n</code></pre>');
  });

  it('does not colour very long code', () => {
    expect(html(`\`\`\`js\n${'const a = 1;\n'.repeat(2000)}\`\`\``)).not.toContain('hljs-keyword');
  });

  it('has footnotes with a heading for screen readers', () => {
    const rendered = html('A[^1] b[^1].\n\n[^1]: Note.\n');
    expect(rendered).toContain('<h2 id="footnote-label" class="sr-only">Footnotes</h2>');
    expect(rendered).toContain(
      '<a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a>',
    );
    const ids = [...rendered.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(headings('A[^1].\n\n[^1]: Note.\n')).toEqual([]);
  });

  it('has links that were judged, and nothing of those that may not be followed but their text', () => {
    expect(html('[a](https://x.example/ "title") [b](other.mdx) [c](hidden.mdx) [d][x]\n\n[x]: javascript:alert(1)\n')).toBe(
      '<p><a href="https://x.example/">a</a> <a href="/p/other/">b</a> c d</p>',
    );
    expect(html('https://x.example/ and www.x.example')).toBe(
      '<p><a href="https://x.example/">https://x.example/</a> and <a href="http://www.x.example">www.x.example</a></p>',
    );
  });

  it('has images beside it, by the names that their files have', () => {
    const image = (name: string, alt = 'x') =>
      `<img src="/files/${name}" alt="${alt}" width="640" height="480" loading="lazy" decoding="async">`;
    expect(html('![x](größe.png)')).toBe(`<p>${image('größe.png')}</p>`);
    expect(html('![x](<my picture.png>)')).toBe(`<p>${image('my picture.png')}</p>`);
    expect(html('![x](my%20picture.png)')).toBe(`<p>${image('my picture.png')}</p>`);
    expect(html('![x][i]\n\n[i]: a.png')).toBe(`<p>${image('a.png')}</p>`);
    expect(html('![](a.png)')).toBe(`<p>${image('a.png', '')}</p>`);
    expect(html('![alt](gone.png) ![](gone.png)')).toBe('<p>alt </p>');
  });

  it('begins no second front matter', () => {
    expect(html('---\na: b\n---\n')).toBe('<hr>\n<h2 id="a-b">a: b</h2>');
    expect(html('+++\na = b\n+++\n')).toBe('<p>+++\na = b\n+++</p>');
  });
});

it('nothing ever has a style, an event handler or a script', () => {
  const body = [
    '# A\n\n| a |\n|:-:|\n| <Note>b</Note> |',
    '- [x] a\n- b\n\n1. c\n5. d',
    '```js\nconst a = "style=";\n```',
    'A[^1] ![b](c.png "d") [e](https://x.example/ "f") ~~g~~ H<br/>',
    '<Figure src="a.png" alt="b" caption="c" />\n\n<Quote source="x">\n\n> a\n\n</Quote>\n\n<Details summary="x">\n\na\n\n</Details>',
    '[^1]: Note.',
  ].join('\n\n');
  const tags = html(body).match(/<[a-z][^>]*>/g) ?? [];
  expect(tags.length).toBeGreaterThan(40);
  expect(tags.filter((tag) => /\sstyle=|\son\w+=|^<(?:script|style|iframe|object)/.test(tag))).toEqual([]);
});
