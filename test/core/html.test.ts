import { expect, it } from 'vitest';
import { escapeHtml } from '../../src/core/html.ts';

it('escapes everything that means something in HTML or in an attribute', () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;');
});
