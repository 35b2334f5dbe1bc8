/** All that a status page, its API, its feeds and its badges are made of. */
import { escapeHtml, type Html } from '../html.ts';
import { inlineText } from '../inline.ts';
import type { MaintenanceStatus } from '../maintenance.ts';
import { type PartialTime, sortInstant } from '../partial-time.ts';
import { type Site, siteTitle } from '../site.ts';
import { code } from './code.ts';
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

const DAY = 86_400_000;

/** `site` as the audience may see it; `asOf` as 2026-11-20. */
export function statusDataOf(
  site: Site,
  incidents: readonly StatusIncident[],
  maintenance: readonly StatusMaintenance[],
  asOf: string,
): StatusData {
  return {
    organization: site.organization,
    title: siteTitle(site),
    services: Object.entries(site.services).map(([key, { name, description, group, retired }]) => ({
      key,
      code: code('service', key),
      name,
      ...(description === undefined ? {} : { description: escapeHtml(inlineText(description)) }),
      ...(group === undefined ? {} : { group }),
      ...(retired === undefined ? {} : { retired }),
    })),
    incidents: incidents.toSorted((a, b) => sortInstant(b.times.started) - sortInstant(a.times.started) || (a.id < b.id ? -1 : 1)),
    maintenance: maintenance.toSorted((a, b) => sortInstant(b.from) - sortInstant(a.from) || (a.id < b.id ? -1 : 1)),
    asOf,
    now: Date.parse(asOf) + DAY,
  };
}
