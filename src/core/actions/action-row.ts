/** An action item as lists show it: what the eye looks for, and of its incident only the name, so that thousands fit into one file for the browser. */
import { calendarOf } from '../partial-time.ts';
import type { Term } from '../postmortem-page.ts';
import type { ActionItem } from './action-item.ts';

export interface ActionRow extends Pick<
  ActionItem,
  | 'id'
  | 'title'
  | 'status'
  | 'pending'
  | 'kind'
  | 'horizon'
  | 'priority'
  | 'owner'
  | 'due'
  | 'done'
  | 'verified'
  | 'age'
  | 'overdue'
  | 'recheck'
  | 'measure'
  | 'reason'
  | 'ticket'
> {
  incident: RowIncident;
}

export interface RowIncident {
  id: string;
  title: string;
  /** When it began, as far as it is known: 2026-03-02, 2026-03 or 2026. */
  day: string;
  severity: { key: string; name: string; rank: number };
  organization: Term;
  retelling: boolean;
  /** With the keys of the archive's facets. */
  services: Term[];
}

/** In the order of the items; items of one incident share one object. */
export function actionRows(items: readonly ActionItem[]): ActionRow[] {
  const incidents = new Map<string, RowIncident>();
  return items.map(({ key: _, since: _since, incident, ...item }) => {
    const known = incidents.get(incident.id) ?? rowIncident(incident);
    incidents.set(incident.id, known);
    return { ...item, incident: known };
  });
}

/** Of an incident, or a record of one, what a list names. */
export function rowIncident({
  id,
  title,
  started,
  severity,
  organization,
  retelling,
  services,
}: Omit<ActionItem['incident'], 'causes'>): RowIncident {
  const { day, month, year } = calendarOf(started);
  return { id, title, day: day ?? month ?? year, severity, organization, retelling, services };
}
