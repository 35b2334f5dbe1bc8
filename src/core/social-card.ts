/** What the picture says that other sites show beside a link to a postmortem. */
import { impactDuration } from './duration.ts';
import { formatDay, formatSpan } from './format.ts';
import type { IncidentRecord } from './incident-record.ts';
import { calendarOf, compareTimes } from './partial-time.ts';

/** The picture of the whole archive, or that of one postmortem. */
export interface SocialCard {
  /** The title of the site. */
  site: string;
  /** The colour of site.yaml, `#0b6e4f`. */
  accent: string;
  postmortem?: {
    id: string;
    title: string;
    /** 0 is the worst. */
    rank: number;
    /** Severity first, organization last; between them how long and when, as far as they are known. */
    facts: { label: string; value: string }[];
  };
}

export const SOCIAL_SIZE = { width: 1200, height: 630 } as const;

/** As many postmortems have a picture of their own: drawing ten thousand would take longer than building the site. */
export const MOST_SOCIAL_CARDS = 300;

/** That of the site's favicon. */
const ACCENT = '#0b6068';

type SocialRecord = Pick<IncidentRecord, 'id' | 'title' | 'started' | 'severity' | 'organization' | 'times'>;

/** The card of the archive first, then those of the newest postmortems. `accent`: as `#rrggbb`. */
export function socialCards(records: readonly SocialRecord[], site: { title: string; accent?: string | undefined }): SocialCard[] {
  const newest = records.toSorted((a, b) => compareTimes(b.started, a.started) || (a.id < b.id ? -1 : 1)).slice(0, MOST_SOCIAL_CARDS);
  const card = { site: drawn(site.title), accent: site.accent ?? ACCENT };
  return [card, ...newest.map((record) => ({ ...card, postmortem: postmortem(record) }))];
}

/** Where the picture is published, below the site: that of the archive without an id. */
export function socialPath(id?: string): string {
  // Any word may be the id of a postmortem, "archive" too.
  return id === undefined ? '/social/archive.png' : `/social/postmortems/${id}.png`;
}

function postmortem({ id, title, started, severity, organization, times }: SocialRecord): NonNullable<SocialCard['postmortem']> {
  const duration = impactDuration(times);
  const end = times.mitigated ?? times.resolved;
  const { day, month, year } = calendarOf(started);
  return {
    id,
    title: drawn(title),
    rank: severity.rank,
    facts: [
      { label: 'Severity', value: drawn(severity.name) },
      ...(duration === undefined
        ? []
        : [{ label: 'Duration', value: formatSpan(duration, started.approximate || end?.approximate === true) }]),
      { label: 'Began', value: formatDay(day ?? month ?? year) },
      { label: 'Organization', value: drawn(organization.name) },
    ],
  };
}

/** Composed letters, which fonts have, and nothing that is only there to break lines. */
function drawn(text: string): string {
  return text.normalize('NFC').replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '');
}
