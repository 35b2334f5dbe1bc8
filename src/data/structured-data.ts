/** What pages tell search engines about themselves; the internal edition tells them nothing. */
import type { PostmortemPage } from '../core/postmortem-page.ts';
import { breadcrumbs, type Crumb, type JsonLd, postmortemData, websiteData } from '../core/publish/json-ld.ts';
import type { SiteView } from '../core/site-view.ts';
import { addresses } from './exports.ts';
import { settings } from './settings.ts';

const HOME: Crumb = { name: 'Home', path: '/' };
const STATUS: Crumb = { name: 'Status', path: '/status/' };
const POSTMORTEMS: Crumb = { name: 'Postmortems', path: '/postmortems/' };

export function postmortemStructure(page: PostmortemPage, site: SiteView): JsonLd[] {
  return shown([
    postmortemData(page, site, addresses, settings.asOf),
    breadcrumbs([HOME, POSTMORTEMS, { name: page.title, path: `/postmortems/${page.id}/` }], addresses),
  ]);
}

/** A page below the list of postmortems: a service, a tag, a cause. `path` as `/services/api/`. */
export function termStructure(name: string, path: string): JsonLd[] {
  return shown([breadcrumbs([HOME, POSTMORTEMS, { name, path }], addresses)]);
}

/** A page below the status page: the history, an incident. `path` as `/status/history/`. */
export function statusStructure(name: string, path: string): JsonLd[] {
  return shown([breadcrumbs([HOME, STATUS, { name, path }], addresses)]);
}

export function homeStructure(site: SiteView): JsonLd[] {
  return shown([websiteData(site, addresses)]);
}

function shown(things: (JsonLd | undefined)[]): JsonLd[] {
  return settings.audience === 'internal' ? [] : things.filter((thing) => thing !== undefined);
}
