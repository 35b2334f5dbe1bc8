// oxlint-disable no-script-url -- these are the links that must not pass
import { describe, expect, it } from 'vitest';
import { inlineLinks, inlineText, type LinkResolver, renderInline } from '../../src/core/inline.ts';

const resolve: LinkResolver = (target) => {
  if (target.kind === 'external' || target.kind === 'anchor') return target.url;
  return target.kind === 'postmortem' && target.id === 'seen' ? `/postmortems/${target.id}/${target.hash}` : undefined;
};
const html = (text: string) => renderInline(text, resolve);

describe('renderInline', () => {
  it.each([
    ['plain', 'plain'],
    ['  two \n lines ', 'two lines'],
    ['*a* **b** `c` ~~d~~', '<em>a</em> <strong>b</strong> <code>c</code> <del>d</del>'],
    ['[a *b*](https://x.example/)', '<a href="https://x.example/">a <em>b</em></a>'],
    [
      'see https://x.example/ or www.x.example',
      'see <a href="https://x.example/">https://x.example/</a> or <a href="http://www.x.example">www.x.example</a>',
    ],
    ['[a](seen.mdx#why)', '<a href="/postmortems/seen/#why">a</a>'],
    // What may not be followed, or is not seen by this audience, is only its text.
    ['[a](hidden.mdx)', 'a'],
    ['[a](javascript:alert(1))', 'a'],
    ['[a](java&Tab;script:alert(1))', 'a'],
    ['[a]()', 'a'],
    ['![alt](x.png)', 'alt'],
    ['![alt](https://evil.example/x.png)', 'alt'],
  ])('%j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('takes HTML for text', () => {
    expect(html('<script>alert(1)</script> <b onclick="x">b</b> <!-- c --> &lt;i&gt;')).not.toMatch(/<(?:script|b|i|!)/);
    expect(html('<b>x</b>')).toBe('&#x3C;b>x&#x3C;/b>');
    expect(html('a < b & c > d "e"')).toBe('a &#x3C; b &#x26; c > d "e"');
    expect(html('<Internal>x</Internal> {1+1}')).toContain('&#x3C;Internal>x');
  });

  it.each([
    '# 1 problem',
    '- a',
    '* a',
    '1. a',
    '> a',
    '    a',
    '---',
    '| a | b |',
    '[x]: https://x.example',
    '```',
    '===',
    '+ a',
    '<div>',
    '&nbsp;',
  ])('begins no block with %j', (text) => {
    expect(html(text)).not.toMatch(/<(?:h1|ul|ol|li|blockquote|pre|hr|table|p|div)\b/);
  });

  it('keeps what stands at the beginning', () => {
    expect(html('- a *b*')).toBe('- a <em>b</em>');
    expect(html('*a*')).toBe('<em>a</em>');
    expect(html('x *a*')).toBe('x <em>a</em>');
    expect(html('\\*a')).toBe('*a');
  });
});

describe('inlineText', () => {
  it('is the text without any markup', () => {
    expect(inlineText('*a* `b` [c](https://x.example/) <b>d</b> &amp; ![e](x.png)')).toBe('a b c <b>d</b> & ');
    expect(inlineText(' a \n b ')).toBe('a b');
  });
});

describe('inlineLinks', () => {
  it('are all addresses, as they are written', () => {
    expect(inlineLinks('[a](x.mdx) ![b](y.png) **[c](javascript:x)** <https://z.example>')).toEqual([
      'x.mdx',
      'y.png',
      'javascript:x',
      'https://z.example',
    ]);
    expect(inlineLinks('nothing')).toEqual([]);
  });

  it('are not looked for where emphasis is nested too deep', () => {
    const nested = (depth: number) => `${'**a *b '.repeat(depth / 2)}${'c* d** '.repeat(depth / 2)}`;
    expect(inlineLinks(nested(100))).toEqual([]);
    expect(inlineLinks(nested(102))).toBeUndefined();
    expect(inlineLinks(nested(20_000))).toBeUndefined();
  });
});
