import { describe, expect, it } from 'vitest';
import { completeLinks } from '../../../src/core/export/complete-links.ts';
import { trustedHtml } from '../../../src/core/html.ts';

const PAGE = 'https://incidents.example/archive/postmortems/one/';
const complete = (markup: string): string => completeLinks(trustedHtml(markup), 'https://incidents.example', PAGE);

describe('a body that is read elsewhere', () => {
  it('leads back to the site with its links and images', () => {
    expect(complete('<a href="/archive/postmortems/two/#why">two</a> <img alt="" src="/archive/files/a.webp">')).toBe(
      '<a href="https://incidents.example/archive/postmortems/two/#why">two</a> <img alt="" src="https://incidents.example/archive/files/a.webp">',
    );
    expect(complete('<a href="https://other.example/">o</a>')).toBe('<a href="https://other.example/">o</a>');
  });

  it('keeps places of its own, and finds those of the page', () => {
    expect(complete('<a href="#fn-1">1</a><li id="fn-1"></li><a href="#timeline">when</a>')).toBe(
      `<a href="#fn-1">1</a><li id="fn-1"></li><a href="${PAGE}#timeline">when</a>`,
    );
  });

  it('does not touch text that looks like an attribute', () => {
    const markup = '<p>Write href="/x" or src="/y" there.</p><code>&#x3C;a href="/z"></code>';
    expect(complete(markup)).toBe(markup);
  });
});
