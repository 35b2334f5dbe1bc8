/** What happened to a service on some days, in one line of words. */
import { formatDay, formatDuration } from '../format.ts';
import { IMPACT_LEVELS, type ImpactLevel } from '../impact-level.ts';
import { counted } from '../rhymes/gap.ts';
import { COMPONENT_STATUS_NAMES } from './status-words.ts';

export interface Day {
  /** Milliseconds that count as downtime, or that degraded performance lasted. */
  lasted: Map<ImpactLevel, number>;
  /** How bad it was at a time that is not known to the minute; undefined where nobody said. */
  vague: Set<ImpactLevel | undefined>;
  incidents: Set<string>;
  maintenance: boolean;
}

export interface DatedDay {
  /** The start of the day in UTC, in milliseconds since 1970. */
  at: number;
  day: Day;
}

/** More days than that are summed up. */
const MOST_DAYS = 3;

/**
 * @param told days that follow one another
 * @example dayWords(12 October) // => '12 October: partial outage, 43 min. 1 incident'
 */
export function dayWords(told: readonly DatedDay[]): string {
  const groups = told.length > MOST_DAYS ? [told] : told.map((each) => [each]);
  const incidents = new Set(told.flatMap(({ day }) => [...day.incidents])).size;
  const sentences = groups.map((group) => `${dates(group)}: ${whatWas(group.map(({ day }) => day))}`);
  return [...sentences, ...(incidents > 0 ? [counted(incidents, 'incident')] : [])].join('. ');
}

function dates(group: readonly DatedDay[]): string {
  const [first, last] = [group[0] as DatedDay, group.at(-1) as DatedDay];
  return first === last ? date(first.at) : `${date(first.at)} to ${date(last.at)}`;
}

/** `12 October`. */
const date = (at: number): string => formatDay(new Date(at).toISOString().slice(0, 10)).replace(/ \d+$/, '');

function whatWas(days: readonly Day[]): string {
  const parts = IMPACT_LEVELS.toReversed().flatMap((level) => {
    const name = COMPONENT_STATUS_NAMES[level].toLowerCase();
    const ms = days.reduce((sum, { lasted }) => sum + (lasted.get(level) ?? 0), 0);
    const isVague = days.some(({ vague }) => vague.has(level));
    if (ms > 0) return [`${name}, ${isVague ? 'at least ' : ''}${formatDuration(ms)}`];
    return isVague ? [`${name}, minutes not known`] : [];
  });
  if (days.some(({ vague }) => vague.has(undefined))) parts.push('affected, level not known');
  if (days.some(({ maintenance }) => maintenance)) parts.push('announced maintenance');
  return parts.join('; ');
}
