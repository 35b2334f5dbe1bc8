/** Draws what was found. Excerpts come as markup and are put together again as text, so that nothing in them can act. */
import { excerptBelow, excerptPieces, resultUrl } from '../core/search-query.ts';
import { element } from './dom.ts';
import type { FoundPage, FoundSection } from './search-engine.ts';

const SECTIONS = 3;

export function drawResult(page: FoundPage, ranks: readonly string[]): HTMLLIElement {
  const title = page.meta['title'] ?? page.url;
  const heading = element('h3', 'card-title', link(title, page.url));
  const item = element('li', 'card', facts(page, ranks));
  const text = item.appendChild(element('div', '', heading));
  if (page.meta['organization']) text.append(element('p', 'card-meta', page.meta['organization']));
  const sections = bestSections(page.sub_results);
  const top = page.sub_results.find(({ anchor }) => !anchor);
  // Where only sections match, their excerpts say all that the page's own would.
  if (top || sections.length === 0) text.append(...excerpt('p', (top ?? page).excerpt, title));
  if (sections.length > 0) {
    const list = element('ul', 'found-sections');
    for (const section of sections)
      list.append(element('li', '', link(section.title, section.url), ' ', ...excerpt('span', section.excerpt, section.title)));
    text.append(list);
  }
  return item;
}

function facts({ meta }: FoundPage, ranks: readonly string[]): HTMLElement {
  const line = element('p', 'card-facts');
  if (meta['date']) line.append(element('span', '', meta['date']));
  if (meta['severity']) {
    const severity = element('span', 'severity', meta['severity']);
    severity.dataset['rank'] = String(ranks.indexOf(meta['severity']));
    line.append(severity);
  }
  return line;
}

/** The sections with the best matches, in the order of the page. */
function bestSections(all: readonly FoundSection[]): FoundSection[] {
  const score = ({ weighted_locations: places }: FoundSection) => places.reduce((sum, place) => sum + place.balanced_score, 0);
  const sections = all.filter(({ anchor }) => anchor);
  const best = new Set(sections.toSorted((a, b) => score(b) - score(a)).slice(0, SECTIONS));
  return sections.filter((section) => best.has(section));
}

function link(text: string, url: string): HTMLAnchorElement {
  return Object.assign(element('a', '', text), { href: resultUrl(url) });
}

function excerpt(name: 'p' | 'span', markup: string, heading: string): HTMLElement[] {
  const pieces = excerptBelow(heading, excerptPieces(markup));
  return pieces.length === 0
    ? []
    : [element(name, 'found-excerpt', ...pieces.map(({ text, marked }) => (marked ? element('mark', '', text) : text)))];
}
