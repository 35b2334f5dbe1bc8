/** The words that readers see for the keys that authors write. */
import type { Duration } from './duration.ts';
import type { PageAction } from './postmortem-page.ts';
import type { ImpactLevel } from './impact-level.ts';
import type { DetectionMethod, Marker, Phase, Postmortem } from './postmortem.ts';

export const MARKER_NAMES: Record<Marker, string> = {
  'impact-started': 'Impact began',
  alert: 'Alert',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  escalated: 'Escalated',
  communicated: 'Told the public',
  diagnosed: 'Diagnosed',
  'mitigation-attempted': 'Tried to mitigate',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  deployed: 'Deployed',
  'config-changed': 'Configuration changed',
  note: 'Note',
};

export const PHASE_NAMES: Record<Phase, string> = {
  started: 'Impact began',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  announced: 'Announced',
};

export const DETECTION_NAMES: Record<DetectionMethod, string> = {
  alert: 'An alert',
  'customer-report': 'Customers',
  'employee-report': 'An employee',
  'partner-report': 'A partner',
  'security-report': 'A security report',
  unknown: 'Not known',
};

export const IMPACT_NAMES: Record<ImpactLevel, string> = {
  degraded_performance: 'Degraded performance',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
};

export const STATUS_NAMES: Record<Postmortem['status'], string> = {
  draft: 'Draft',
  'in-review': 'In review',
  published: 'Published',
};

export const ACTION_STATUS_NAMES: Record<PageAction['status'], string> = {
  open: 'Open',
  'in-progress': 'In progress',
  done: 'Done',
  declined: 'Declined',
  announced: 'Announced',
};

export const ACTION_KIND_NAMES: Record<NonNullable<PageAction['kind']>, string> = {
  prevent: 'Prevent',
  detect: 'Detect sooner',
  mitigate: 'Mitigate faster',
  investigate: 'Investigate',
  process: 'Process',
};

export const HORIZON_NAMES: Record<NonNullable<PageAction['horizon']>, string> = { short: 'Short term', long: 'Long term' };

export const PRIORITY_NAMES: Record<NonNullable<PageAction['priority']>, string> = {
  critical: 'Critical priority',
  high: 'High priority',
  medium: 'Medium priority',
  low: 'Low priority',
};

export const LINK_KIND_NAMES: Record<string, string> = {
  'status-page': 'Status page',
  ticket: 'Ticket',
  dashboard: 'Dashboard',
  chat: 'Chat',
  source: 'Source',
};

/** Why a duration has no figure. */
export const MISSING_NAMES: Record<NonNullable<Duration['missing']>, string> = {
  'not-known': 'not known',
  'not-to-the-minute': 'known to the day only',
  open: 'still open',
};
