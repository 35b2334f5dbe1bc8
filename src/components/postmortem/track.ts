/** The timeline as it is drawn: rows under their days, gaps in steps of spacing, and a label where a gap is long. */
import { formatDay, formatDuration } from '../../core/format.ts';
import { hasClock, type PartialTime } from '../../core/partial-time.ts';
import type { TimelineRow } from '../../core/postmortem-page.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A gap is one step wider from each of these on. */
const STEPS = [10 * MINUTE, 45 * MINUTE, 3 * HOUR, 12 * HOUR];

export interface TrackRow extends TimelineRow {
  /** 0 to 4: how much room stands before the row. */
  step: number;
  /** `3 h 20 min later`, where the gap is long. */
  later?: string;
  /** What stands in place of a clock time. */
  vague?: string;
}

export interface TrackDay {
  key: string;
  title: string;
  rows: TrackRow[];
}

/** The rows in groups of one UTC day (month, year) each, in the order given. */
export function trackOf(rows: readonly TimelineRow[]): TrackDay[] {
  const gaps = rows.flatMap(({ gap }) => (gap ? [gap] : [])).toSorted((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const days: TrackDay[] = [];
  for (const row of rows) {
    let day = days.at(-1);
    if (day?.key !== row.day) days.push((day = { key: row.day, title: formatDay(row.day), rows: [] }));
    day.rows.push(drawn(row, usual));
  }
  return days;
}

function drawn(row: TimelineRow, usual: number): TrackRow {
  const { gap = 0, at } = row;
  const step = STEPS.filter((least) => gap >= least).length;
  return {
    ...row,
    step,
    ...(isLong(gap, usual) ? { later: `${formatDuration(gap)} later` } : {}),
    ...(hasClock(at) ? {} : { vague: vague(at) }),
  };
}

/** Long is what stands out among the other gaps, or takes most of a working day. */
function isLong(gap: number, usual: number): boolean {
  return gap >= 6 * HOUR || (gap >= 30 * MINUTE && gap >= 3 * usual);
}

function vague({ precision }: PartialTime): string {
  return precision === 'day' ? 'Time not known' : precision === 'month' ? 'Day not known' : 'Month not known';
}
