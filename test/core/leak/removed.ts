/**
 * An archive from which everything internal was removed by hand, before anybody read it: by a list of keys and by cutting text. It shares
 * nothing with our own redaction, which is held against it.
 */
import type { Written, WrittenArchive } from './public-output.ts';

type Front = Record<string, unknown>;
type Named = Record<string, { visibility?: string; aliases?: string[] }>;

/** Every key that only the organization sees; `*` stands for every entry. A test holds the list against the schemas. */
export const INTERNAL_KEYS = {
  postmortem: [
    'timeline/*/evidence',
    'actions/*/ticket',
    'risk_accepted',
    'review/facilitator',
    'review/author',
    'review/owner',
    'review/contact',
    'review/participants',
    'review/notes',
  ],
  site: ['teams/*/contact', 'internal_patterns'],
};
const INTERNAL_LINKS = new Set(['ticket', 'dashboard', 'chat']);

export function withoutInternal({ site, postmortems, maintenance }: WrittenArchive): WrittenArchive {
  const services = kept(site['services'] as Named, 'public');
  const teams = kept(site['teams'] as Named, 'internal');
  const ours = ({ front }: Written): boolean => front['organization'] === undefined || front['organization'] === site['organization'];
  const published = new Set(postmortems.filter(({ front }) => isPublic(front) && front['status'] === 'published').map(({ id }) => id));
  return {
    site: without({ ...site, services, teams }, INTERNAL_KEYS.site),
    postmortems: postmortems
      .filter((one) => isPublic(one.front) && (published.has(one.id) || ours(one)))
      .map((one) => cut(published.has(one.id) ? one : entryAlone(one), { services, teams, published, ours: ours(one) })),
    maintenance: maintenance
      .filter(({ front }) => isPublic(front))
      .map(({ id, front }) => ({ id, front: { ...front, services: (front['services'] as string[]).filter((key) => key in services) } })),
  };
}

const isPublic = (front: Front): boolean => front['visibility'] === 'public';

function kept(record: Named, silence: string): Named {
  return Object.fromEntries(Object.entries(record).filter(([, { visibility = silence }]) => visibility === 'public'));
}

const isNamed = (record: Named, word: string): boolean =>
  Object.entries(record).some(([key, { aliases = [] }]) => key === word || aliases.includes(word));

/** A draft as its entry on the status page tells it; that something happened then is told, and not what. */
function entryAlone({ id, front }: Written): Written {
  const { title, severity, status, visibility, times, impact, timeline } = front;
  const events = (timeline as Front[] | undefined)?.map((event) => (event['marker'] === 'communicated' ? event : { ...event, what: '-' }));
  return { id, front: { title, summary: '-', severity, status, visibility, times, impact, timeline: events }, body: '' };
}

function cut(
  { id, front, body }: Written,
  { services, teams, published, ours }: { services: Named; teams: Named; published: ReadonlySet<string>; ours: boolean },
): Written {
  const left = without(front, INTERNAL_KEYS.postmortem);
  const impact = left['impact'] as { services?: { service: string }[] } | undefined;
  const lists = {
    links: (left['links'] as { kind: string }[] | undefined)?.filter(({ kind }) => !INTERNAL_LINKS.has(kind)),
    related: (left['related'] as { id: string }[] | undefined)?.filter((other) => published.has(other.id)),
    impact: impact && { ...impact, services: impact.services?.filter(({ service }) => !ours || isNamed(services, service)) },
    actions: (left['actions'] as { owner?: string }[] | undefined)?.map(({ owner, ...action }) =>
      owner === undefined || (ours && !(owner in teams)) ? action : { ...action, owner },
    ),
  };
  return { id, front: { ...left, ...lists }, body: publicText(body, published) };
}

/** Blocks with the empty line behind them, and what stands inside a line; links to what is not there are text. */
function publicText(body: string, published: ReadonlySet<string>): string {
  return body
    .replace(/<Internal>\n\n[^]*?\n\n<\/Internal>\n\n/g, '')
    .replace(/ <Internal>[^]*?<\/Internal>/g, '')
    .replace(/\[([^\]]*)\]\(([\w-]+)\.mdx\)/g, (link, text: string, other: string) => (published.has(other) ? link : text));
}

function without(front: Front, keys: readonly string[]): Front {
  const copy = structuredClone(front);
  for (const key of keys) remove(copy, key.split('/'));
  return copy;
}

function remove(value: unknown, [key = '', ...rest]: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (key === '*') for (const item of Object.values(value)) remove(item, rest);
  else if (rest.length > 0) remove((value as Front)[key], rest);
  else delete (value as Front)[key];
}
