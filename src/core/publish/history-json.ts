/** `/history.json`: all incidents by month, three months a file. Statuspage takes `?page=2`; on a static host that is `/history/2.json`. */
import { hasClock, type PartialTime, sortInstant } from '../partial-time.ts';
import { machineTime } from '../format.ts';
import type { StatusIncident } from './status-incident.ts';
import type { StatusContext } from './statuspage-context.ts';
import { past } from './statuspage-time.ts';
import type { HistoryMonth, HistoryPage } from './statuspage-types.ts';
import { bodyText } from './statuspage-update.ts';

export const MONTHS_A_PAGE = 3;

/** The path of a page of the history, from 1. */
export function historyPath(page: number): string {
  return page === 1 ? '/history.json' : `/history/${page}.json`;
}

/** From the month of the edition back to that of the first incident; the first page is there in any case. */
export function historyPages(context: StatusContext): HistoryPage[] {
  const { data, page, addresses } = context;
  const byMonth = Map.groupBy(data.incidents, ({ times }) => monthOf(sortInstant(times.started)));
  const newest = monthOf(data.now - 1);
  const count = Math.ceil((newest - Math.min(newest, ...byMonth.keys()) + 1) / MONTHS_A_PAGE);
  return Array.from({ length: count }, (_, index) => ({
    page,
    months: Array.from({ length: MONTHS_A_PAGE }, (__, at) => {
      const month = newest - index * MONTHS_A_PAGE - at;
      return historyMonth(month, byMonth.get(month) ?? [], context);
    }),
    next: index + 1 < count ? addresses.of(historyPath(index + 2)) : null,
  }));
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Months counted from the year 0, in UTC. */
function monthOf(instant: number): number {
  const [year, month] = new Date(instant).toISOString().split('-').map(Number) as [number, number];
  return year * 12 + month - 1;
}

function historyMonth(month: number, incidents: readonly StatusIncident[], context: StatusContext): HistoryMonth {
  return {
    name: MONTHS[month % 12] as string,
    year: Math.floor(month / 12),
    incidents: incidents.map((incident) => ({
      code: incident.code,
      name: incident.name,
      impact: incident.impact,
      message: messageOf(incident, context),
      timestamp: timestampOf(incident.times),
    })),
  };
}

/** What was said last of the incident itself. */
function messageOf({ updates }: StatusIncident, { data, origin }: StatusContext): string {
  const last = past(updates, data).find(({ status }) => status !== 'postmortem');
  return last ? bodyText(last.html, origin) : '';
}

/**
 * From when to when, as markup that Statuspage's clients fill in with the zone of their readers.
 * @example `Oct <var data-var='date'>12</var>, <var data-var='time'>09:00</var> - <var data-var='time'>11:00</var> UTC`
 */
function timestampOf({ started, resolved }: StatusIncident['times']): string {
  const [from, to] = [partsOf(started), resolved && partsOf(resolved)];
  const end = !to ? '' : to.day === from.day ? to.time : join(to.day, to.time);
  const zone = from.time || to?.time ? ' UTC' : '';
  return `${join(from.day, from.time)}${end && ` - ${end}`}${zone}`;
}

const join = (day: string, time: string): string => (time ? `${day}, ${time}` : day);

/** As much as is known: `Oct 12` and the clock, the month, or the year. */
function partsOf(time: PartialTime): { day: string; time: string } {
  const [date = '', clock = ''] = machineTime(time).split('T');
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return { day: year, time: '' };
  const name = (MONTHS[Number(month) - 1] as string).slice(0, 3);
  return {
    day: day === undefined ? name : `${name} <var data-var='date'>${Number(day)}</var>`,
    time: hasClock(time) ? `<var data-var='time'>${clock.slice(0, 5)}</var>` : '',
  };
}
