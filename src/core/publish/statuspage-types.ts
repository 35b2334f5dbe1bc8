/** What clients of Statuspage's public API (version 2) read, under its own names. Times are ISO 8601 in UTC with milliseconds. */
import type { MaintenanceStatus } from '../maintenance.ts';
import type { ComponentStatus, OverallStatus } from './component-status.ts';
import type { IncidentStatus } from './status-change.ts';
import type { StatusImpact } from './status-incident.ts';

export interface ApiPage {
  id: string;
  name: string;
  /** Without a slash at its end, so that `/api/v2/…` can follow. */
  url: string;
  time_zone: 'Etc/UTC';
  updated_at: string;
}

export interface ApiComponent {
  id: string;
  name: string;
  status: ComponentStatus;
  created_at: string;
  updated_at: string;
  /** From 1, among the groups and the components without one, or within the group. */
  position: number;
  description: string | null;
  showcase: boolean;
  start_date: string | null;
  group_id: string | null;
  page_id: string;
  group: boolean;
  only_show_if_degraded: boolean;
  /** The ids of a group's components; other components do not have the key. */
  components?: string[];
}

export interface ApiAffectedComponent {
  code: string;
  name: string;
  old_status: ComponentStatus;
  new_status: ComponentStatus;
}

export interface ApiUpdate<Status extends string = IncidentStatus> {
  id: string;
  status: Status;
  /** Plain text. */
  body: string;
  incident_id: string;
  created_at: string;
  updated_at: string;
  display_at: string;
  affected_components: ApiAffectedComponent[] | null;
  deliver_notifications: boolean;
  custom_tweet: null;
  tweet_id: null;
}

interface ApiEvent<Status extends string, Impact extends string> {
  id: string;
  name: string;
  status: Status;
  created_at: string;
  updated_at: string;
  monitoring_at: string | null;
  resolved_at: string | null;
  impact: Impact;
  shortlink: string;
  started_at: string;
  page_id: string;
  /** Newest first. */
  incident_updates: ApiUpdate<Status>[];
  components: ApiComponent[];
  reminder_intervals: null;
}

export type ApiIncident = ApiEvent<IncidentStatus, StatusImpact>;

export interface ApiMaintenance extends ApiEvent<MaintenanceStatus, 'maintenance'> {
  scheduled_for: string;
  scheduled_until: string;
}

/** `/incidents/<code>.json` */
export interface ApiIncidentWithPostmortem extends ApiIncident {
  code: string;
  /** HTML, once it is published. */
  postmortem_body: string | null;
  postmortem_body_last_updated_at: string | null;
  postmortem_published_at: string | null;
  postmortem_ignored: boolean;
  postmortem_notified_subscribers: boolean;
  postmortem_notified_twitter: boolean;
}

/** The files below `/api/v2/`, by what stands before `.json`. */
export interface StatuspageApi {
  summary: {
    page: ApiPage;
    components: ApiComponent[];
    incidents: ApiIncident[];
    scheduled_maintenances: ApiMaintenance[];
    status: OverallStatus;
  };
  status: { page: ApiPage; status: OverallStatus };
  components: { page: ApiPage; components: ApiComponent[] };
  incidents: { page: ApiPage; incidents: ApiIncident[] };
  'incidents/unresolved': { page: ApiPage; incidents: ApiIncident[] };
  'scheduled-maintenances': { page: ApiPage; scheduled_maintenances: ApiMaintenance[] };
  'scheduled-maintenances/upcoming': { page: ApiPage; scheduled_maintenances: ApiMaintenance[] };
  'scheduled-maintenances/active': { page: ApiPage; scheduled_maintenances: ApiMaintenance[] };
}

/** `/history.json`, and `/history/2.json` for what came before. */
export interface HistoryPage {
  page: ApiPage;
  /** The newest first; a month without an incident is there too. */
  months: HistoryMonth[];
  /** The address of the three months before, where there is anything left. */
  next: string | null;
}

export interface HistoryMonth {
  /** `June` */
  name: string;
  year: number;
  incidents: { code: string; name: string; impact: StatusImpact; message: string; timestamp: string }[];
}
