/** An incident as another page names it: title, organization, day. */
import { formatDay } from '../format.ts';
import { calendarOf } from '../partial-time.ts';
import type { ShownIncident } from './book.ts';

export interface IncidentRef {
  id: string;
  title: string;
  organization: string;
  /** The day, month or year on which impact began, for machines and for people. */
  day: string;
  date: string;
}

export function incidentRef(id: string, { title, organization, started }: ShownIncident): IncidentRef {
  const { day, month, year } = calendarOf(started);
  const known = day ?? month ?? year;
  return { id, title, organization, day: known, date: formatDay(known) };
}
