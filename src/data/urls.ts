/** The address of every page, under the base path. Everything that links inside the site asks here. */
import { ruleAddress } from '../core/finding.ts';
import { badgeName } from '../core/publish/badge.ts';
import { feedPath, type FeedFormat } from '../core/publish/feed.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** `/postmortems/` → `/base/postmortems/`. */
export const href = (path: string): string => base + path.replace(/^\/+/, '');

export const homeUrl = (): string => href('/');
export const archiveUrl = (page = 1): string => href(page === 1 ? '/postmortems/' : `/postmortems/page/${page}/`);
export const postmortemUrl = (id: string): string => href(`/postmortems/${id}/`);
export const tagUrl = (key: string): string => href(`/tags/${key}/`);
export const serviceUrl = (key: string): string => href(`/services/${key}/`);
export const causeUrl = (key: string): string => href(`/causes/${key}/`);
export const organizationUrl = (key: string): string => href(`/organizations/${key}/`);
export const searchUrl = (): string => href('/search/');
export const rhymesUrl = (): string => href('/rhymes/');
export const trendsUrl = (): string => href('/trends/');
export const actionsUrl = (team?: string): string => href(team === undefined ? '/actions/' : `/actions/${team}/`);
/** By its month, `2026-10`; the list of all without. */
export const digestUrl = (month?: string): string => href(month === undefined ? '/digest/' : `/digest/${month}/`);
export const guideUrl = (): string => href('/guide/');
/** A chapter of the guide, or its page about writing. */
export const guidePageUrl = (slug: string): string => href(`/guide/${slug}/`);
export const hostingUrl = (): string => href('/guide/hosting/');
export const rulesUrl = (): string => href('/guide/rules/');
/** By the id of a rule: `times/phase-order`. */
export const ruleUrl = (id: string): string => href(ruleAddress(id));

/** The feed of the site, or of one service. */
export const feedUrl = (format: FeedFormat, service?: string): string => href(feedPath(format, service));

export const statusUrl = (): string => href('/status/');
/** The page of an earlier year, and a heading on it: a day, a month or a year. */
export const statusHistoryUrl = (place: { year?: string; anchor?: string } = {}): string =>
  href(`/status/history/${place.year === undefined ? '' : `${place.year}/`}${place.anchor === undefined ? '' : `#${place.anchor}`}`);
export const statusIncidentUrl = (id: string): string => href(`/status/incidents/${id}/`);
export const statusMaintenanceUrl = (id: string): string => href(`/status/maintenance/${id}/`);
/** The badge of a service, or that of all of them. */
export const badgeUrl = (service?: string): string => href(`/badges/${service === undefined ? 'status' : badgeName(service)}.svg`);
