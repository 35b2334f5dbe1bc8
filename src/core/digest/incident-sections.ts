/** What a digest tells of incidents: what happened, what came back, and what was learned. */
import { formatDay, formatSpan } from '../format.ts';
import type { IncidentRecord } from '../incident-record.ts';
import { calendarOf, sortInstant } from '../partial-time.ts';
import { counted, gapInWords } from '../rhymes/gap.ts';
import type { Recurrence } from '../rhymes/recurrence.ts';
import { capped, MAX_ENTRIES } from './capped.ts';
import type { DigestContext, DigestEntry, DigestSection } from './digest-view.ts';
import { beganIn, wasReviewed } from './month.ts';

/** The incidents that began in the month, the worst first. */
export function happenedSection(context: DigestContext): DigestSection {
  const began = bySeverity(context.records.filter((record) => beganIn(record, context.month)));
  return { id: 'happened', title: 'What happened', ...capped(began, (record) => incidentEntry(record, context), 'incident') };
}

/** The incidents of the month that repeat the cause of earlier ones. */
export function returnedSection({ records, recurrences, month, addresses }: DigestContext): DigestSection {
  const byId = new Map(records.map((record) => [record.id, record]));
  const pairs = recurrences.flatMap((recurrence) => {
    const [earlier, later] = [byId.get(recurrence.earlier), byId.get(recurrence.later)];
    return earlier && later && beganIn(later, month) ? [{ earlier, later, recurrence }] : [];
  });
  const entry = ([later, times]: [IncidentRecord, typeof pairs]): DigestEntry => ({
    title: later.title,
    url: addresses.postmortem(later.id),
    facts: [dayOf(later)],
    from: times.map(({ earlier, recurrence }) => ({
      how: returnedHow(earlier, later, recurrence),
      title: earlier.title,
      url: addresses.postmortem(earlier.id),
    })),
    ...debtOf(times.flatMap(({ recurrence }) => recurrence.debt)),
  });
  return { id: 'returned', title: 'What came back', ...capped([...Map.groupBy(pairs, ({ later }) => later)], entry, 'incident') };
}

/** The lessons of incidents that began or were reviewed in the month. */
export function learnedSection({ records, month, asOf, addresses }: DigestContext): DigestSection {
  const looked = records.filter((record) => beganIn(record, month) || (wasReviewed(record, asOf) && record.reviewed.slice(0, 7) === month));
  let room = MAX_ENTRIES;
  let more = 0;
  const entries = bySeverity(looked).flatMap((record): DigestEntry[] => {
    const lists = lessonsOf(record).flatMap(({ name, items }) => {
      const shown = items.slice(0, room);
      room -= shown.length;
      more += items.length - shown.length;
      return shown.length > 0 ? [{ name, items: shown }] : [];
    });
    return lists.length > 0 ? [{ title: record.title, url: addresses.postmortem(record.id), facts: [], lists }] : [];
  });
  return {
    id: 'learned',
    title: 'What was learned',
    note: 'From the postmortems of incidents that began or were reviewed in the month.',
    entries,
    ...(more > 0 ? { more: counted(more, 'more lesson') } : {}),
  };
}

function incidentEntry(record: IncidentRecord, { entries, own, addresses }: DigestContext): DigestEntry {
  const { id, title, severity, organization, retelling, times } = record;
  const entry = entries.get(id);
  const lasted = entry?.duration === undefined ? undefined : formatSpan(entry.duration, entry.durationApproximate === true);
  const open = !retelling && !times.mitigated && !times.resolved;
  return {
    title,
    url: addresses.postmortem(id),
    facts: [
      ...(own ? [] : [organization.name]),
      severity.name,
      dayOf(record),
      ...(lasted === undefined ? (open ? ['still open'] : []) : [`lasted ${lasted}`]),
    ],
    ...(entry ? { line: entry.line } : {}),
  };
}

/** What no author says is only said to be alike. */
function returnedHow(earlier: IncidentRecord, later: IncidentRecord, { saidBy }: Recurrence): string {
  const gap = gapInWords(earlier.started, later.started);
  const same = saidBy === 'author' ? 'the same cause as' : 'a cause like that of';
  return capital(gap === undefined ? same : `${gap}, with ${same}`);
}

function debtOf(debt: Recurrence['debt']): Pick<DigestEntry, 'lists'> {
  return debt.length > 0 ? { lists: [{ name: 'Still open when it happened again', items: debt.map(({ title }) => title) }] } : {};
}

function lessonsOf({ lessons }: IncidentRecord): { name: string; items: string[] }[] {
  return [
    { name: 'Went well', items: lessons.wentWell },
    { name: 'Went badly', items: lessons.wentBadly },
    { name: 'Was luck', items: lessons.gotLucky },
  ];
}

function bySeverity(records: readonly IncidentRecord[]): IncidentRecord[] {
  return records.toSorted(
    (a, b) => a.severity.rank - b.severity.rank || sortInstant(a.started) - sortInstant(b.started) || (a.id < b.id ? -1 : 1),
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As far as it is known. */
function dayOf({ started }: IncidentRecord): string {
  const { day, month, year } = calendarOf(started);
  return formatDay(day ?? month ?? year);
}
