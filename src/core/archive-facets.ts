/** What every postmortem counts as in each facet, gathered once into the columns that pages and the browser read. */
import type { ArchiveEntry } from './archive-entry.ts';
import { type ArchiveIndex, type FacetColumn, type FacetKey, FACETS, type FacetValue, MAX_FACET_VALUES } from './archive-index.ts';
import { monthOf } from './archive-period.ts';
import { DETECTION_NAMES, STATUS_NAMES } from './labels.ts';
import { calendarOf } from './partial-time.ts';
import { STAGES, STAGE_NAMES } from './stage.ts';

interface Found extends FacetValue {
  count: number;
  /** Where given, it orders the facet; else the commonest value comes first. */
  rank?: number;
  /** Told apart by this where two values have one name. */
  owner?: string;
}

// Pages, index and cards of one build all ask for the same.
const indexes = new WeakMap<readonly ArchiveEntry[], ArchiveIndex>();

/** Columns for entries in canonical order (newest first), which the rows keep. */
export function indexArchive(entries: readonly ArchiveEntry[]): ArchiveIndex {
  const known = indexes.get(entries) ?? columnsOf(entries);
  indexes.set(entries, known);
  return known;
}

function columnsOf(entries: readonly ArchiveEntry[]): ArchiveIndex {
  const facets = Object.fromEntries(FACETS.map(({ key }) => [key, columnOf(key, entries)])) as Record<FacetKey, FacetColumn>;
  const minutes = Int32Array.from(entries, (entry) => (entry.duration === undefined ? -1 : shownMinutes(entry.duration)));
  const months = Int32Array.from(entries, (entry) => monthOf(calendarOf(entry.started).month ?? '') ?? -1);
  return { stamp: stampOf(entries), count: entries.length, facets, minutes, months };
}

/** The key under which an entry's service is a facet value: a retelling's "api" is not our own. */
export function serviceFacetKey(entry: Pick<ArchiveEntry, 'retelling' | 'organization'>, service: FacetValue): string {
  return entry.retelling ? `${entry.organization.key}.${service.key}` : service.key;
}

function termsOf(facet: FacetKey, entry: ArchiveEntry): Omit<Found, 'count'>[] {
  switch (facet) {
    case 'organization':
      return [entry.organization];
    case 'service':
      return entry.services.map((service) => ({
        key: serviceFacetKey(entry, service),
        name: service.name,
        ...(entry.retelling ? { owner: entry.organization.name } : {}),
      }));
    case 'severity':
      return [entry.severity];
    case 'cause':
      return entry.causes;
    case 'tag':
      return entry.tags;
    case 'detection': {
      const method = entry.detection ?? 'unknown';
      return [{ key: method, name: DETECTION_NAMES[method], rank: DETECTIONS.indexOf(method) }];
    }
    case 'year': {
      const { year } = calendarOf(entry.started);
      return [{ key: year, name: year, rank: -Number(year) }];
    }
    case 'status':
      return [{ key: entry.stage, name: STAGE_NAMES[entry.stage], rank: STAGES.indexOf(entry.stage) }];
    case 'document':
      return [{ key: entry.status, name: STATUS_NAMES[entry.status], rank: STATUSES.indexOf(entry.status) }];
  }
}

const DETECTIONS = Object.keys(DETECTION_NAMES);
const STATUSES = Object.keys(STATUS_NAMES);

function columnOf(facet: FacetKey, entries: readonly ArchiveEntry[]): FacetColumn {
  const found = new Map<string, Found>();
  const rows = entries.map((entry) => {
    const keys = new Set<string>();
    for (const term of termsOf(facet, entry)) {
      if (keys.has(term.key)) continue;
      keys.add(term.key);
      const known = found.get(term.key);
      if (known) known.count++;
      else found.set(term.key, { ...term, count: 1 });
    }
    return [...keys];
  });
  if (found.size > MAX_FACET_VALUES) throw new RangeError(`The archive has more than ${MAX_FACET_VALUES} values of "${facet}".`);
  const values = [...found.values()].toSorted(
    (a, b) => (a.rank ?? 0) - (b.rank ?? 0) || b.count - a.count || compare(a.name, b.name) || compare(a.key, b.key),
  );
  const position = new Map(values.map((value, i) => [value.key, i]));
  const items = rows.map((keys) => keys.map((key) => position.get(key) as number).toSorted((a, b) => a - b));
  const offsets = new Uint32Array(entries.length + 1);
  items.forEach((row, i) => (offsets[i + 1] = (offsets[i] as number) + row.length));
  return { values: namesApart(values), offsets, items: Uint16Array.from(items.flat()) };
}

function namesApart(values: readonly Found[]): FacetValue[] {
  const uses = new Map<string, number>();
  for (const { name } of values) uses.set(name, (uses.get(name) ?? 0) + 1);
  return values.map(({ key, name, owner }) => ({ key, name: owner !== undefined && uses.get(name) !== 1 ? `${name} (${owner})` : name }));
}

/** As exact as `formatDuration` says it, so that two durations that read alike sort alike. */
function shownMinutes(ms: number): number {
  const minutes = Math.round(ms / 60_000);
  return minutes < 1440 ? minutes : Math.round(minutes / 60) * 60;
}

/** FNV-1a over what the rows say. */
function stampOf(entries: readonly ArchiveEntry[]): string {
  let hash = 0x811c9dc5;
  for (const entry of entries) {
    const text = JSON.stringify(entry);
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

// Not the reader's locale: two builds of one archive must be identical wherever they run.
const compare = (a: string, b: string): number => codeUnits(a.toLowerCase(), b.toLowerCase()) || codeUnits(a, b);
const codeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
