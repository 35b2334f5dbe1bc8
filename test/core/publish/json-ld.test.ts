import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/core/export/addresses.ts';
import { pageOf } from '../../../src/core/page.ts';
import { breadcrumbs, type JsonLd, jsonLdText, postmortemData, websiteData } from '../../../src/core/publish/json-ld.ts';
import { site, visible } from '../../support/builders.ts';

const SITE = { title: 'Fernwick incident archive', organization: 'Fernwick' };
const here = addressesOf('/archive/', 'https://incidents.fernwick.example');
const page = (overrides: Record<string, unknown> = {}) =>
  pageOf(visible(overrides), { site: site(), resolve: () => undefined, image: () => undefined, series: () => undefined });
const data = (overrides: Record<string, unknown> = {}, asOf = '2026-11-20'): JsonLd => postmortemData(page(overrides), SITE, here, asOf);

describe('a postmortem as a report', () => {
  it('says what it is about, when that was, and who published it', () => {
    const report = data({
      tags: ['postgresql'],
      causes: { categories: ['dns'] },
      impact: { services: [{ service: 'api' }, { service: 'rest-api', level: 'major_outage' }] },
    });
    expect(report).toMatchObject({
      '@type': 'Report',
      headline: 'DNS failed after a change',
      description: 'Nobody could sign in.',
      url: 'https://incidents.fernwick.example/archive/postmortems/2024-05-01-dns/',
      temporalCoverage: '2024-05-01T10:00Z/2024-05-01T12:00Z',
      publisher: { '@type': 'Organization', name: 'Fernwick' },
      about: [
        { '@type': 'Service', name: 'Public API' },
        { '@type': 'Thing', name: 'DNS' },
      ],
      keywords: ['PostgreSQL'],
    });
  });

  it('is dated by its review meeting once that has been, and not at all without one', () => {
    expect(data()).not.toHaveProperty('datePublished');
    expect(data({ review: { meeting: '2024-05-03' } })).toMatchObject({ datePublished: '2024-05-03' });
    expect(data({ review: { meeting: '2024-05-03' } }, '2024-05-02')).not.toHaveProperty('datePublished');
  });

  it('names the organization and the sources of a retelling', () => {
    const report = data({ organization: 'Elsewhere', sources: [{ title: 'Their report', url: 'https://elsewhere.example/' }] });
    expect(report).toMatchObject({
      about: [{ '@type': 'Organization', name: 'Elsewhere' }],
      citation: [{ '@type': 'CreativeWork', name: 'Their report', url: 'https://elsewhere.example/' }],
      publisher: { name: 'Fernwick' },
    });
  });

  it('leaves open when it ended where nobody knows', () => {
    expect(
      data({ organization: 'Elsewhere', sources: [{ title: 'x', url: 'https://x.example/' }], times: { started: '2018-04' } }),
    ).toMatchObject({
      temporalCoverage: '2018-04/..',
    });
  });
});

describe('the way to a page', () => {
  it('counts from the home page', () => {
    const trail = [
      { name: 'Home', path: '/' },
      { name: 'Postmortems', path: '/postmortems/' },
    ];
    expect(breadcrumbs(trail, here)).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, item: 'https://incidents.fernwick.example/archive/' },
        { position: 2, name: 'Postmortems', item: 'https://incidents.fernwick.example/archive/postmortems/' },
      ],
    });
    expect(breadcrumbs(trail.slice(0, 1), here)).toBeUndefined();
  });
});

describe('the site', () => {
  it('has a search where its address is known', () => {
    expect(websiteData(SITE, here)).toMatchObject({
      name: SITE.title,
      potentialAction: { target: { urlTemplate: 'https://incidents.fernwick.example/archive/search/?q={search_term_string}' } },
    });
    expect(websiteData(SITE, addressesOf('/'))).not.toHaveProperty('potentialAction');
  });
});

describe('the text of a script', () => {
  it('cannot be ended by what stands in it, and says the same', () => {
    const name = `</script><!-- <script> ]]> & \u2028 "quoted" \u0001`;
    const text = jsonLdText([{ '@type': 'Thing', name }]);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Thing', name }] });
  });
});
