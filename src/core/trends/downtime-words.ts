/** What the chart of downtime says, and how its minutes were counted. */
import type { OutageLeftOut, OutageWindow } from '../downtime.ts';
import { formatDay } from '../format.ts';
import { counted } from '../rhymes/gap.ts';
import type { BucketUnit } from './buckets.ts';
import { listed, minutesInWords, percent } from './figures.ts';
import { greatest } from './lists.ts';

interface Said {
  /** Weighted minutes by service, and the services' names. */
  minutes: ReadonlyMap<string, number>;
  names: ReadonlyMap<string, string>;
  unit: BucketUnit;
  /** The months, quarters or years with most, and their minutes. */
  worst: { names: string[]; minutes: number };
  /** The incident with most, where there are some to compare it with. */
  longest?: { title: string; minutes: number };
}

/** @example `Public API had the most downtime: 14 h of 20 h 3 min. The month with the most was March 2026, with 6 h.` */
export function downtimeSentence({ minutes, names, unit, worst, longest }: Said): string {
  const total = [...minutes.values()].reduce((sum, value) => sum + value, 0);
  const most = greatest(minutes, names);
  const each = minutesInWords(minutes.get(most[0] ?? '') ?? 0);
  const who = listed(most.map((key) => names.get(key) ?? key));
  const services = [...minutes.values()].filter((value) => value > 0).length;
  const first =
    services === 1
      ? `${who} had ${each} of downtime.`
      : most.length === services
        ? `${who} had the same downtime, ${each} each.`
        : `${who} had the most downtime: ${each}${most.length > 1 ? ' each, out' : ''} of ${minutesInWords(total)} in all.`;
  const [only = '', ...equals] = worst.names;
  const amount = minutesInWords(worst.minutes);
  const when =
    equals.length > 0
      ? ` No ${unit} had more than ${amount}.`
      : worst.minutes >= total
        ? ` All of it was in ${only}.`
        : ` The ${unit} with the most was ${only}, with ${amount}.`;
  const what = longest ? ` One incident alone, “${longest.title}”, made up ${percent(longest.minutes / total)} of it all.` : '';
  return `${first}${when}${what}`;
}

/** Where windows are known, but none of them counts as downtime in the period. */
export function withoutDowntime(windows: readonly OutageWindow[]): string {
  if (windows.length === 0) return 'How long services were down cannot be said: no outage here has a level and both of its times.';
  const degraded = windows.every(({ level }) => level === 'degraded_performance');
  return degraded ? 'No service was down: performance was degraded at worst.' : 'No service was down in this period.';
}

/** @param outside weighted minutes that lie outside of the period that is drawn */
export function downtimeNotes(
  windows: readonly OutageWindow[],
  leftOut: readonly OutageLeftOut[],
  { outside, asOf }: { outside: number; asOf: string },
): string[] {
  const services = new Set(windows.map(({ service }) => service)).size;
  const degraded = windows.filter(({ level }) => level === 'degraded_performance').length;
  const open = windows.filter((window) => window.open).length;
  const approximate = windows.filter((window) => window.approximate).length;
  return [
    'A minute of a major outage counts as one minute, of a partial outage as 0.3, of degraded performance as none, as on Statuspage. Where outages of one service overlap, each minute counts once, at the worst level. Times are in UTC.',
    ...(services > 1 ? ['When several services were down at once, the minutes of each are added up.'] : []),
    ...(degraded > 0 ? [`${counted(degraded, 'outage')} with degraded performance ${degraded === 1 ? 'adds' : 'add'} no downtime.`] : []),
    ...(open > 0
      ? [`${counted(open, 'outage')} ${open === 1 ? 'is' : 'are'} not over yet, and counted to the end of ${formatDay(asOf)}.`]
      : []),
    ...(approximate > 0
      ? [`${counted(approximate, 'outage')} ${approximate === 1 ? 'rests' : 'rest'} on times that are only known approximately.`]
      : []),
    // Less than half a minute would read as none.
    ...(outside >= 0.5 ? [`A further ${minutesInWords(outside)} of these incidents lie outside of the period.`] : []),
    ...leftOutNote(leftOut),
    'A number leads to the incidents of the service that began in those months, or earlier where the outage had lasted since.',
  ];
}

const REASONS: Record<OutageLeftOut['why'], string> = {
  'no-level': 'without an impact level',
  'no-clock': 'known to the day only',
  'no-end': 'without a known end',
  backwards: 'that would end before it began',
};

function leftOutNote(leftOut: readonly OutageLeftOut[]): string[] {
  if (leftOut.length === 0) return [];
  const reasons = Object.entries(REASONS).flatMap(([why, words]) => {
    const count = leftOut.filter((one) => one.why === why).length;
    return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${words}`];
  });
  return [`${counted(leftOut.length, 'outage')} ${leftOut.length === 1 ? 'is' : 'are'} left out: ${listed(reasons)}.`];
}
