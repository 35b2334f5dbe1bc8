/** Whatever word of site.yaml an author chose, every place that readers see shows the one name and counts it once. */
import { describe, expect, test } from 'vitest';
import { indexArchive } from '../../src/core/archive-facets.ts';
import type { FacetKey } from '../../src/core/archive-index.ts';
import { cardOf } from '../../src/core/card.ts';
import { entryOf, pageOf } from '../../src/core/page.ts';
import { searchDocument } from '../../src/core/search-document.ts';
import { checked, site, visible } from '../support/builders.ts';

const WITH_ALIASES = {
  impact: { services: [{ service: 'rest-api' }, { service: 'REST-API', from: '2024-05-01T10:30Z' }, { service: 'api' }] },
  causes: { categories: ['Name-Resolution', 'dns'] },
  tags: ['postgres', 'postgresql'],
};
const CANONICAL = { impact: { services: [{ service: 'api' }] }, causes: { categories: ['dns'] }, tags: ['postgresql'] };

const pageFrom = (overrides: Record<string, unknown>) =>
  pageOf(visible(overrides), { site: site(), resolve: () => undefined, image: () => undefined, series: () => undefined });
const entryFrom = (overrides: Record<string, unknown>) => entryOf(visible(overrides), site());

describe('an alias', () => {
  test('is accepted by check', () => {
    expect(checked(WITH_ALIASES).filter(({ source }) => source === 'reference')).toEqual([]);
  });

  test('is not seen on the page', () => {
    const page = pageFrom(WITH_ALIASES);
    expect(page.impact.services.map(({ key, name }) => [key, name])).toEqual([1, 2, 3].map(() => ['api', 'Public API']));
    expect(page.causes.categories).toEqual([{ key: 'dns', name: 'DNS' }]);
    expect(page.tags).toEqual([{ key: 'postgresql', name: 'PostgreSQL' }]);
  });

  test('is the same value of a facet as the name, counted once', () => {
    const { facets } = indexArchive([entryFrom(WITH_ALIASES), { ...entryFrom(CANONICAL), id: 'other' }]);
    const valueOf = (key: FacetKey) => [facets[key].values.map((value) => [value.key, value.name]), [...facets[key].items]];
    expect(valueOf('service')).toEqual([[['api', 'Public API']], [0, 0]]);
    expect(valueOf('cause')).toEqual([[['dns', 'DNS']], [0, 0]]);
    expect(valueOf('tag')).toEqual([[['postgresql', 'PostgreSQL']], [0, 0]]);
  });

  test('is not seen on a card', () => {
    expect(cardOf(entryFrom(WITH_ALIASES)).meta).toBe('Fernwick · Public API · DNS');
  });

  test('is no other value of a search filter', () => {
    const searched = searchDocument(pageFrom(WITH_ALIASES), entryFrom(WITH_ALIASES));
    const values = (filter: string) =>
      [...searched.matchAll(new RegExp(`data-pagefind-filter="${filter}\\[data-v\\]" data-v="([^"]*)"`, 'g'))].map((match) => match[1]);
    expect([values('service'), values('cause')]).toEqual([['Public API'], ['DNS']]);
  });

  test('is nowhere in what readers get', () => {
    const all = JSON.stringify([pageFrom(WITH_ALIASES), entryFrom(WITH_ALIASES)]);
    expect(all).not.toMatch(/rest-api|name-resolution|"postgres"/i);
  });
});

test('a retelling’s services keep the names that its source gave them', () => {
  const page = pageFrom({ ...WITH_ALIASES, organization: 'GitLab', sources: [{ title: 'x', url: 'https://x.example/' }] });
  expect(page.impact.services.map(({ name }) => name)).toEqual(['rest-api', 'REST-API', 'api']);
  expect(page.tags).toEqual([{ key: 'postgresql', name: 'PostgreSQL' }]);
});
