/** The timeline as a page shows it: elapsed since impact began, gaps, and the day under which each row stands. */
import { type Html } from './html.ts';
import { calendarOf, compareTimes, hasClock, type PartialTime } from './partial-time.ts';
import { type Phase, type TimelineEvent } from './postmortem.ts';
import type { PhaseSegment, TimelineRow } from './postmortem-page.ts';

export function timelineRows(events: readonly TimelineEvent[], started: PartialTime, render: (text: string) => Html): TimelineRow[] {
  return events.map((event, index) => {
    const { at, marker, what, evidence } = event;
    const before = events[index - 1]?.at;
    const { year, month, day } = calendarOf(at);
    const measured = hasClock(at) && hasClock(started);
    return {
      at,
      marker,
      what: render(what),
      ...(evidence === undefined ? {} : { evidence }),
      ...(measured ? { elapsed: at.earliest - started.earliest } : {}),
      ...(measured && (at.approximate || started.approximate) ? { elapsedApproximate: true } : {}),
      day: day ?? month ?? year,
      ...(before && hasClock(before) && hasClock(at) ? { gap: at.earliest - before.earliest } : {}),
    };
  });
}

// `announced` may fall anywhere, so it is no border between phases.
const BORDERS: readonly Phase[] = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'];

/**
 * The stretches between the phases that are known to the minute, in the order in which they happened.
 * @example detected 27 min after started, resolved 3 h later → [started→detected 27 min, detected→resolved 3 h]
 */
export function phaseSegments(times: Partial<Record<Phase, PartialTime | undefined>>): PhaseSegment[] {
  const known = BORDERS.flatMap((phase) => {
    const time = times[phase];
    return time && hasClock(time) ? [{ phase, time }] : [];
  }).toSorted((a, b) => compareTimes(a.time, b.time));
  return known.slice(1).map(({ phase, time }, index) => {
    const from = known[index] as (typeof known)[number];
    return { from: from.phase, to: phase, ms: time.earliest - from.time.earliest, approximate: time.approximate || from.time.approximate };
  });
}
