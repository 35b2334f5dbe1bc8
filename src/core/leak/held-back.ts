/** What a public build holds back of a postmortem, and why: for the organization's own eyes. */
import { type Source, showPostmortem, viewFor } from '../audience.ts';
import { type Shape, shapeOf } from '../key-meta.ts';
import { type MdxElement, type MdxNode, parseMdx } from '../mdx.ts';
import { INTERNAL_LINK_KINDS, Postmortem } from '../postmortem.ts';
import type { Site } from '../site.ts';
import type { PartialTime } from '../partial-time.ts';

export interface HeldBack {
  /** The path inside the content folder. */
  file: string;
  /** What the public sees: the postmortem, its entry on the status page alone, or nothing. */
  view: 'postmortem' | 'incident' | 'nothing';
  /** Why it is not more than that: a keyword of the front matter that decides. */
  because?: 'visibility' | 'status';
  /** `<Internal>` in the body, by lines of the file. */
  blocks: { from: number; to: number }[];
  /** Internal keys that have a value: `actions/ticket`, and how often. */
  keys: { key: string; count: number }[];
  /** Keys of internal services and teams that it names, ids of postmortems without a public page, labels of internal links. */
  services: string[];
  teams: string[];
  related: string[];
  links: string[];
}

/** `lines`: how many lines of the file stand before the body. Lists are empty where the public sees no postmortem anyway. */
export function heldBackOf(document: Source & { lines: number }, site: Site, isVisible: (id: string) => boolean): HeldBack {
  const { file, postmortem, body, lines } = document;
  const view = viewFor('public', postmortem, site);
  const none = { blocks: [], keys: [], services: [], teams: [], related: [], links: [] };
  if (view !== 'postmortem') return { file, view, because: postmortem.visibility === 'public' ? 'status' : 'visibility', ...none };
  const all = showPostmortem(document, site, 'internal', () => true).data;
  const shown = showPostmortem(document, site, 'public', isVisible).data;
  return {
    file,
    view,
    blocks: internalBlocks(body).map(({ from, to }) => ({ from: from + lines, to: to + lines })),
    keys: internalKeys(all, shapeOf(Postmortem)),
    services: missing(servicesOf(all), servicesOf(shown)),
    teams: missing(teamsOf(all), teamsOf(shown)),
    related: missing(relatedOf(all), relatedOf(shown)),
    links: (all.links ?? []).filter(({ kind }) => INTERNAL_LINK_KINDS.includes(kind)).map(({ label }) => label),
  };
}

/** Whether anything is held back of what the public sees. */
export function isCut({ blocks, keys, services, teams, related, links }: HeldBack): boolean {
  return [blocks, keys, services, teams, related, links].some((list) => list.length > 0);
}

function internalBlocks(body: string): HeldBack['blocks'] {
  if (!body.includes('<Internal')) return [];
  const found: HeldBack['blocks'] = [];
  const visit = (node: MdxNode): void => {
    if ((node as unknown as MdxElement).name === 'Internal')
      found.push({ from: node.position?.start.line ?? 1, to: node.position?.end.line ?? 1 });
    else if ('children' in node) for (const child of node.children) visit(child as MdxNode);
  };
  visit(parseMdx(body) as MdxNode);
  return found;
}

function internalKeys(value: unknown, shape: Shape): HeldBack['keys'] {
  const counts = new Map<string, number>();
  const visit = (item: unknown, { meta, keys, items }: Shape, path: string): void => {
    if (item === undefined || isTime(item)) return;
    if (meta.internal) counts.set(path, (counts.get(path) ?? 0) + 1);
    else if (Array.isArray(item)) for (const one of item) visit(one, items ?? { meta: {} }, path);
    else if (typeof item === 'object' && item !== null)
      for (const [key, one] of Object.entries(item)) visit(one, keys?.[key] ?? { meta: {} }, path === '' ? key : `${path}/${key}`);
  };
  visit(value, shape, '');
  return [...counts].map(([key, count]) => ({ key, count }));
}

function isTime(value: unknown): value is PartialTime {
  return typeof value === 'object' && value !== null && 'precision' in value;
}

const servicesOf = ({ impact }: Postmortem): string[] => (impact?.services ?? []).map(({ service }) => service);
const teamsOf = ({ actions }: Postmortem): string[] => (actions ?? []).flatMap(({ owner }) => owner ?? []);
const relatedOf = ({ related }: Postmortem): string[] => (related ?? []).map(({ id }) => id);

function missing(all: readonly string[], shown: readonly string[]): string[] {
  return [...new Set(all)].filter((one) => !shown.includes(one));
}
