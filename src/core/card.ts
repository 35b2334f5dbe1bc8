/** One postmortem as two lines of a list, every text finished: the build writes it, and the archive's script fills its cards from the same. */
import type { ArchiveEntry } from './archive-entry.ts';
import { formatDay, formatSpan } from './format.ts';
import { STATUS_NAMES } from './labels.ts';
import { calendarOf } from './partial-time.ts';

export interface Card {
  id: string;
  title: string;
  /** What was involved: organization, services, causes. */
  meta: string;
  /** What it did. */
  line: string;
  /** The day, month or year on which impact began, for machines and for people. */
  day: string;
  date: string;
  severity: string;
  /** 0 is the worst. */
  rank: number;
  /** Empty where it is not known. */
  duration: string;
  /** `Draft`, `Internal`: empty for what the public may read. */
  flags: string[];
}

const NAMED = 3;

export function cardOf(entry: ArchiveEntry): Card {
  const { day, month, year } = calendarOf(entry.started);
  const known = day ?? month ?? year;
  return {
    id: entry.id,
    title: entry.title,
    meta: [entry.organization.name, named(entry.services), named(entry.causes)].filter(Boolean).join(' · '),
    line: entry.line,
    day: known,
    date: formatDay(known),
    severity: entry.severity.name,
    rank: entry.severity.rank,
    duration: entry.duration === undefined ? '' : formatSpan(entry.duration, entry.durationApproximate === true),
    flags: [entry.status === 'published' ? '' : STATUS_NAMES[entry.status], entry.visibility === 'internal' ? 'Internal' : ''].filter(
      Boolean,
    ),
  };
}

/** `Checkout, Search, Login and 2 more`. */
function named(terms: readonly { name: string }[]): string {
  const more = terms.length - NAMED;
  const names = terms.slice(0, more === 1 ? terms.length : NAMED).map(({ name }) => name);
  return names.join(', ') + (more > 1 ? ` and ${more} more` : '');
}
