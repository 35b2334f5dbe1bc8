/** A service in a few figures, as the top of its page has them: how often, how long, how much, and what is still to be done. */
import type { ActionItem } from '../actions/action-item.ts';
import { downtimeMinutes, endOfDay, mergeWindows, outageWindows } from '../downtime.ts';
import { durationsOf } from '../duration.ts';
import { median } from '../stats/order.ts';
import type { TrendData } from './trend-data.ts';

export interface ServiceGlance {
  incidents: number;
  /** Milliseconds; of the incidents whose time to mitigate is known to the minute. */
  mitigate: { median?: number; of: number };
  /** Of the twelve months up to the end of the day of the edition: weighted minutes, and how many outages could not be counted. */
  downtime: { minutes: number; leftOut: number };
  /** Action items that are open or in progress, those overdue for longest first, then by due date. */
  pending: ActionItem[];
  overdue: number;
}

/** @param service a key of our own services; retellings have others */
export function serviceGlance({ incidents, asOf }: TrendData, items: readonly ActionItem[], service: string): ServiceGlance {
  const own = incidents.filter(({ services }) => services.some(({ key }) => key === service));
  const times = own.flatMap((incident) => {
    const mitigate = durationsOf(incident.times, incident.stage === 'in-progress').find(({ key }) => key === 'mitigate');
    return mitigate?.ms ?? [];
  });
  const middle = median(times);
  const { windows, leftOut } = outageWindows(own, asOf);
  const until = endOfDay(asOf);
  const since = yearBefore(until);
  const merged = mergeWindows(windows.filter((window) => window.service === service));
  const pending = items.filter(({ pending: isPending, incident }) => isPending && incident.services.some(({ key }) => key === service));
  return {
    incidents: own.length,
    mitigate: { ...(middle === undefined ? {} : { median: middle }), of: times.length },
    downtime: {
      minutes: downtimeMinutes(merged, since, until).weighted,
      leftOut: leftOut.filter((outage) => outage.service === service && mayLieAfter(own, outage.incident, since)).length,
    },
    pending: pending.toSorted((a, b) => (b.overdue ?? 0) - (a.overdue ?? 0) || compare(a.due ?? '9999', b.due ?? '9999')),
    overdue: pending.filter(({ overdue }) => overdue !== undefined).length,
  };
}

/** The same moment a year before; the day after a leap day where there is none. */
function yearBefore(instant: number): number {
  const date = new Date(instant);
  return date.setUTCFullYear(date.getUTCFullYear() - 1);
}

function mayLieAfter(incidents: TrendData['incidents'], id: string, instant: number): boolean {
  const incident = incidents.find((one) => one.id === id);
  return incident !== undefined && Math.max(incident.started.latest, incident.times.resolved?.latest ?? 0) >= instant;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
