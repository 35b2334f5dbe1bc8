/** Where an incident's time went: a shape that two incidents can share whatever they were about. */
import { hasClock, type PartialTime } from '../partial-time.ts';
import type { Phase } from '../postmortem.ts';

export type PhaseShape = 'slow-to-detect' | 'slow-to-mitigate' | 'slow-to-resolve';

const MINUTE = 60_000;
/** A stretch has to be this share of the whole, and this long, to give an incident its shape. */
const SHARE = 0.6;
const LEAST = 15 * MINUTE;

/** Undefined where too little is known, or no stretch stands out. Only times with a clock take part. */
export function phaseShape(times: Partial<Record<Phase, PartialTime>>): PhaseShape | undefined {
  const [started, detected, mitigated, resolved] = [times.started, times.detected, times.mitigated, times.resolved].map((time) =>
    time && hasClock(time) ? time.earliest : undefined,
  );
  if (started === undefined || detected === undefined || resolved === undefined) return undefined;
  const whole = resolved - started;
  const stretches: [PhaseShape, number][] = [
    ['slow-to-detect', detected - started],
    ['slow-to-mitigate', (mitigated ?? resolved) - detected],
    ['slow-to-resolve', resolved - (mitigated ?? resolved)],
  ];
  return stretches.find(([, ms]) => ms >= LEAST && ms >= whole * SHARE)?.[0];
}
