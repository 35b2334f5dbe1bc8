/** The site as pages see it. Its vocabularies hold only what a visible postmortem uses, so that a word cannot tell of one that is not. */
import type { Html } from '../core/html.ts';
import { renderInline } from '../core/inline.ts';
import type { Term } from '../core/postmortem-page.ts';
import { proposedText } from '../core/proposal.ts';
import { repositoryLinks } from '../core/repository.ts';
import type { SiteView } from '../core/site-view.ts';
import { siteTitle, type Site } from '../core/site.ts';
import { readLogo } from '../node/logo.ts';
import { linkResolver } from '../node/page-files.ts';
import { getSiteFile } from './site-file.ts';
import { getArchive } from './archive.ts';
import { settings } from './settings.ts';

let view: Promise<SiteView> | undefined;

export function getSite(): Promise<SiteView> {
  if (import.meta.env.DEV) return load();
  return (view ??= load());
}

async function load(): Promise<SiteView> {
  const site = getSiteFile();
  const entries = await getArchive();
  const ids = new Set(entries.map(({ id }) => id));
  const inline = (text: string) =>
    renderInline(
      text,
      linkResolver(settings.base, (id) => ids.has(id)),
    );
  const used = (terms: readonly Term[]) => new Map(terms.map((term) => [term.key, term]));
  const causes = used(entries.flatMap((entry) => entry.causes));
  const tags = used(entries.flatMap((entry) => entry.tags));
  const severities = new Set(entries.map(({ severity }) => severity.key));
  // The mildest that readers know: a severity that only internal postmortems have is no word for the public.
  const severity = Object.keys(site.severities).findLast((key) => severities.has(key)) ?? 'sev1';
  const logo = readLogo(settings.cacheDir);
  const { footer, accent } = site.appearance ?? {};
  return {
    title: siteTitle(site),
    organization: site.organization,
    audience: settings.audience,
    ...(footer === undefined ? {} : { footer: inline(footer) }),
    ...(accent === undefined ? {} : { accent }),
    ...(logo ? { logo: `${settings.base}files/${logo.name}` } : {}),
    home: site.home,
    hasStatus: Object.keys(site.services).length > 0,
    severities: Object.entries(site.severities).flatMap(([key, { name, description }], rank) =>
      severities.has(key) ? [{ key, name, ...(description === undefined ? {} : { description }), rank }] : [],
    ),
    causes: described(site.causes, causes, inline),
    tags: Object.keys(site.tags).flatMap((key) => tags.get(key) ?? []),
    services: Object.entries(site.services).map(([key, { name, description, group }]) => ({
      key,
      name,
      ...(description === undefined ? {} : { description: inline(description) }),
      ...(group === undefined ? {} : { group }),
    })),
    organizations: [...used(entries.map(({ organization }) => organization)).values()].toSorted((a, b) =>
      a.name.localeCompare(b.name, 'en'),
    ),
    ...repositoryLinks(site.repository, settings.audience, proposedText({ severity, year: settings.asOf.slice(0, 4) })),
  };
}

function described(vocabulary: Site['causes'], used: ReadonlyMap<string, Term>, inline: (text: string) => Html): SiteView['causes'] {
  return Object.entries(vocabulary).flatMap(([key, { name, description }]) =>
    used.has(key) ? [{ key, name, ...(description === undefined ? {} : { description: inline(description) }) }] : [],
  );
}
