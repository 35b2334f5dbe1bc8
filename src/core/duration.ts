/** How long it took to detect, to mitigate and so on: differences of `times`, with the reason where there is none. */
import { hasClock, type PartialTime } from './partial-time.ts';
import type { Phase } from './postmortem.ts';

export const DURATIONS = [
  { key: 'detect', label: 'Time to detect', from: 'started', to: 'detected' },
  { key: 'acknowledge', label: 'Time to acknowledge', from: 'detected', to: 'acknowledged' },
  { key: 'mitigate', label: 'Time to mitigate', from: 'started', to: 'mitigated' },
  { key: 'resolve', label: 'Time to resolve', from: 'started', to: 'resolved' },
  { key: 'announce', label: 'Time to announce', from: 'started', to: 'announced' },
] as const satisfies readonly { key: string; label: string; from: Phase; to: Phase }[];

export type DurationKey = (typeof DURATIONS)[number]['key'];

export interface Duration {
  key: DurationKey;
  label: string;
  from: Phase;
  to: Phase;
  /** Milliseconds, never negative; absent where it cannot be said. */
  ms?: number;
  /** One of the two times is "about". */
  approximate: boolean;
  /** Why there is no figure: a time is not known, is known to the day only, or the incident is still open. */
  missing?: 'not-known' | 'not-to-the-minute' | 'open';
  /** It was noticed before the impact began, so time to detect counts as zero. */
  early?: boolean;
}

type Times = Partial<Record<Phase, PartialTime | undefined>>;

/**
 * All five durations of an incident. `open` says that an absent `resolved` means "not yet" rather than "not known"; until then the same holds
 * for `mitigated`.
 */
export function durationsOf(times: Times, open: boolean): Duration[] {
  const isOpen = open && !times.resolved;
  return DURATIONS.map((definition) => ({
    ...definition,
    ...between(times[definition.from], times[definition.to], isOpen && (definition.to === 'resolved' || definition.to === 'mitigated')),
  }));
}

/** The time from started to mitigated, else to resolved: how long users were affected. Milliseconds, or undefined where it is not known. */
export function impactDuration(times: Times): number | undefined {
  const mitigated = between(times.started, times.mitigated, false).ms;
  return mitigated ?? between(times.started, times.resolved, false).ms;
}

function between(
  from: PartialTime | undefined,
  to: PartialTime | undefined,
  open: boolean,
): Pick<Duration, 'ms' | 'approximate' | 'missing' | 'early'> {
  if (!from || !to) return { approximate: false, missing: open && !to ? 'open' : 'not-known' };
  if (!hasClock(from) || !hasClock(to)) return { approximate: false, missing: 'not-to-the-minute' };
  const ms = to.earliest - from.earliest;
  return { ms: Math.max(0, ms), approximate: from.approximate || to.approximate, ...(ms < 0 ? { early: true } : {}) };
}
