/** The attributes of a `<time>`: what machines read, and what the zone toggle needs to say it in another zone. */
import { machineTime } from '../../core/format.ts';
import { hasClock, type PartialTime } from '../../core/partial-time.ts';

/** `clock` stands under the heading of its day, `full` stands alone. A time without a clock has no zone to switch. */
export function moment(time: PartialTime, form: 'clock' | 'full'): Record<string, string> {
  const datetime = machineTime(time);
  if (!hasClock(time)) return { datetime };
  return { datetime, 'data-time': form, ...(time.approximate ? { 'data-about': '' } : {}) };
}
