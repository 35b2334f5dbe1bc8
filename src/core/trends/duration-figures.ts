/** The median and the 90th percentile of one duration, as far as there are enough values for each, with the intervals within which they may well lie. */
import { bootstrapInterval } from '../stats/bootstrap.ts';
import { ENOUGH } from '../stats/enough.ts';
import type { Interval } from '../stats/interval.ts';
import { quantile } from '../stats/order.ts';

/** A figure in minutes; empty where there are too few values. */
export interface Figure {
  value?: number;
  interval?: Interval;
}

export interface DurationFigures {
  median: Figure;
  ninetieth: Figure;
}

/** From so many values on, at least one lies beyond the 90th percentile. */
export const NINETIETH_FROM = 10;

/** @param seed the same minutes and seed give the same intervals */
export function durationFigures(minutes: readonly number[], seed: string): DurationFigures {
  const figure = (p: number, from: number, intervalFrom: number): Figure => {
    const statistic = (some: readonly number[]): number | undefined => quantile(some, p);
    const value = minutes.length < from ? undefined : statistic(minutes);
    const interval = minutes.length < intervalFrom ? undefined : bootstrapInterval(minutes, statistic, `${seed}/${p}`);
    return { ...(value === undefined ? {} : { value }), ...(interval ? { interval } : {}) };
  };
  return { median: figure(0.5, ENOUGH.interval, ENOUGH.interval), ninetieth: figure(0.9, NINETIETH_FROM, ENOUGH.ninetieth) };
}
