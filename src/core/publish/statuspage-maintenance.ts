/** Planned maintenance as Statuspage's API tells it. */
import { escapeHtml } from '../html.ts';
import type { MaintenanceStatus } from '../maintenance.ts';
import { sortInstant } from '../partial-time.ts';
import { isUnderWay, maintenanceStatus } from './component-status.ts';
import type { StatusMaintenance } from './status-data.ts';
import type { StatusContext } from './statuspage-context.ts';
import { apiTime, past } from './statuspage-time.ts';
import type { ApiMaintenance } from './statuspage-types.ts';
import { apiUpdates, bodyText, type Told } from './statuspage-update.ts';

/** Where nobody was told anything yet, the plan itself is the first update, as old as its beginning: clients look at the newest. */
export function apiMaintenance(
  maintenance: StatusMaintenance,
  { data, addresses, origin, page, components }: StatusContext,
): ApiMaintenance {
  const { name, from, until } = maintenance;
  const status = maintenanceStatus(maintenance, data);
  const shown = [...new Set(maintenance.services)].flatMap((service) => components.byService.get(service) ?? []);
  const updates = apiUpdates(
    toldOf(maintenance, past(maintenance.updates, data)),
    maintenance,
    ({ html }) => bodyText(html, origin),
    (update, before) =>
      shown.map(({ id, name: component }) => ({ code: id, name: component, old_status: stateAt(before), new_status: stateAt(update) })),
  );
  const completed = updates.find((update) => update.status === 'completed');
  return {
    id: maintenance.code,
    name,
    status,
    created_at: updates.at(-1)?.created_at ?? apiTime(from),
    updated_at: updates[0]?.created_at ?? apiTime(from),
    monitoring_at: null,
    resolved_at: status === 'completed' ? (completed?.created_at ?? apiTime(until)) : null,
    impact: 'maintenance',
    shortlink: addresses.of(data.services.length > 0 ? `/status/maintenance/${maintenance.id}/` : '/'),
    started_at: apiTime(from),
    page_id: page.id,
    incident_updates: updates,
    components: shown,
    reminder_intervals: null,
    scheduled_for: apiTime(from),
    scheduled_until: apiTime(Math.max(sortInstant(from), sortInstant(until))),
  };
}

function toldOf({ from, summary }: StatusMaintenance, told: readonly Told<MaintenanceStatus>[]): readonly Told<MaintenanceStatus>[] {
  if (told.length > 0) return told;
  return [{ status: 'scheduled', at: from, html: summary ?? escapeHtml('This maintenance is planned.') }];
}

const stateAt = (update: Told<MaintenanceStatus> | undefined): 'operational' | 'under_maintenance' =>
  update && isUnderWay(update.status) ? 'under_maintenance' : 'operational';
