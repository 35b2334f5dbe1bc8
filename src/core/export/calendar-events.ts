/** The days that belong into a team's calendar: when an action item is due, when one is due for another look, and when an incident is reviewed. */
import { UTCDate } from '@date-fns/utc';
import { addMonths } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';
import { type ActionItem, recheckFrom } from '../actions/action-item.ts';
import { formatDay } from '../format.ts';
import type { IncidentRecord } from '../incident-record.ts';
import { calendarOf } from '../partial-time.ts';
import { counted } from '../rhymes/gap.ts';
import type { Addresses } from './addresses.ts';

export interface CalendarEvent {
  /** The same in every build, on every host and in both editions. */
  uid: string;
  /** As 2026-11-20. */
  day: string;
  title: string;
  /** Lines of plain text. */
  description: string[];
  /** Where it leads, where that is a complete address. */
  url?: string;
}

export interface CalendarOptions {
  /** The day of the edition. */
  asOf: string;
  reverifyAfterMonths: number;
  addresses: Addresses;
}

/** Reviews and second looks of longer ago are no news: a calendar has to stay small enough to be subscribed to. */
const MONTHS_BACK = 12;

/** Those of our own incidents, by day and then by name; of what is neither due nor to come only the last year. `items` are those of the same records. */
export function calendarEvents(
  records: readonly IncidentRecord[],
  items: readonly ActionItem[],
  options: CalendarOptions,
): CalendarEvent[] {
  const ours = items.filter(({ incident }) => !incident.retelling);
  const first = monthsAfter(options.asOf, -MONTHS_BACK);
  const looks = [
    ...ours.flatMap((item) => recheckEvent(item, options)),
    ...records.filter(({ retelling }) => !retelling).flatMap((record) => reviewEvent(record, options)),
  ].filter(({ day }) => day >= first);
  return [...ours.flatMap((item) => dueEvent(item, options)), ...looks].toSorted((a, b) => compare(a.day, b.day) || compare(a.uid, b.uid));
}

function dueEvent(item: ActionItem, { asOf, addresses }: CalendarOptions): CalendarEvent[] {
  const { pending, due, overdue, title } = item;
  if (!pending || due === undefined) return [];
  const late = overdue === undefined ? [] : [`Overdue by ${counted(overdue, 'day')} on ${formatDay(asOf)}.`];
  return [event(item, 'due', due, `${overdue === undefined ? 'Due' : 'Overdue'}: ${title}`, late, addresses)];
}

function recheckEvent(item: ActionItem, { reverifyAfterMonths, addresses }: CalendarOptions): CalendarEvent[] {
  const last = item.verified ?? item.done;
  const day = recheckFrom(item, reverifyAfterMonths);
  if (last === undefined || day === undefined) return [];
  const looked = item.verified === undefined ? `It was done on ${formatDay(last)}` : `It was last verified on ${formatDay(last)}`;
  const why = `${looked}. Does it still hold?`;
  return [event(item, 'recheck', day, `Look again: ${item.title}`, [why], addresses)];
}

function reviewEvent(record: IncidentRecord, { asOf, addresses }: CalendarOptions): CalendarEvent[] {
  const { id, title, reviewed } = record;
  if (reviewed === undefined) return [];
  const address = addresses.postmortem(id);
  return [
    {
      uid: `${id}/review@${record.organization.key}`,
      day: reviewed,
      title: `Review: ${title}`,
      description: [
        `The review meeting of ${inWords(record)}.`,
        ...(reviewed > asOf ? [] : ['What was learned and agreed on is in the postmortem.']),
        ...linkLine(addresses, address),
      ],
      ...(addresses.complete ? { url: address } : {}),
    },
  ];
}

function event(
  { id, incident, owner, priority }: ActionItem,
  kind: 'due' | 'recheck',
  day: string,
  title: string,
  lines: readonly string[],
  addresses: Addresses,
): CalendarEvent {
  const address = addresses.action(incident.id, id);
  return {
    uid: `${incident.id}/${id}/${kind}@${incident.organization.key}`,
    day,
    title,
    description: [
      ...lines,
      `An action item after ${inWords(incident)}.`,
      ...(owner === undefined ? [] : [`Team: ${owner.name}`]),
      ...(priority === undefined ? [] : [`Priority: ${priority}`]),
      ...linkLine(addresses, address),
    ],
    ...(addresses.complete ? { url: address } : {}),
  };
}

function inWords({ title, severity, started }: Pick<IncidentRecord, 'title' | 'severity' | 'started'>): string {
  const { day, month, year } = calendarOf(started);
  return `“${title}” (${severity.name}, ${formatDay(day ?? month ?? year)})`;
}

function monthsAfter(day: string, months: number): string {
  return formatISO(addMonths(new UTCDate(day), months), { representation: 'date' });
}

// Many calendars show the text and not the address.
const linkLine = ({ complete }: Addresses, address: string): string[] => (complete ? [address] : []);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
