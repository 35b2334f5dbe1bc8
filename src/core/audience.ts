/**
 * What an audience may see. The only place that decides: it cuts internal keys from the data and `<Internal>` from the text, before anything
 * else looks at either. Whatever takes a `Visible…` was given nothing more.
 */
import { shapeOf } from './key-meta.ts';
import type { Maintenance } from './maintenance.ts';
import { Maintenance as MaintenanceSchema } from './maintenance.ts';
import { parseMdx } from './mdx.ts';
import { isRetelling } from './organization.ts';
import { own } from './own.ts';
import { INTERNAL_LINK_KINDS, Postmortem } from './postmortem.ts';
import { redactBody } from './redact.ts';
import type { Site } from './site.ts';
import { Site as SiteSchema } from './site.ts';
import { canonical } from './vocabulary.ts';
import { type StatusChange, statusChanges } from './publish/status-change.ts';

export const AUDIENCES = ['public', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How much of an incident an audience sees: its postmortem, only the incident (for the status page), or nothing at all. */
export type View = 'postmortem' | 'incident' | 'nothing';

declare const visible: unique symbol;

/** A postmortem as its audience may see it, with the canonical names of services, teams, causes and tags. */
export interface VisiblePostmortem {
  readonly [visible]: true;
  readonly id: string;
  readonly file: string;
  readonly retelling: boolean;
  readonly data: Postmortem;
  readonly body: string;
}

/** An incident without its postmortem, which may not be public yet: what its status entry needs, and no more. */
export interface VisibleIncident {
  readonly [visible]: true;
  readonly id: string;
  /** Of the timeline only what the public was told. */
  readonly data: Pick<Postmortem, 'title' | 'severity' | 'times' | 'impact'> & { timeline: NonNullable<Postmortem['timeline']> };
  /** Where it stood when: of the other events, no more than that. */
  readonly changes: StatusChange[];
}

/** Planned maintenance with the keys of the services that may be seen. */
export interface VisibleMaintenance {
  readonly [visible]: true;
  /** The name of its file. */
  readonly id: string;
  readonly data: Maintenance;
}

/** DESIGN's table "What the public sees", as a function. The internal audience sees every postmortem. */
export function viewFor(
  audience: Audience,
  postmortem: Pick<Postmortem, 'visibility' | 'status' | 'organization'>,
  site: Pick<Site, 'organization'>,
): View {
  if (audience === 'internal') return 'postmortem';
  if (postmortem.visibility !== 'public') return 'nothing';
  if (postmortem.status === 'published') return 'postmortem';
  return isRetelling(postmortem, site) ? 'nothing' : 'incident';
}

/** What the whole archive knows of a document; the audience's view is cut from it. */
export interface Source {
  id: string;
  file: string;
  postmortem: Postmortem;
  body: string;
}

/** A document as its audience may see it. `isVisible` says whether another postmortem has a page for this audience. */
export function showPostmortem(document: Source, site: Site, audience: Audience, isVisible: (id: string) => boolean): VisiblePostmortem {
  const retelling = isRetelling(document.postmortem, site);
  const named = canonicalNames(document.postmortem, site, retelling);
  const data = audience === 'internal' ? named : publicData(named, site, retelling, isVisible);
  const body = audience === 'internal' ? document.body : redactBody(document.body, parseMdx(document.body)).text;
  return { id: document.id, file: document.file, retelling, data, body } as VisiblePostmortem;
}

/** An incident without its postmortem: title, impact, what the public was told when, and where it stood when. */
export function showIncident(document: Source, site: Site, audience: Audience): VisibleIncident {
  const named = canonicalNames(document.postmortem, site, false);
  const { title, severity, times, impact, timeline = [] } = audience === 'internal' ? named : publicData(named, site, false, () => false);
  const told = timeline.filter((event) => event.marker === 'communicated');
  const data = { title, severity, times, ...(impact ? { impact } : {}), timeline: told };
  return { id: document.id, data, changes: statusChanges({ times, timeline }) } as VisibleIncident;
}

/** Planned maintenance as its audience may see it, or undefined where it may see nothing of it. */
export function showMaintenance(
  { id, maintenance }: { id: string; maintenance: Maintenance },
  site: Site,
  audience: Audience,
): VisibleMaintenance | undefined {
  if (audience === 'public' && maintenance.visibility !== 'public') return undefined;
  const all = unique(maintenance.services.map((word) => canonical(site.services, word) ?? word));
  if (audience === 'internal') return { id, data: { ...maintenance, services: all } } as VisibleMaintenance;
  const data = withoutInternal(maintenance, shapeOf(MaintenanceSchema)) as Maintenance;
  const services = all.filter((service) => own(site.services, service)?.visibility === 'public');
  return { id, data: { ...data, services } } as VisibleMaintenance;
}

/** The site's configuration as its audience may see it. */
export function showSite(site: Site, audience: Audience): Site {
  if (audience === 'internal') return site;
  const cut = withoutInternal(site, shapeOf(SiteSchema)) as Site;
  const shown = cut.repository?.visibility === 'internal' ? omit(cut, 'repository') : cut;
  return { ...shown, services: visibleOnly(cut.services), teams: visibleOnly(cut.teams) };
}

function canonicalNames(postmortem: Postmortem, site: Site, retelling: boolean): Postmortem {
  const { causes, tags, impact, actions } = postmortem;
  return {
    ...postmortem,
    severity: canonical(site.severities, postmortem.severity) ?? postmortem.severity,
    ...(causes?.categories
      ? { causes: { ...causes, categories: unique(causes.categories.map((word) => canonical(site.causes, word) ?? word)) } }
      : {}),
    ...(tags ? { tags: unique(tags.map((word) => canonical(site.tags, word) ?? word)) } : {}),
    ...(retelling || !impact?.services
      ? {}
      : {
          impact: {
            ...impact,
            services: impact.services.map((entry) => ({ ...entry, service: canonical(site.services, entry.service) ?? entry.service })),
          },
        }),
    ...(retelling || !actions
      ? {}
      : {
          actions: actions.map((action) =>
            action.owner === undefined ? action : { ...action, owner: canonical(site.teams, action.owner) ?? action.owner },
          ),
        }),
  };
}

function publicData(postmortem: Postmortem, site: Site, retelling: boolean, isVisible: (id: string) => boolean): Postmortem {
  const data = withoutInternal(postmortem, shapeOf(Postmortem)) as Postmortem;
  const links = data.links?.filter((link) => !INTERNAL_LINK_KINDS.includes(link.kind));
  const related = data.related?.filter(({ id }) => isVisible(id));
  const services = retelling
    ? data.impact?.services
    : data.impact?.services?.filter(({ service }) => own(site.services, service)?.visibility === 'public');
  const actions = retelling
    ? data.actions
    : data.actions?.map((action) =>
        action.owner !== undefined && own(site.teams, action.owner)?.visibility === 'public' ? action : omit(action, 'owner'),
      );
  return {
    ...data,
    ...(data.links ? { links: links ?? [] } : {}),
    ...(data.related ? { related: related ?? [] } : {}),
    ...(data.impact?.services ? { impact: { ...data.impact, services: services ?? [] } } : {}),
    ...(data.actions ? { actions: actions ?? [] } : {}),
  };
}

type Shape = ReturnType<typeof shapeOf>;

/** A copy of the value in which no key that the schema marks as internal is left. */
function withoutInternal(value: unknown, shape: Shape | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutInternal(item, shape?.items));
  if (typeof value !== 'object' || value === null || (!shape?.keys && !shape?.values)) return value;
  const kept = Object.entries(value).flatMap(([key, item]) => {
    const below = shape.keys && Object.hasOwn(shape.keys, key) ? shape.keys[key] : shape.values;
    return below?.meta.internal ? [] : [[key, withoutInternal(item, below)] as const];
  });
  return Object.fromEntries(kept);
}

function visibleOnly<T extends { visibility: 'public' | 'internal' }>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([, { visibility }]) => visibility === 'public'));
}

function omit<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value;
  return rest;
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
