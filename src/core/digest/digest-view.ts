/** A digest as data: what it is made of, and what its page and its text show. */
import type { ActionItem } from '../actions/action-item.ts';
import type { ArchiveEntry } from '../archive-entry.ts';
import type { Addresses } from '../export/addresses.ts';
import type { IncidentRecord } from '../incident-record.ts';
import type { Recurrence } from '../rhymes/recurrence.ts';

export interface DigestSource {
  /** Newest first. */
  records: readonly IncidentRecord[];
  /** By id: the one line that says what an incident did, and how long it lasted. */
  entries: ReadonlyMap<string, Pick<ArchiveEntry, 'line' | 'duration' | 'durationApproximate'>>;
  items: readonly ActionItem[];
  recurrences: readonly Recurrence[];
  /** The day of the edition, as 2026-11-20. */
  asOf: string;
  addresses: Addresses;
}

export interface Digest {
  /** As 2026-10. */
  month: string;
  /** `October 2026`. */
  name: string;
  /** One or two sentences with the figures that matter. */
  lead: string;
  /** Only those that have something to tell. */
  sections: DigestSection[];
  /** How what is over was told. */
  note?: string;
}

export interface DigestSection {
  /** Its anchor. */
  id: string;
  title: string;
  /** A sentence on what is in it and how it was computed. */
  note?: string;
  entries: DigestEntry[];
  /** What the list leaves out, in words: `12 more incidents`. */
  more?: string;
}

export interface DigestEntry {
  title: string;
  url: string;
  /** Dates, severities, teams: short words, most important first. */
  facts: string[];
  /** Plain text. */
  line?: string;
  /** The postmortems that it belongs to or repeats, with how: `After`, `The same cause as`. */
  from?: { how: string; title: string; url: string }[];
  /** Lists below it: the lessons of a postmortem, the action items that were open. */
  lists?: { name: string; items: string[] }[];
}

/** What the sections of one month are written from. */
export interface DigestContext extends DigestSource {
  month: string;
  /** The last day that counts: that of the month, or of the edition while the month is running. */
  cutoff: string;
  running: boolean;
  /** Whether the archive has incidents of its own organization, and so tells of no others. */
  own: boolean;
}
