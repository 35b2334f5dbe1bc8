/** Where an incident stood when, in the words of a status page: derived from times and markers, never written. */
import { compareTimes, isReached, type PartialTime } from '../partial-time.ts';
import type { Marker, Postmortem } from '../postmortem.ts';

export const INCIDENT_STATUSES = ['investigating', 'identified', 'monitoring', 'resolved', 'postmortem'] as const;
/** Statuspage's own words. */
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export interface StatusChange {
  status: Exclude<IncidentStatus, 'postmortem'>;
  at: PartialTime;
}

/** What a marker says of the incident; the others say nothing. */
const MEANINGS: Partial<Record<Marker, StatusChange['status']>> = {
  'impact-started': 'investigating',
  alert: 'investigating',
  detected: 'investigating',
  acknowledged: 'investigating',
  escalated: 'investigating',
  diagnosed: 'identified',
  'mitigation-attempted': 'identified',
  mitigated: 'monitoring',
};

/**
 * The changes in order, beginning with `investigating` and ending with `resolved` where the incident is over. A diagnosis does not lead back
 * to before a mitigation, and neither does somebody who takes the incident over; only impact that began again or another attempt does.
 */
export function statusChanges({ times, timeline = [] }: Pick<Postmortem, 'times' | 'timeline'>): StatusChange[] {
  const { started, detected, acknowledged, announced, mitigated, resolved } = times;
  const noticed = [detected, acknowledged, announced].filter((time) => time !== undefined).toSorted(compareTimes)[0] ?? started;
  const meant: { marker: Marker; at: PartialTime }[] = timeline.map(({ marker, at }) => ({ marker, at }));
  if (mitigated) meant.push({ marker: 'mitigated', at: mitigated });
  const changes: StatusChange[] = [{ status: 'investigating', at: noticed }];
  for (const { marker, at } of meant.toSorted((a, b) => compareTimes(a.at, b.at))) {
    const status = MEANINGS[marker];
    const last = changes.at(-1) as StatusChange;
    if (status === undefined || status === last.status || !isReached(noticed, at) || (resolved && isReached(resolved, at))) continue;
    if (isStepBack(status, last.status) && marker !== 'impact-started' && marker !== 'mitigation-attempted') continue;
    changes.push({ status, at });
  }
  return resolved ? [...changes, { status: 'resolved', at: resolved }] : changes;
}

function isStepBack(status: IncidentStatus, from: IncidentStatus): boolean {
  return INCIDENT_STATUSES.indexOf(status) < INCIDENT_STATUSES.indexOf(from);
}
