/** Pages as search engines read them: JSON-LD in the words of schema.org. */
import type { Addresses } from '../export/addresses.ts';
import { machineTime } from '../format.ts';
import type { PartialTime } from '../partial-time.ts';
import type { PostmortemPage } from '../postmortem-page.ts';
import type { SiteView } from '../site-view.ts';

export type JsonLd = { readonly '@type': string } & Readonly<Record<string, unknown>>;

export interface Crumb {
  name: string;
  /** The path of its page: `/postmortems/`. */
  path: string;
}

type Names = Pick<SiteView, 'title' | 'organization'>;

/** A postmortem as a report. Nobody writes down when one was published; where it was reviewed, that day stands for it. */
export function postmortemData(page: PostmortemPage, site: Names, addresses: Addresses, asOf: string): JsonLd {
  const url = addresses.postmortem(page.id);
  const { meeting } = page.review;
  const { started, mitigated, resolved } = page.times;
  const about = [
    ...(page.retelling ? [{ '@type': 'Organization', name: page.organization.name }] : []),
    ...page.impact.services.map(({ name }) => ({ '@type': 'Service', name })),
    ...page.causes.categories.map(({ name }) => ({ '@type': 'Thing', name })),
  ];
  return {
    '@type': 'Report',
    '@id': url,
    headline: page.title,
    description: page.description,
    url,
    mainEntityOfPage: url,
    inLanguage: 'en',
    ...(meeting !== undefined && meeting <= asOf ? { datePublished: meeting } : {}),
    ...(started === undefined ? {} : { temporalCoverage: interval(started, resolved ?? mitigated) }),
    publisher: organization(site),
    author: organization(site),
    isPartOf: { '@type': 'WebSite', name: site.title, url: addresses.of('/') },
    ...(about.length === 0 ? {} : { about: distinct(about) }),
    ...(page.tags.length === 0 ? {} : { keywords: page.tags.map(({ name }) => name) }),
    ...(page.sources.length === 0 ? {} : { citation: page.sources.map(({ title, url: source }) => cited(title, source)) }),
  };
}

/** The way to a page from the home page on, itself included; undefined where it has none. */
export function breadcrumbs(trail: readonly Crumb[], addresses: Addresses): JsonLd | undefined {
  if (trail.length < 2) return undefined;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: addresses.of(path),
    })),
  };
}

/** The whole site with its search, which has to have a complete address. */
export function websiteData(site: Names, addresses: Addresses): JsonLd {
  const search = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${addresses.of('/search/')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    name: site.title,
    url: addresses.of('/'),
    inLanguage: 'en',
    publisher: organization(site),
    ...(addresses.complete ? { potentialAction: search } : {}),
  };
}

const ESCAPED = /[<>&\u2028\u2029]/g;

/** As the text of a `<script>`, which nothing in it can end. */
export function jsonLdText(things: readonly JsonLd[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return text.replace(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const organization = (site: Names) => ({ '@type': 'Organization', name: site.organization });

const cited = (name: string, url: string) => ({ '@type': 'CreativeWork', name, url });

/** An interval of ISO 8601, open where the end is not known. */
function interval(from: PartialTime, to: PartialTime | undefined): string {
  return `${machineTime(from)}/${to === undefined ? '..' : machineTime(to)}`;
}

function distinct<T extends { '@type': string; name: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [`${thing['@type']} ${thing.name}`, thing])).values()];
}
