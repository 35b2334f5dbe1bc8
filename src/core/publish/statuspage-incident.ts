/** Incidents as Statuspage's API tells them. */
import { sortInstant, hasClock, type PartialTime } from '../partial-time.ts';
import { COMPONENT_STATUSES, type ComponentStatus } from './component-status.ts';
import type { StatusContext } from './statuspage-context.ts';
import type { StatusIncident } from './status-incident.ts';
import { apiTime, past } from './statuspage-time.ts';
import type { ApiAffectedComponent, ApiIncident, ApiIncidentWithPostmortem } from './statuspage-types.ts';
import { apiUpdates, bodyText, type Told } from './statuspage-update.ts';
import type { Html } from '../html.ts';

type Status = StatusIncident['status'];

export function apiIncident(incident: StatusIncident, context: StatusContext): ApiIncident {
  const { name, status, impact, times } = incident;
  const { addresses, origin, components, page, data } = context;
  const told = past(incident.updates, data);
  const ends = (update: Told<Status>): string =>
    update.status === 'postmortem' && incident.hasPostmortem ? ` ${addresses.postmortem(incident.id)}` : '';
  const updates = apiUpdates(
    told,
    incident,
    (update) => bodyText(update.html, origin) + ends(update),
    (update, before) => affectedBy(incident, update, before, context),
  );
  const closed = status === 'resolved' || status === 'postmortem' ? (times.resolved ?? told[0]?.at ?? times.started) : undefined;
  const monitoring = told.findLast((update) => update.status === 'monitoring');
  return {
    id: incident.code,
    name,
    status,
    created_at: updates.at(-1)?.created_at ?? apiTime(times.started),
    updated_at: updates[0]?.created_at ?? apiTime(times.started),
    monitoring_at: monitoring ? apiTime(monitoring.at) : null,
    resolved_at: closed ? apiTime(closed) : null,
    impact,
    shortlink: shortlink(incident, context),
    started_at: apiTime(times.started),
    page_id: page.id,
    incident_updates: updates,
    components: affectedServices(incident).flatMap((service) => components.byService.get(service) ?? []),
    reminder_intervals: null,
  };
}

/** @param postmortem its text, where it is published */
export function apiIncidentWithPostmortem(
  incident: StatusIncident,
  context: StatusContext,
  postmortem: Html | undefined,
): ApiIncidentWithPostmortem {
  const shown = apiIncident(incident, context);
  const published = shown.incident_updates.find(({ status }) => status === 'postmortem')?.created_at ?? null;
  return {
    ...shown,
    code: incident.code,
    postmortem_body: postmortem ?? null,
    postmortem_body_last_updated_at: postmortem === undefined ? null : published,
    postmortem_published_at: postmortem === undefined ? null : published,
    postmortem_ignored: false,
    postmortem_notified_subscribers: false,
    postmortem_notified_twitter: false,
  };
}

/** Whether its postmortem is for everybody of this audience to read, and no draft. */
export function isPostmortemPublished({ status, hasPostmortem }: StatusIncident): boolean {
  return status === 'postmortem' && hasPostmortem;
}

/** A site without services has no status page, and none for an incident either. */
function shortlink({ id, hasPostmortem }: StatusIncident, { addresses, data }: StatusContext): string {
  if (data.services.length > 0) return addresses.of(`/status/incidents/${id}/`);
  return hasPostmortem ? addresses.postmortem(id) : addresses.of('/');
}

const affectedServices = ({ outages }: StatusIncident): string[] => [...new Set(outages.map(({ service }) => service))];

function affectedBy(
  incident: StatusIncident,
  update: Told<Status>,
  before: Told<Status> | undefined,
  { components }: StatusContext,
): ApiAffectedComponent[] {
  return affectedServices(incident).flatMap((service) => {
    const component = components.byService.get(service);
    if (!component) return [];
    const old_status = before ? stateOf(service, incident, before) : 'operational';
    return [{ code: component.id, name: component.name, old_status, new_status: stateOf(service, incident, update) }];
  });
}

/** How a service was at the time of an update, by the outages of this incident: the worst of them; nothing is affected once it is resolved. */
function stateOf(service: string, { outages, times }: StatusIncident, { status, at }: Told<Status>): ComponentStatus {
  if (status === 'resolved' || status === 'postmortem') return 'operational';
  const states = outages
    .filter((outage) => outage.service === service)
    .filter(({ from = times.started, to = times.mitigated ?? times.resolved }) => isWithin(at, from, to))
    .map(({ level = 'degraded_performance' }) => level);
  return COMPONENT_STATUSES.findLast((state) => (states as string[]).includes(state)) ?? 'operational';
}

/** A time known to the day has the whole day, so that something that lasted "on Wednesday" is not over before it began. */
function isWithin(at: PartialTime, from: PartialTime, to: PartialTime | undefined): boolean {
  const instant = sortInstant(at);
  if (instant < sortInstant(from)) return false;
  return to === undefined || instant < sortInstant(to) || (instant === sortInstant(to) && !hasClock(to));
}
