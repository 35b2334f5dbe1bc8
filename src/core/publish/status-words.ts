/** The words of a status page for the keys that its API has. */
import type { MaintenanceStatus } from '../maintenance.ts';
import type { ComponentStatus, OverallStatus } from './component-status.ts';
import type { IncidentStatus } from './status-change.ts';
import type { StatusImpact } from './status-incident.ts';

export const INCIDENT_STATUS_NAMES: Readonly<Record<IncidentStatus, string>> = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
  postmortem: 'Postmortem',
};

export const MAINTENANCE_STATUS_NAMES: Readonly<Record<MaintenanceStatus, string>> = {
  scheduled: 'Scheduled',
  in_progress: 'In progress',
  verifying: 'Verifying',
  completed: 'Completed',
};

export const COMPONENT_STATUS_NAMES: Readonly<Record<ComponentStatus, string>> = {
  operational: 'Operational',
  under_maintenance: 'Under maintenance',
  degraded_performance: 'Degraded performance',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
};

export const STATUS_IMPACT_NAMES: Readonly<Record<StatusImpact, string>> = {
  none: 'None',
  minor: 'Minor',
  major: 'Major',
  critical: 'Critical',
};

/** `All Systems Operational` as a sentence is written. */
export function overallSentence({ description }: OverallStatus): string {
  return description.charAt(0) + description.slice(1).toLowerCase();
}
