/** The archive as JSON: a summary of every postmortem, and each as a whole. */
import type { ActionItem } from '../actions/action-item.ts';
import type { Audience } from '../audience.ts';
import { type DurationKey, durationsOf } from '../duration.ts';
import { machineTime } from '../format.ts';
import type { Html } from '../html.ts';
import type { IncidentRecord } from '../incident-record.ts';
import type { PartialTime } from '../partial-time.ts';
import type { Phase } from '../postmortem.ts';
import type { Addresses } from './addresses.ts';
import { type ArchiveExport, type PostmortemExport, SCHEMA_VERSION, type Summary } from './export-schema.ts';
import type { WrittenFrontMatter } from './front-matter.ts';

export interface Edition {
  audience: Audience;
  /** The day of the edition, as 2026-11-20. */
  asOf: string;
}

export interface PostmortemParts {
  record: IncidentRecord;
  /** Its own action items. */
  items: readonly ActionItem[];
  recurrenceOf: string[];
  recurredAs: string[];
  rhymes: string[];
  /** With links that a reader may follow. */
  frontMatter: WrittenFrontMatter;
  body: Html;
}

/** `/postmortems/<id>.json`. */
export function postmortemJson(parts: PostmortemParts, edition: Edition, addresses: Addresses): PostmortemExport {
  return {
    $schema: schemaAddress('postmortem', addresses),
    schema_version: SCHEMA_VERSION,
    edition: { audience: edition.audience, as_of: edition.asOf },
    ...summaryOf(parts.record, parts.items, addresses),
    recurrence_of: parts.recurrenceOf,
    recurred_as: parts.recurredAs,
    rhymes: parts.rhymes,
    postmortem: parts.frontMatter,
    body_html: parts.body,
  };
}

/** `/postmortems.json`, in the order of the records. */
export function archiveJson(
  records: readonly IncidentRecord[],
  items: readonly ActionItem[],
  site: { title: string; organization: string },
  edition: Edition,
  addresses: Addresses,
): ArchiveExport {
  const byIncident = Map.groupBy(items, ({ incident }) => incident.id);
  return {
    $schema: schemaAddress('postmortems', addresses),
    schema_version: SCHEMA_VERSION,
    title: site.title,
    organization: site.organization,
    audience: edition.audience,
    as_of: edition.asOf,
    count: records.length,
    postmortems: records.map((record) => summaryOf(record, byIncident.get(record.id) ?? [], addresses)),
  };
}

export function schemaAddress(name: 'postmortem' | 'postmortems', addresses: Addresses): string {
  return addresses.of(`/schema/${name}.json`);
}

function summaryOf(record: IncidentRecord, items: readonly ActionItem[], addresses: Addresses): Summary {
  const { id, title, summary, status, visibility, stage, retelling, organization, severity, services, causes, tags, detection } = record;
  return {
    id,
    url: addresses.postmortem(id),
    json: addresses.postmortemJson(id),
    title,
    summary,
    status,
    visibility,
    stage,
    retelling,
    organization,
    severity: { key: severity.key, name: severity.name, rank: severity.rank },
    times: timesOf(record.times),
    durations: durationsIn(record),
    services,
    causes,
    tags,
    detection,
    actions: {
      total: items.length,
      open: items.filter(({ pending }) => pending).length,
      overdue: items.filter(({ overdue }) => overdue !== undefined).length,
    },
  };
}

function timesOf(times: IncidentRecord['times']): Summary['times'] {
  const told = Object.entries(times).map(([phase, time]) => [phase, timeOf(time)] as const);
  return Object.fromEntries(told) as Record<Phase, ReturnType<typeof timeOf>>;
}

function timeOf(time: PartialTime): NonNullable<Summary['times']['started']> {
  const { text, precision, approximate } = time;
  return { text, at: machineTime(time), precision, approximate };
}

function durationsIn({ times, retelling }: IncidentRecord): Summary['durations'] {
  const told = durationsOf(times, !retelling).map(({ key, ms, approximate, missing, early }) => [
    key,
    {
      ...(ms === undefined ? {} : { seconds: ms / 1000 }),
      approximate,
      ...(missing === undefined ? {} : { missing }),
      ...(early ? { early } : {}),
    },
  ]);
  return Object.fromEntries(told) as Record<DurationKey, Summary['durations']['detect']>;
}
