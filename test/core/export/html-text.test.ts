import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../src/core/export/html-text.ts';
import { escapeHtml, trustedHtml } from '../../../src/core/html.ts';
import { inlineText, renderInline } from '../../../src/core/inline.ts';

describe('the text of our markup', () => {
  it('has no tag, whatever its attributes hold, and every character', () => {
    expect(htmlText(trustedHtml('a <a href="https://x.example/?a>b">full</a> <code>&#x3C;b></code> &amp;amp; &#39;q&quot;'))).toBe(
      'a full <b> &amp; \'q"',
    );
  });

  it('gives back any text that was escaped', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => htmlText(escapeHtml(text)) === text));
  });

  it('is the plain text of inline Markdown', () => {
    for (const text of ['A *full* `queue<T>` & more', '[one](https://x.example/?a=1&b=2 "two") ~~three~~', 'plain & "quoted"']) {
      expect(htmlText(renderInline(text, (target) => (target.kind === 'external' ? target.url : undefined)))).toBe(inlineText(text));
    }
  });
});
