/** An incident as the status page, its API and its feeds tell it: finished, and nothing in it that its audience may not see. Survives JSON. */
import type { VisibleIncident } from '../audience.ts';
import type { Html } from '../html.ts';
import { inlineText, type LinkResolver, renderInline } from '../inline.ts';
import type { Outage } from '../incident-record.ts';
import { own } from '../own.ts';
import { compareTimes, isAfter, isReached, type PartialTime } from '../partial-time.ts';
import type { ImpactLevel } from '../impact-level.ts';
import type { Phase } from '../postmortem.ts';
import type { Site, STATUSPAGE_IMPACTS } from '../site.ts';
import { code } from './code.ts';
import type { IncidentStatus, StatusChange } from './status-change.ts';

export type StatusImpact = (typeof STATUSPAGE_IMPACTS)[number];

export interface StatusIncident {
  /** The postmortem's id. */
  id: string;
  /** The id for other programs. */
  code: string;
  name: string;
  severity: string;
  impact: StatusImpact;
  status: IncidentStatus;
  times: Partial<Record<Phase, PartialTime>> & { started: PartialTime };
  /** What it did to users. */
  summary?: Html;
  /** Which services were affected and how, as written; keys of site.yaml. */
  outages: Outage[];
  /** Newest first. */
  updates: StatusUpdate[];
  /** Whether the postmortem has a page for this audience. */
  hasPostmortem: boolean;
}

export interface StatusUpdate {
  status: IncidentStatus;
  at: PartialTime;
  /** What the public was told, or a sentence that says where the incident stood. */
  html: Html;
  text: string;
}

export interface StatusOptions {
  /** As the audience may see it. */
  site: Site;
  resolve: LinkResolver;
  hasPostmortem: boolean;
  /** Whether the postmortem is published, and not a draft that only this audience reads. */
  isPublished: boolean;
  /** The day of the review meeting, from which the postmortem counts as published; else the end of the incident. */
  reviewed?: PartialTime;
}

const SENTENCES: Readonly<Record<IncidentStatus, string>> = {
  investigating: 'We are investigating this incident.',
  identified: 'The cause has been identified.',
  monitoring: 'The impact has ended, and we are watching that it stays so.',
  resolved: 'This incident has been resolved.',
  postmortem: 'The postmortem of this incident has been published.',
};

export function statusIncidentOf({ id, data, changes }: VisibleIncident, options: StatusOptions): StatusIncident {
  const { site, resolve, hasPostmortem, isPublished } = options;
  const { title, severity, times, impact } = data;
  const outages = (impact?.services ?? []).map(({ service, level, from, to }) => ({
    service,
    ...(level ? { level } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }));
  const isClosed = changes.at(-1)?.status === 'resolved';
  return {
    id,
    code: code('incident', id),
    name: title,
    severity,
    impact: own(site.severities, severity)?.impact ?? impactOf(outages.flatMap(({ level }) => level ?? [])),
    status: isClosed && isPublished ? 'postmortem' : (changes.at(-1)?.status ?? 'investigating'),
    times: Object.fromEntries(Object.entries(times).filter(([, time]) => time !== undefined)) as StatusIncident['times'],
    ...(impact?.summary === undefined ? {} : { summary: renderInline(impact.summary, resolve) }),
    outages,
    updates: updatesOf(data.timeline, changes, options, isClosed),
    hasPostmortem,
  };
}

/** What the public was told, under the status that held then; a change that nobody spoke of has a sentence of its own. */
function updatesOf(
  told: readonly { at: PartialTime; what: string }[],
  changes: readonly StatusChange[],
  { resolve, isPublished, reviewed }: StatusOptions,
  isClosed: boolean,
): StatusUpdate[] {
  const statusAt = (at: PartialTime): IncidentStatus => changes.findLast((change) => isReached(change.at, at))?.status ?? 'investigating';
  const spoken = told.map(({ at, what }) => ({ status: statusAt(at), at, html: renderInline(what, resolve), text: inlineText(what) }));
  const isSpokenOf = (change: StatusChange): boolean =>
    spoken.some(({ status, at }) => status === change.status && isReached(at, change.at) && isReached(change.at, at));
  const silent = changes.filter((change) => !isSpokenOf(change)).map(({ status, at }) => sentence(status, at));
  // Sorting keeps the order of what happened at once; the newest comes first.
  const updates = [...silent, ...spoken].toSorted((a, b) => compareTimes(a.at, b.at));
  const end = updates.at(-1)?.at;
  if (isClosed && isPublished && end) updates.push(sentence('postmortem', reviewed && isAfter(reviewed, end) ? reviewed : end));
  return updates.toReversed();
}

function sentence(status: IncidentStatus, at: PartialTime): StatusUpdate {
  return { status, at, html: renderInline(SENTENCES[status], () => undefined), text: SENTENCES[status] };
}

/** Where the severity does not say: as bad as the worst that happened to a service. */
function impactOf(levels: readonly ImpactLevel[]): StatusImpact {
  if (levels.includes('major_outage')) return 'critical';
  if (levels.includes('partial_outage')) return 'major';
  return 'minor';
}
