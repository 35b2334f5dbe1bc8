/** The incidents behind trends, action items and exports, as pages ask for them. */
import { actionItems, type ActionItem } from '../core/actions/action-item.ts';
import type { IncidentRecord } from '../core/incident-record.ts';
import { sortInstant } from '../core/partial-time.ts';
import { readAll, RECORDS } from '../node/gathered.ts';
import { getSiteFile } from './site-file.ts';
import { settings } from './settings.ts';

let records: IncidentRecord[] | undefined;

/** All incidents that have a page, newest first. */
export function getRecords(): IncidentRecord[] {
  // In the preview the archive changes while the server runs.
  if (import.meta.env.DEV) return load();
  return (records ??= load());
}

let items: ActionItem[] | undefined;

/** All action items of the archive, those of the newest incident first. */
export function getActionItems(): ActionItem[] {
  const compute = (): ActionItem[] => actionItems(getRecords(), settings.asOf, reverifyAfterMonths());
  if (import.meta.env.DEV) return compute();
  return (items ??= compute());
}

/** Months after which a done action item is due for another look. */
export function reverifyAfterMonths(): number {
  return getSiteFile().policy?.reverify_after_months ?? 12;
}

function load(): IncidentRecord[] {
  return readAll(settings.cacheDir, RECORDS).toSorted((a, b) => sortInstant(b.started) - sortInstant(a.started) || (a.id < b.id ? -1 : 1));
}
