import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineMarkdown } from '../../../src/core/export/inline-markdown.ts';
import { type LinkResolver, renderInline } from '../../../src/core/inline.ts';

const resolve: LinkResolver = (target) => {
  if (target.kind === 'external' || target.kind === 'anchor') return target.url;
  return target.kind === 'postmortem' && target.id === 'seen' ? `https://incidents.example/postmortems/seen/${target.hash}` : undefined;
};
/** The resolver of one who reads the exported text: it has complete addresses only. */
const again: LinkResolver = (target) => (target.kind === 'external' || target.kind === 'anchor' ? target.url : undefined);

describe('inline Markdown in an export', () => {
  it('is as written where it has no link', () => {
    for (const text of ['A *full* queue', 'a_b * c', '`x` <b>']) expect(inlineMarkdown(text, resolve)).toBe(text);
  });

  it('keeps a link that may be followed, with its complete address', () => {
    expect(inlineMarkdown('As *in* [the first](seen.mdx#why).', resolve)).toBe(
      'As *in* [the first](<https://incidents.example/postmortems/seen/#why>).',
    );
  });

  it('says nothing of a postmortem, a file or a picture that readers do not see', () => {
    for (const link of [
      '[it](canary.mdx)',
      '[it](<../canary.mdx> "canary")',
      '[it](%63anary.mdx)',
      '![it](canary.png)',
      '[it](docs/canary.txt)',
    ]) {
      expect(inlineMarkdown(`As in ${link}.`, resolve)).toBe('As in it.');
    }
  });

  it('shows what the page shows', () => {
    const pieces = [
      '*a*',
      '**b**',
      '`c`',
      '``d`e``',
      '[f](seen.mdx)',
      '[g](gone.mdx)',
      '[h *i*](https://x.example/?a=(1)&b=<2>)',
      '~~j~~',
      '_',
    ];
    const more = [
      '\\*',
      '&amp;',
      '<k>',
      '![l](m.png)',
      'https://n.example/o_p',
      'q@r.example',
      '[',
      ']',
      'www.s.example',
      ' ',
      '1.',
      '#',
      '-',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        expect(renderInline(inlineMarkdown(text, resolve), again)).toBe(renderInline(text, resolve));
      }),
      { numRuns: 2000 },
    );
  });
});
