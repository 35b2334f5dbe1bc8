/** A sorted list of action items under headings; the group of the first item comes first. */
import { NOT_GIVEN } from './action-facets.ts';
import type { ActionRow, RowIncident } from './action-row.ts';
import type { ActionGrouping } from './action-view.ts';

export interface ActionGroup {
  /** Unique in the list, and an anchor. */
  anchor: string;
  /** Absent where the list is not grouped. */
  name?: string;
  /** The key of a team of ours, which has a page of its own. */
  team?: string;
  incident?: RowIncident;
  rows: ActionRow[];
}

/** @param unowned how an item without a team is called */
export function groupActions(rows: readonly ActionRow[], grouping: ActionGrouping, unowned: string): ActionGroup[] {
  const groups = new Map<string, ActionGroup>();
  for (const row of rows) {
    const head = headOf(row, grouping, unowned);
    const group = groups.get(head.anchor);
    if (group) group.rows.push(row);
    else groups.set(head.anchor, { ...head, rows: [row] });
  }
  return [...groups.values()];
}

function headOf({ incident, owner }: ActionRow, grouping: ActionGrouping, unowned: string): Omit<ActionGroup, 'rows'> {
  if (grouping === 'none') return { anchor: 'all' };
  if (grouping === 'postmortem') return { anchor: `of-${incident.id}`, name: incident.title, incident };
  // Teams of other organizations are nobody whom readers could ask: the organization is.
  if (incident.retelling) return { anchor: `organization-${incident.organization.key}`, name: incident.organization.name };
  return owner ? { anchor: `team-${owner.key}`, name: owner.name, team: owner.key } : { anchor: `team-${NOT_GIVEN}`, name: unowned };
}
