/** From when an incident's action items count as open. */
import { parsePartialTime, type PartialTime } from './partial-time.ts';
import type { Phase } from './postmortem.ts';

/** Its review meeting (a date), else its end, else its beginning. Undefined only where the date of the meeting is none. */
export function agreedOn(
  meeting: string | undefined,
  times: Partial<Record<Phase, PartialTime | undefined>> & { started: PartialTime },
): PartialTime | undefined {
  if (meeting === undefined) return times.resolved ?? times.started;
  const day = parsePartialTime(meeting);
  return typeof day === 'string' ? undefined : day;
}
