/** One visible incident as trends, action items and exports look at it: what happened when, to whom, why, and what was promised. Plain data that survives JSON. */
import { serviceFacetKey } from './archive-facets.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import type { VisiblePostmortem } from './audience.ts';
import type { Html } from './html.ts';
import { inlineText } from './inline.ts';
import type { PartialTime } from './partial-time.ts';
import { freeTerm } from './page.ts';
import type { PageAction, PostmortemPage, Term } from './postmortem-page.ts';
import type { ImpactLevel } from './impact-level.ts';
import type { DetectionMethod, Phase } from './postmortem.ts';
import { triggerKind } from './rhymes/trigger-kind.ts';
import type { TriggerKind } from './rhymes/trigger-names.ts';

export interface IncidentRecord extends Pick<
  ArchiveEntry,
  'id' | 'title' | 'started' | 'severity' | 'organization' | 'retelling' | 'causes' | 'tags' | 'stage' | 'status' | 'visibility'
> {
  /** The summary as plain text. */
  summary: string;
  /** With the keys of the archive's facets: `api` is ours, `github.api` that of a retelling. */
  services: Term[];
  times: Partial<Record<Phase, PartialTime>> & { started: PartialTime };
  detection: DetectionMethod;
  /** What kind of event set it off, where its words tell. */
  trigger?: TriggerKind;
  /** How services were affected, as written; `service` is a key of `services`. */
  outages: Outage[];
  /** Plain texts. */
  lessons: { wentWell: string[]; wentBadly: string[]; gotLucky: string[] };
  actions: RecordAction[];
  /** The day of the review meeting. */
  reviewed?: string;
}

export interface Outage {
  service: string;
  level?: ImpactLevel;
  /** Default: when the incident began. */
  from?: PartialTime;
  /** Default: when it was mitigated, else resolved; absent from both in an open incident. */
  to?: PartialTime;
}

export interface RecordAction extends Omit<PageAction, 'anchor' | 'owner' | 'measure' | 'reason'> {
  /** Unique in its postmortem, whose page has it as `#action-<id>`. */
  id: string;
  /** A team of site.yaml with its key; in a retelling a name that it gave. */
  owner?: Term;
  measure?: Html;
  reason?: Html;
}

/** `page` and `entry` are those of the same postmortem for the same audience. */
export function recordOf({ data }: VisiblePostmortem, page: PostmortemPage, entry: ArchiveEntry): IncidentRecord {
  const { id, title, started, severity, organization, retelling, causes, tags, stage, status, visibility } = entry;
  const trigger = triggerKind(data.causes?.trigger ?? '');
  const key = (service: string): string => serviceFacetKey(entry, retelling ? freeTerm(service) : { key: service, name: service });
  return {
    id,
    title,
    started,
    severity,
    organization,
    retelling,
    causes,
    tags,
    stage,
    status,
    visibility,
    summary: page.description,
    services: entry.services.map((service) => ({ key: serviceFacetKey(entry, service), name: service.name })),
    times: { ...page.times, started },
    detection: entry.detection ?? 'unknown',
    ...(trigger ? { trigger } : {}),
    outages: (data.impact?.services ?? []).map(({ service, level, from, to }) => ({
      service: key(service),
      ...(level ? { level } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    })),
    lessons: {
      wentWell: (data.lessons?.went_well ?? []).map(inlineText),
      wentBadly: (data.lessons?.went_badly ?? []).map(inlineText),
      gotLucky: (data.lessons?.got_lucky ?? []).map(inlineText),
    },
    actions: page.actions.map(({ anchor, owner, ...action }, index) => {
      const written = data.actions?.[index]?.owner;
      const named = owner === undefined || written === undefined ? undefined : retelling ? freeTerm(owner) : { key: written, name: owner };
      return { ...action, id: anchor.slice('action-'.length), ...(named ? { owner: named } : {}) };
    }),
    ...(page.review.meeting === undefined ? {} : { reviewed: page.review.meeting }),
  };
}
