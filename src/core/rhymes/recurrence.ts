/**
 * Recurrences: incidents that repeat the cause of an earlier one, and the debt in them: action items of the earlier one that were still open
 * when the later one began. Where times are too vague to tell, nothing is claimed.
 */
import { actionIds } from '../action-id.ts';
import { agreedOn } from '../agreed-on.ts';
import { hasClock, isAfter, parsePartialTime, type PartialTime } from '../partial-time.ts';
import type { Action, Postmortem } from '../postmortem.ts';
import type { Rhyme } from './reason.ts';

/** What is needed of a visible postmortem. */
export interface RecurrenceSource {
  id: string;
  data: Pick<Postmortem, 'times' | 'review' | 'related' | 'actions'>;
  organization: string;
  /** In a retelling an action item without a status is one of which nothing is known. */
  retelling: boolean;
}

export interface Recurrence {
  earlier: string;
  later: string;
  /** Who says that the cause is the same: the later one's author, or a rhyme within the same organization. */
  saidBy: 'author' | 'rhyme';
  /** Action items that were certainly still open when the later incident began, in their order. */
  debt: OpenAction[];
  /** Declined ones: not debt, but worth telling. */
  declined: { id: string; title: string; reason?: string }[];
}

export interface OpenAction {
  id: string;
  title: string;
  /** Whole days for which it had been open when the later incident began; absent where either day is not known. */
  days?: number;
}

const DAY = 86_400_000;

/**
 * All recurrences, by the beginning of the later incident and then of the earlier one. `rhymes` has for each id what rhymes with it, as
 * `rhymesOf` gives it. Two incidents of which neither certainly began first are a recurrence only if an author says so.
 */
export function recurrencesOf(postmortems: readonly RecurrenceSource[], rhymes: ReadonlyMap<string, readonly Rhyme[]>): Recurrence[] {
  const byId = new Map(postmortems.map((postmortem) => [postmortem.id, postmortem]));
  const found = new Map<string, { earlier: RecurrenceSource; later: RecurrenceSource; saidBy: Recurrence['saidBy'] }>();
  const add = (earlier: RecurrenceSource, later: RecurrenceSource, saidBy: Recurrence['saidBy']): void => {
    const key = `${earlier.id} ${later.id}`;
    if (!found.has(key) && !found.has(`${later.id} ${earlier.id}`)) found.set(key, { earlier, later, saidBy });
  };
  for (const later of postmortems) {
    for (const { id, relation } of later.data.related ?? []) {
      const earlier = byId.get(id);
      if (relation === 'recurrence-of' && earlier && earlier !== later && !isAfter(earlier.data.times.started, later.data.times.started))
        add(earlier, later, 'author');
    }
  }
  for (const later of postmortems) {
    for (const { id, sameCause } of rhymes.get(later.id) ?? []) {
      const earlier = byId.get(id);
      if (!sameCause || !earlier || earlier.organization !== later.organization) continue;
      if (isLater(later.data.times.started, earlier.data.times.started)) add(earlier, later, 'rhyme');
      else if (isLater(earlier.data.times.started, later.data.times.started)) add(later, earlier, 'rhyme');
    }
  }
  return [...found.values()]
    .toSorted((a, b) => byTime(a.later, b.later) || byTime(a.earlier, b.earlier))
    .map(({ earlier, later, saidBy }) => ({ earlier: earlier.id, later: later.id, saidBy, ...owed(earlier, later.data.times.started) }));
}

/** The order of incidents in time; those that began at once by id. */
export function byTime(a: RecurrenceSource, b: RecurrenceSource): number {
  return a.data.times.started.earliest - b.data.times.started.earliest || (a.id < b.id ? -1 : 1);
}

function owed(earlier: RecurrenceSource, began: PartialTime): Pick<Recurrence, 'debt' | 'declined'> {
  const since = agreedOn(earlier.data.review?.meeting, earlier.data.times);
  const all = earlier.data.actions ?? [];
  const ids = actionIds(all);
  const actions = all.map((action, index) => ({ action, id: ids[index] as string }));
  const isDue = since !== undefined && isBeforeOrAt(since, began);
  return {
    debt: isDue
      ? actions
          .filter(({ action }) => wasOpen(action, began, earlier.retelling))
          .map(({ action, id }) => ({ id, title: action.title, ...ageOf(since, began) }))
      : [],
    declined: actions
      .filter(({ action }) => action.status === 'declined')
      .map(({ action, id }) => ({ id, title: action.title, ...(action.reason === undefined ? {} : { reason: action.reason }) })),
  };
}

/** Two clock times can be told apart to the minute; of one day, where either is known no better, nobody knows which came first. */
function isBeforeOrAt(since: PartialTime, began: PartialTime): boolean {
  return hasClock(since) && hasClock(began) ? since.earliest <= began.earliest : isLater(began, since);
}

/** Days are taken as they are written: an organization does not change its calendar from one incident to the next. */
function isLater(a: PartialTime, b: PartialTime): boolean {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === undefined || y === undefined || (hasClock(a) && hasClock(b)) ? isAfter(a, b) : x > y;
}

/** Certainly open: not done yet today, or done on a day after the one on which the later incident began. */
function wasOpen({ status, done }: Action, began: PartialTime, retelling: boolean): boolean {
  if (status === undefined) return !retelling;
  if (status === 'open' || status === 'in-progress') return true;
  if (status !== 'done' || done === undefined) return false;
  const day = parsePartialTime(done);
  if (typeof day === 'string') return false;
  const [finished, start] = [dayOf(day), dayOf(began)];
  return finished !== undefined && start !== undefined ? finished > start : isAfter(day, began);
}

/** Calendar days in between, each in the zone in which it was written: from the 2nd to the 6th is 4. */
function ageOf(since: PartialTime, began: PartialTime): { days?: number } {
  const [a, b] = [dayOf(since), dayOf(began)];
  return a === undefined || b === undefined ? {} : { days: Math.round((b - a) / DAY) };
}

/** The day as written, as the milliseconds of its midnight in UTC; undefined where it is not known to the day. */
function dayOf({ text, precision }: PartialTime): number | undefined {
  return precision === 'year' || precision === 'month' ? undefined : Date.parse(text.slice(0, 10));
}
