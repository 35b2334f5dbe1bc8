/** The address of every page, under the base path. Everything that links inside the site asks here. */
import { ruleAddress } from '../core/finding.ts';

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
/** By its month, `2026-10`. */
export const digestUrl = (month: string): string => href(`/digest/${month}/`);
export const guideUrl = (): string => href('/guide/');
export const rulesUrl = (): string => href('/guide/rules/');
/** By the id of a rule: `times/phase-order`. */
export const ruleUrl = (id: string): string => href(ruleAddress(id));
