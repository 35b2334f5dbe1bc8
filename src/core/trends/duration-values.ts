/** How long each incident took to be detected, mitigated and so on, and how many have no such figure. */
import { type Duration, type DurationKey, DURATIONS, durationsOf } from '../duration.ts';
import { sortInstant } from '../partial-time.ts';
import type { TrendIncident } from './trend-data.ts';

export interface DurationValues {
  key: DurationKey;
  label: string;
  /** Oldest incident first. */
  values: DurationValue[];
  /** The incidents that have none, by the reason. */
  missing: Record<NonNullable<Duration['missing']>, TrendIncident[]>;
}

export interface DurationValue {
  incident: TrendIncident;
  minutes: number;
  /** One of the two times is "about". */
  approximate: boolean;
  /** Noticed before the impact began, so that it counts as zero. */
  early: boolean;
}

/** In the order of `DURATIONS`. */
export function durationValues(incidents: readonly TrendIncident[]): DurationValues[] {
  const ordered = incidents.toSorted((a, b) => sortInstant(a.started) - sortInstant(b.started) || (a.id < b.id ? -1 : 1));
  const all: DurationValues[] = DURATIONS.map(({ key, label }) => ({
    key,
    label,
    values: [],
    missing: { 'not-known': [], 'not-to-the-minute': [], open: [] },
  }));
  for (const incident of ordered) {
    for (const [index, { ms, approximate, missing, early }] of durationsOf(incident.times, !incident.retelling).entries()) {
      const found = all[index] as DurationValues;
      if (ms !== undefined) found.values.push({ incident, minutes: ms / 60_000, approximate, early: early === true });
      else found.missing[missing ?? 'not-known'].push(incident);
    }
  }
  return all;
}
