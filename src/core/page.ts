/** From what an audience may see to what its page shows: names looked up, texts rendered, durations computed. */
import { actionIds, kebab } from './action-id.ts';
import type { VisiblePostmortem } from './audience.ts';
import { durationsOf, impactDuration } from './duration.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { inlineText, type LinkResolver, renderInline } from './inline.ts';
import { own } from './own.ts';
import type { PageAction, PostmortemPage, Term } from './postmortem-page.ts';
import type { Postmortem } from './postmortem.ts';
import { renderBody, type RenderOptions } from './render/body.ts';
import type { Site } from './site.ts';
import { stageOf } from './stage.ts';
import { phaseSegments, timelineRows } from './timeline.ts';
import type { Html } from './html.ts';

export interface PageOptions extends Omit<RenderOptions, 'resolve'> {
  site: Site;
  resolve: LinkResolver;
}

export function pageOf(visible: VisiblePostmortem, options: PageOptions): PostmortemPage {
  const { data, retelling } = visible;
  const { site } = options;
  const inline = (text: string): Html => renderInline(text, options.resolve);
  const maybe = <K extends string>(key: K, text: string | undefined) =>
    text === undefined ? {} : ({ [key]: inline(text) } as Record<K, Html>);
  const reserved = actionIds(data.actions ?? []).map((id) => `action-${id}`);
  const { html, headings } = renderBody(visible.body, { ...options, reserved });
  return {
    id: visible.id,
    title: data.title,
    summary: inline(data.summary),
    description: inlineText(data.summary),
    status: data.status,
    visibility: data.visibility,
    stage: stageOf(data, retelling),
    retelling,
    organization: organizationOf(data, site),
    severity: severityOf(data, site),
    times: definedOnly(data.times),
    durations: durationsOf(data.times, !retelling),
    segments: phaseSegments(data.times),
    impact: impactOf(data, site, retelling, inline),
    ...(data.detection ? { detection: { method: data.detection.method, ...maybe('summary', data.detection.summary) } } : {}),
    causes: {
      ...maybe('trigger', data.causes?.trigger),
      categories: terms(data.causes?.categories, site.causes),
      contributing: (data.causes?.contributing ?? []).map(inline),
      whys: (data.causes?.whys ?? []).map(({ why, because }) => ({ why: inline(why), because: inline(because) })),
    },
    symptoms: data.symptoms ?? [],
    ...maybe('resolution', data.resolution),
    lessons: {
      wentWell: (data.lessons?.went_well ?? []).map(inline),
      wentBadly: (data.lessons?.went_badly ?? []).map(inline),
      gotLucky: (data.lessons?.got_lucky ?? []).map(inline),
    },
    timeline: timelineRows(data.timeline ?? [], data.times.started, inline),
    actions: actionsOf(data, site, retelling, inline),
    ...(data.risk_accepted ? { riskAccepted: { by: data.risk_accepted.by, why: inline(data.risk_accepted.why) } } : {}),
    review: { ...data.review, participants: data.review?.participants ?? [] } as PostmortemPage['review'],
    related: (data.related ?? []).map(({ id, relation, reason }) => ({ id, relation, ...maybe('reason', reason) })),
    links: data.links ?? [],
    sources: data.sources ?? [],
    tags: terms(data.tags, site.tags),
    body: html,
    headings,
    file: visible.file,
  };
}

export function entryOf({ data, id, retelling }: VisiblePostmortem, site: Site): ArchiveEntry {
  const duration = impactDuration(data.times);
  const end = data.times.mitigated ?? data.times.resolved;
  const approximate = duration !== undefined && (data.times.started.approximate || end?.approximate === true);
  return {
    id,
    title: data.title,
    line: inlineText(firstSentence(data.impact?.summary ?? data.summary)),
    started: data.times.started,
    ...(duration === undefined ? {} : { duration }),
    ...(approximate ? { durationApproximate: true } : {}),
    severity: severityOf(data, site),
    organization: organizationOf(data, site),
    retelling,
    services: servicesOf(data, site, retelling),
    causes: terms(data.causes?.categories, site.causes),
    tags: terms(data.tags, site.tags),
    ...(data.detection ? { detection: data.detection.method } : {}),
    stage: stageOf(data, retelling),
    status: data.status,
    visibility: data.visibility,
  };
}

function impactOf(data: Postmortem, site: Site, retelling: boolean, inline: (text: string) => Html): PostmortemPage['impact'] {
  return {
    ...(data.impact?.summary === undefined ? {} : { summary: inline(data.impact.summary) }),
    services: (data.impact?.services ?? []).map(({ service, level, from, to }) => ({
      name: retelling ? service : (own(site.services, service)?.name ?? service),
      ...(retelling ? {} : { key: service }),
      ...(level ? { level } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    })),
    figures: data.impact?.figures ?? [],
  };
}

function actionsOf(data: Postmortem, site: Site, retelling: boolean, inline: (text: string) => Html): PageAction[] {
  const actions = data.actions ?? [];
  const ids = actionIds(actions);
  return actions.map(({ id: _, status, owner, measure, reason, ...rest }, index) => ({
    ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as typeof rest & { title: string }),
    anchor: `action-${ids[index]}`,
    status: status ?? (retelling ? 'announced' : 'open'),
    ...(owner === undefined ? {} : { owner: retelling ? owner : (own(site.teams, owner)?.name ?? owner) }),
    ...(measure === undefined ? {} : { measure: inline(measure) }),
    ...(reason === undefined ? {} : { reason: inline(reason) }),
  })) as PageAction[];
}

function servicesOf(data: Postmortem, site: Site, retelling: boolean): Term[] {
  const seen = new Map<string, Term>();
  for (const { service } of data.impact?.services ?? []) {
    const term = retelling ? freeTerm(service) : { key: service, name: own(site.services, service)?.name ?? service };
    seen.set(term.key, term);
  }
  return [...seen.values()];
}

function organizationOf(data: Postmortem, site: Site): Term {
  return freeTerm(data.organization ?? site.organization);
}

/** A name that no vocabulary governs, with a key for its address; names without Latin letters get one from their code points. */
export function freeTerm(name: string): Term {
  return {
    key: kebab(name) || `n-${[...name].map((character) => (character.codePointAt(0) ?? 0).toString(36)).join('-')}`.slice(0, 80),
    name,
  };
}

function severityOf(data: Postmortem, site: Site): PostmortemPage['severity'] {
  const rank = Object.keys(site.severities).indexOf(data.severity);
  const severity = own(site.severities, data.severity);
  return {
    key: data.severity,
    name: severity?.name ?? data.severity,
    ...(severity?.description === undefined ? {} : { description: inlineText(severity.description) }),
    rank,
  };
}

function terms(keys: readonly string[] | undefined, vocabulary: Site['causes']): Term[] {
  return (keys ?? []).map((key) => ({ key, name: own(vocabulary, key)?.name ?? key }));
}

function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as never;
}

/** The first sentence: up to a full stop that a space and a capital letter or a digit follow. */
function firstSentence(text: string): string {
  return /^[\s\S]*?[.!?](?=\s+[\p{Lu}\p{N}]|$)/u.exec(text.trim())?.[0] ?? text;
}
