/** The trends as pages ask for them. */
import { own } from '../core/own.ts';
import { ALL, ownKey, type Scope } from '../core/trends/scope.ts';
import { type ScopeOptions, scopeOptions } from '../core/trends/scope-options.ts';
import type { Addresses } from '../core/trends/table-html.ts';
import type { TrendData } from '../core/trends/trend-data.ts';
import { type ServiceGlance, serviceGlance } from '../core/trends/service-glance.ts';
import { serviceTrends, trendData, trendsOf, type TrendsView } from '../core/trends/trends.ts';
import { getSiteFile } from './site-file.ts';
import { getActionItems, getRecords } from './records.ts';
import { getRecurrences } from './rhymes.ts';
import { settings } from './settings.ts';
import { actionsUrl, archiveUrl, href, postmortemUrl } from './urls.ts';

let data: TrendData | undefined;

/** What all trends are computed from. */
export function getTrendData(): TrendData {
  const gather = (): TrendData => trendData(getRecords(), getRecurrences(), settings.asOf, getSiteFile().organization);
  // In the preview the archive changes while the server runs.
  if (import.meta.env.DEV) return gather();
  return (data ??= gather());
}

export interface WrittenTrends {
  view: TrendsView;
  options: ScopeOptions;
  scope: Scope;
  asOf: string;
}

/** The trends of a scope that has a page of its own: the default, or all organizations. */
export function getTrends(scope: Scope): WrittenTrends {
  const all = getTrendData();
  return { view: trendsOf(all, scope), options: scopeOptions(all, scope), scope, asOf: all.asOf };
}

/** The scopes that have a page of their own: everything together only where it is not the default already. */
export function writtenScopes(): { path: string | undefined; scope: Scope }[] {
  const all = getTrendData();
  const ours = ownKey(all);
  const hasOthers = ours !== undefined && all.incidents.some(({ organization }) => organization.key !== ours);
  return [{ path: undefined, scope: {} }, ...(hasOthers ? [{ path: ALL, scope: { organization: ALL } }] : [])];
}

/** Where the numbers of charts lead. */
export function trendAddresses(): Addresses {
  return { archive: archiveUrl(), postmortem: postmortemUrl, actions: actionsUrl(), csv: href('/trends.csv') };
}

export interface WrittenService {
  view: TrendsView;
  glance: ServiceGlance;
  /** The day on which it was retired. */
  retired?: string;
}

/** What the page of one of our services shows beside the list of its postmortems. */
export function getService(key: string): WrittenService {
  const retired = own(getSiteFile().services, key)?.retired;
  const all = getTrendData();
  return {
    view: serviceTrends(all, key),
    glance: serviceGlance(all, getActionItems(), key),
    ...(retired === undefined ? {} : { retired }),
  };
}
