/** A calendar file (RFC 5545) that any calendar can subscribe to: whole days that block nobody's time and ring no bell. */
import ical, { escape, ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent } from './calendar-events.ts';

export interface CalendarHead {
  name: string;
  description: string;
  /** The day of the edition, as 2026-11-20: every event was last looked at then. */
  asOf: string;
}

const DAY_SECONDS = 86_400;

export function calendarText({ name, description, asOf }: CalendarHead, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    // The package escapes the texts of events, and not those of the calendar itself.
    name: escape(oneLine(name), false),
    description: escape(oneLine(description), false),
    prodId: { company: 'Second Story', product: 'Postmortems', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: DAY_SECONDS,
  });
  const stamp = new Date(`${asOf}T00:00:00Z`);
  for (const { uid, day, title, description: lines, url } of events) {
    calendar.createEvent({
      id: uid,
      stamp,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary: oneLine(title),
      description: lines.map(oneLine).join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      ...(url === undefined ? {} : { url }),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** Control characters are no text in a calendar. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
