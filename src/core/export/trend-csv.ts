/** `/trends.csv`: one row an incident, so that anyone can compute something else from it, or check what `/trends/` says. */
import type { ActionItem } from '../actions/action-item.ts';
import { downtimeMinutes, mergeByService, outageWindows } from '../downtime.ts';
import { type Duration, type DurationKey, durationsOf } from '../duration.ts';
import { machineTime } from '../format.ts';
import type { IncidentRecord } from '../incident-record.ts';
import type { Phase } from '../postmortem.ts';
import type { Addresses } from './addresses.ts';
import { type CsvColumns, csvText } from './csv-text.ts';

interface Row {
  record: IncidentRecord;
  durations: Duration[];
  /** Over all services, each minute as much as its level weighs; undefined where no window is known. */
  downtime: number | undefined;
  items: readonly ActionItem[];
}

/** @param asOf the day to whose end open incidents last, as 2026-11-20 */
export function trendCsv(records: readonly IncidentRecord[], items: readonly ActionItem[], asOf: string, addresses: Addresses): string {
  const byIncident = Map.groupBy(items, ({ incident }) => incident.id);
  const rows = records.map((record) => ({
    record,
    durations: durationsOf(record.times, !record.retelling),
    downtime: downtimeOf(record, asOf),
    items: byIncident.get(record.id) ?? [],
  }));
  return csvText(columnsWith(addresses), rows);
}

function columnsWith(addresses: Addresses): CsvColumns<Row> {
  const at =
    (phase: Phase) =>
    ({ record: { times } }: Row) =>
      times[phase] && machineTime(times[phase]);
  const seconds =
    (key: DurationKey) =>
    ({ durations }: Row) => {
      const ms = durations.find((duration) => duration.key === key)?.ms;
      return ms === undefined ? undefined : ms / 1000;
    };
  return {
    id: ({ record }) => record.id,
    title: ({ record }) => record.title,
    url: ({ record }) => addresses.postmortem(record.id),
    organization: ({ record }) => record.organization.name,
    retelling: ({ record }) => record.retelling,
    severity: ({ record }) => record.severity.key,
    severity_rank: ({ record }) => record.severity.rank,
    status: ({ record }) => record.status,
    stage: ({ record }) => record.stage,
    started: at('started'),
    started_precision: ({ record }) => record.started.precision,
    detected: at('detected'),
    acknowledged: at('acknowledged'),
    mitigated: at('mitigated'),
    resolved: at('resolved'),
    announced: at('announced'),
    detect_seconds: seconds('detect'),
    acknowledge_seconds: seconds('acknowledge'),
    mitigate_seconds: seconds('mitigate'),
    resolve_seconds: seconds('resolve'),
    announce_seconds: seconds('announce'),
    approximate: ({ durations }) => joined(durations.filter(({ approximate }) => approximate).map(({ key }) => key)),
    missing: ({ durations }) => joined(durations.flatMap(({ key, missing }) => (missing === undefined ? [] : [`${key}: ${missing}`]))),
    downtime_weighted_minutes: ({ downtime }) => downtime,
    services: ({ record }) => joined(record.services.map(({ key }) => key)),
    causes: ({ record }) => joined(record.causes.map(({ key }) => key)),
    tags: ({ record }) => joined(record.tags.map(({ key }) => key)),
    detection: ({ record }) => record.detection,
    trigger: ({ record }) => record.trigger,
    actions_total: ({ items }) => items.length,
    actions_open: ({ items }) => items.filter(({ pending }) => pending).length,
    actions_overdue: ({ items }) => items.filter(({ overdue }) => overdue !== undefined).length,
  };
}

/** Keys hold no semicolon. */
const joined = (values: readonly string[]): string => values.join(';');

function downtimeOf(record: IncidentRecord, asOf: string): number | undefined {
  const { windows } = outageWindows([record], asOf);
  if (windows.length === 0) return undefined;
  const merged = [...mergeByService(windows).values()];
  const minutes = merged.reduce((sum, one) => sum + downtimeMinutes(one, -Infinity, Infinity).weighted, 0);
  // Sums of tenths are no round numbers in binary.
  return Math.round(minutes * 1000) / 1000;
}
