/** All that a status page, its API, its feeds and its badges are made of. */
import type { Html } from '../html.ts';
import type { MaintenanceStatus } from '../maintenance.ts';
import type { PartialTime } from '../partial-time.ts';
import type { StatusIncident } from './status-incident.ts';

export interface StatusData {
  organization: string;
  title: string;
  /** In the order of site.yaml, the retired ones among them. */
  services: StatusService[];
  /** Newest first. */
  incidents: StatusIncident[];
  /** The latest first. */
  maintenance: StatusMaintenance[];
  /** The day of the edition, as 2026-11-20. */
  asOf: string;
  /** The end of that day in UTC, in milliseconds since 1970: what is open is counted up to here. */
  now: number;
}

export interface StatusService {
  /** A key of site.yaml. */
  key: string;
  /** The id for other programs. */
  code: string;
  name: string;
  description?: Html;
  group?: string;
  /** The day on which it was retired. */
  retired?: string;
}

/** Planned maintenance as its audience may see it. */
export interface StatusMaintenance {
  /** The name of its file. */
  id: string;
  code: string;
  name: string;
  /** Keys of visible services. */
  services: string[];
  from: PartialTime;
  until: PartialTime;
  summary?: Html;
  /** Newest first. */
  updates: { status: MaintenanceStatus; at: PartialTime; html: Html; text: string }[];
}
