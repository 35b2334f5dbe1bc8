/** What a person wants to know at the front door: what goes on now, the one figure that matters, and what has come back lately. */
import type { ActionItem } from './actions/action-item.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { calendarOf, type PartialTime } from './partial-time.ts';
import { hasBegun, isUnresolved } from './publish/component-status.ts';
import type { StatusData } from './publish/status-data.ts';
import { INCIDENT_STATUS_NAMES } from './publish/status-words.ts';
import { counted } from './rhymes/gap.ts';
import type { RhymeView } from './rhymes/view.ts';

export interface HomeView {
  /** Absent where the archive has no services of its own, so that nothing can be said to be well. */
  now?: { open: OpenIncident[]; more: number };
  /** Absent where there is no action item of our own. */
  promises?: { figure: number; words: string; late: boolean };
  /** The newest first. */
  rhymes: HomeRhyme[];
}

export interface OpenIncident {
  id: string;
  name: string;
  /** `Investigating`. */
  status: string;
  since: PartialTime;
}

export interface HomeRhyme {
  later: Pick<ArchiveEntry, 'id' | 'title'> & { day: string };
  rhyme: RhymeView;
}

const OPEN_SHOWN = 3;
const RHYMES_SHOWN = 3;

/** `rhymed`: for incidents newest first what rhymes with each, the best first. */
export function homeView(
  status: StatusData,
  items: readonly ActionItem[],
  rhymed: readonly { entry: Pick<ArchiveEntry, 'id' | 'title' | 'started'>; rhymes: readonly RhymeView[] }[],
): HomeView {
  const open = status.incidents.filter((incident) => isUnresolved(incident) && hasBegun(incident, status));
  const promises = promisesOf(items.filter(({ incident }) => !incident.retelling));
  return {
    ...(status.services.length === 0
      ? {}
      : {
          now: {
            open: open
              .slice(0, OPEN_SHOWN)
              .map(({ id, name, status: state, times }) => ({ id, name, status: INCIDENT_STATUS_NAMES[state], since: times.started })),
            more: Math.max(0, open.length - OPEN_SHOWN),
          },
        }),
    ...(promises ? { promises } : {}),
    rhymes: latestRhymes(rhymed),
  };
}

/** Each pair once, told from the later incident, and only where the cause is the same or may be. */
function latestRhymes(rhymed: Parameters<typeof homeView>[2]): HomeRhyme[] {
  const told = new Set<string>();
  return rhymed
    .flatMap(({ entry, rhymes }) => {
      const rhyme = rhymes.find(({ incident, verdict }) => !told.has(incident.id) && verdict?.kind !== 'other-cause');
      if (!rhyme || told.has(entry.id)) return [];
      told.add(entry.id).add(rhyme.incident.id);
      const { day, month, year } = calendarOf(entry.started);
      return [{ later: { id: entry.id, title: entry.title, day: day ?? month ?? year }, rhyme }];
    })
    .slice(0, RHYMES_SHOWN);
}

/** How many are overdue, or else how many are open. */
function promisesOf(items: readonly ActionItem[]): HomeView['promises'] {
  if (items.length === 0) return undefined;
  const pending = items.filter((item) => item.pending);
  const overdue = pending.filter((item) => item.overdue !== undefined);
  if (overdue.length > 0) return { figure: overdue.length, words: `of ${counted(pending.length, 'open action item')} overdue`, late: true };
  if (pending.length === 0) return { figure: 0, words: `open action items: ${counted(items.length, 'item')} closed`, late: false };
  return { figure: pending.length, words: `open action ${pending.length === 1 ? 'item' : 'items'}, none overdue`, late: false };
}
