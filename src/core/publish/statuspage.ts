/** Statuspage's public API (version 2), every file of it, from the same content as the status page. */
import { isUnderWay, isUnresolved, statusOf } from './component-status.ts';
import type { StatusIncident } from './status-incident.ts';
import type { StatusContext } from './statuspage-context.ts';
import { apiIncident } from './statuspage-incident.ts';
import { apiMaintenance } from './statuspage-maintenance.ts';
import type { ApiIncident, ApiMaintenance, StatuspageApi } from './statuspage-types.ts';

/** How many incidents and how much maintenance of the past the lists have. What is not over is on them in any case. */
export const LIST_LENGTH = 50;

/** What each file below `/api/v2/` holds, made when it is asked for. */
export const STATUSPAGE_FILES: { readonly [File in keyof StatuspageApi]: (context: StatusContext) => StatuspageApi[File] } = {
  summary: (context) => ({
    page: context.page,
    components: context.components.current,
    incidents: incidents(context, isUnresolved),
    scheduled_maintenances: soonestFirst(maintenance(context).filter(({ status }) => status !== 'completed')),
    status: statusOf(context.data),
  }),
  status: (context) => ({ page: context.page, status: statusOf(context.data) }),
  components: (context) => ({ page: context.page, components: context.components.current }),
  incidents: (context) => {
    const recent = new Set(context.data.incidents.slice(0, LIST_LENGTH));
    return { page: context.page, incidents: incidents(context, (incident) => recent.has(incident)) };
  },
  'incidents/unresolved': (context) => ({ page: context.page, incidents: incidents(context, isUnresolved) }),
  'scheduled-maintenances': (context) => ({
    page: context.page,
    scheduled_maintenances: maintenance(context).filter(({ status }, index) => index < LIST_LENGTH || status !== 'completed'),
  }),
  'scheduled-maintenances/upcoming': (context) => ({
    page: context.page,
    scheduled_maintenances: soonestFirst(maintenance(context).filter(({ status }) => status === 'scheduled')),
  }),
  'scheduled-maintenances/active': (context) => ({
    page: context.page,
    scheduled_maintenances: soonestFirst(maintenance(context).filter(({ status }) => isUnderWay(status))),
  }),
};

/** Newest first. */
function incidents(context: StatusContext, isWanted: (incident: StatusIncident) => boolean): ApiIncident[] {
  return context.data.incidents.filter(isWanted).map((incident) => apiIncident(incident, context));
}

/** The latest first. */
function maintenance(context: StatusContext): ApiMaintenance[] {
  return context.data.maintenance.map((each) => apiMaintenance(each, context));
}

/** Who looks ahead wants to know what comes next. */
function soonestFirst(list: readonly ApiMaintenance[]): ApiMaintenance[] {
  return list.toReversed();
}
