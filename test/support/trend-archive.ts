/** The archives of test/fixtures as trends and action items are computed from them, read as a build reads them but without building a site. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ActionItem, actionItems } from '../../src/core/actions/action-item.ts';
import type { ArchiveEntry } from '../../src/core/archive-entry.ts';
import type { Audience } from '../../src/core/audience.ts';
import type { IncidentRecord } from '../../src/core/incident-record.ts';
import { sortInstant } from '../../src/core/partial-time.ts';
import type { ChartView } from '../../src/core/trends/chart-view.ts';
import type { TrendData } from '../../src/core/trends/trend-data.ts';
import { trendData, type TrendsView } from '../../src/core/trends/trends.ts';
import { loadArchive } from '../../src/node/archive.ts';
import { readAll, RECORDS } from '../../src/node/gathered.ts';
import { readPage } from '../../src/node/page-cache.ts';
import { readRhymeBook } from '../../src/node/rhyme-cache.ts';
import { AS_OF, ROOT } from './sites.ts';

/** As an audience may see it. */
export interface TrendArchive {
  /** Newest first. */
  records: IncidentRecord[];
  /** The same incidents as the archive lists them. */
  entries: ArchiveEntry[];
  data: TrendData;
  items: ActionItem[];
}

const loaded = new Map<string, Promise<TrendArchive>>();

/** `name` is a folder of test/fixtures. */
export function trendArchive(name: string, audience: Audience): Promise<TrendArchive> {
  const key = `${name} ${audience}`;
  const archive = loaded.get(key) ?? load(name, audience);
  loaded.set(key, archive);
  return archive;
}

/** The chart with this id, wherever it stands. */
export function chartOf({ sections }: TrendsView, id: string): ChartView {
  const charts = sections.flatMap((section) => section.charts);
  const chart = charts.find((one) => one.id === id);
  if (!chart) throw new Error(`There is no chart "${id}", only: ${charts.map((one) => one.id).join(', ')}`);
  return chart;
}

/** The table of a chart by the words of its first column and then by the names of the others: values, or words where a cell has none. */
export function figuresOf({ table }: ChartView): Record<string, Record<string, number | string>> {
  return Object.fromEntries(
    table.rows.map(([head, ...cells]) => [
      head?.text ?? '',
      Object.fromEntries(cells.map(({ text, value }, index) => [table.columns[index + 1]?.name ?? '', value ?? text])),
    ]),
  );
}

/** One column of `figuresOf`, of the rows in which it is not zero. */
export function columnOf(chart: ChartView, name: string): Record<string, number | string> {
  const found = Object.entries(figuresOf(chart)).map(([row, cells]) => [row, cells[name]] as const);
  return Object.fromEntries(found.filter((pair): pair is [string, number | string] => pair[1] !== undefined && pair[1] !== 0));
}

async function load(name: string, audience: Audience): Promise<TrendArchive> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'second-story-'));
  try {
    const [cacheDir, outDir] = [path.join(folder, 'cache'), path.join(folder, 'dist')];
    const contentDir = path.join(ROOT, 'test/fixtures', name);
    const shared = { root: ROOT, base: '/', asOf: AS_OF, ruleLevels: {}, searchPartSize: 2_500 };
    const { site, messages } = await loadArchive({ ...shared, contentDir, audience, outDir, cacheDir });
    if (!site || messages.length > 0) throw new Error(`The archive "${name}" has findings: ${messages.join('\n')}`);
    const records = readAll(cacheDir, RECORDS).toSorted(
      (a, b) => sortInstant(b.started) - sortInstant(a.started) || (a.id < b.id ? -1 : 1),
    );
    const recurrences = readRhymeBook(cacheDir).chains.flatMap((chain) => chain.recurrences);
    return {
      records,
      entries: records.flatMap(({ id }) => readPage(cacheDir, id)?.entry ?? []),
      data: trendData(records, recurrences, AS_OF, site.organization),
      items: actionItems(records, AS_OF, site.policy?.reverify_after_months ?? 12),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
