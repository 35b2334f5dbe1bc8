/** Every action item of the archive with what the day of the edition makes of it: its age, whether it is overdue, whether it is due for another look. */
import { UTCDate } from '@date-fns/utc';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { agreedOn } from '../agreed-on.ts';
import type { IncidentRecord, RecordAction } from '../incident-record.ts';
import { calendarOf } from '../partial-time.ts';

export interface ActionItem extends RecordAction {
  /** `<postmortem>/<action>`: unique in the archive. */
  key: string;
  incident: Pick<IncidentRecord, 'id' | 'title' | 'started' | 'severity' | 'organization' | 'retelling' | 'services' | 'causes'>;
  /** Open or in progress. Another organization's item is never pending: nobody here follows it. */
  pending: boolean;
  /** The day from which it counts as open (2026-03-02); absent where it is not known to the day. */
  since?: string;
  /** Days from then to the day on which it was done, or to the day of the edition while it is pending. */
  age?: number;
  /** Days past its due date, where it is pending and past it. */
  overdue?: number;
  /** Done, and to be looked at again: the day from which on. Countermeasures decay. */
  recheck?: string;
}

/** What is needed of a record. */
export type ActionSource = ActionItem['incident'] & Pick<IncidentRecord, 'times' | 'reviewed' | 'actions'>;

/**
 * In the order of the records, and within each as written.
 * @param asOf the day of the edition, as 2026-11-20
 * @param reverifyAfterMonths months after its last look, or else after it was done, from which a done item is due for another look
 */
export function actionItems(records: readonly ActionSource[], asOf: string, reverifyAfterMonths: number): ActionItem[] {
  return records.flatMap((record) => {
    const { id, title, started, severity, organization, retelling, services, causes } = record;
    const incident = { id, title, started, severity, organization, retelling, services, causes };
    const agreed = agreedOn(record.reviewed, record.times);
    const since = agreed && calendarOf(agreed).day;
    return record.actions.map((action) => {
      const pending = !retelling && (action.status === 'open' || action.status === 'in-progress');
      const end = pending ? asOf : action.done;
      const age = since !== undefined && end !== undefined ? Math.max(0, daysBetween(since, end)) : undefined;
      const recheck = retelling ? undefined : recheckFrom(action, reverifyAfterMonths);
      return {
        ...action,
        key: `${id}/${action.id}`,
        incident,
        pending,
        ...(since === undefined ? {} : { since }),
        ...(age === undefined ? {} : { age }),
        ...(pending && action.due !== undefined && action.due < asOf ? { overdue: daysBetween(action.due, asOf) } : {}),
        ...(recheck === undefined || recheck > asOf ? {} : { recheck }),
      };
    });
  });
}

/** Whole calendar days from one date to another, both as 2026-11-20; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(new UTCDate(to), new UTCDate(from));
}

/** The day from which a done item is due for another look; undefined where it is not done, or nobody knows when. */
export function recheckFrom(
  { status, done, verified }: Pick<RecordAction, 'status' | 'done' | 'verified'>,
  months: number,
): string | undefined {
  const last = verified ?? done;
  if (status !== 'done' || last === undefined) return undefined;
  return formatISO(addMonths(new UTCDate(last), months), { representation: 'date' });
}
