/** Services as the components of Statuspage's API: each group is a component too, before those that are in it. */
import { htmlText } from '../export/html-text.ts';
import { code } from './code.ts';
import { COMPONENT_STATUSES, type ComponentStatus, componentStatuses, isRetired } from './component-status.ts';
import type { StatusData, StatusService } from './status-data.ts';
import type { ApiComponent } from './statuspage-types.ts';
import { apiTime, contentSpan, lastChanges } from './statuspage-time.ts';

export interface ComponentList {
  /** All that is current, groups among them, in the order of the status page. */
  current: ApiComponent[];
  /** Every service by its key, the retired ones too: incidents of the past name them. */
  byService: ReadonlyMap<string, ApiComponent>;
}

/**
 * Nobody wrote down when a service began. All components are as old as the first thing that the page tells of, which is when the page knows them from;
 * they were updated when their last outage or maintenance began or ended.
 */
export function componentList(data: StatusData, pageId: string): ComponentList {
  const statuses = componentStatuses(data);
  const { first } = contentSpan(data);
  const changes = lastChanges(data);
  const make = (service: StatusService, position: number, groupId: string | null): ApiComponent => ({
    id: service.code,
    name: service.name,
    status: isRetired(service, data) ? 'operational' : (statuses.get(service.key) ?? 'operational'),
    created_at: apiTime(first),
    updated_at: apiTime(Math.max(first, changes.get(service.key) ?? first)),
    position,
    description: service.description === undefined ? null : htmlText(service.description),
    showcase: true,
    start_date: null,
    group_id: groupId,
    page_id: pageId,
    group: false,
    only_show_if_degraded: false,
  });

  const byService = new Map<string, ApiComponent>();
  const current: ApiComponent[] = [];
  // A service without a group stands for itself.
  const blocks = [
    ...Map.groupBy(
      data.services.filter((service) => !isRetired(service, data)),
      (service) => service.group ?? service,
    ).values(),
  ];
  for (const [index, services] of blocks.entries()) {
    const group = services[0]?.group;
    const id = group === undefined ? null : code('group', group);
    const children = services.map((service, at) => make(service, id === null ? index + 1 : at + 1, id));
    if (group !== undefined && id !== null) current.push(groupOf(children, { id, name: group, position: index + 1 }));
    for (const [at, service] of services.entries()) byService.set(service.key, children[at] as ApiComponent);
    current.push(...children);
  }
  const retired = data.services.filter((service) => isRetired(service, data));
  for (const [at, service] of retired.entries()) byService.set(service.key, make(service, blocks.length + at + 1, null));
  return { current, byService };
}

function groupOf(children: readonly ApiComponent[], own: Pick<ApiComponent, 'id' | 'name' | 'position'>): ApiComponent {
  const [one] = children as [ApiComponent, ...ApiComponent[]];
  return {
    ...one,
    ...own,
    status: worst(children.map(({ status }) => status)),
    updated_at:
      children
        .map(({ updated_at }) => updated_at)
        .toSorted()
        .at(-1) ?? one.updated_at,
    description: null,
    showcase: false,
    group_id: null,
    group: true,
    components: children.map(({ id }) => id),
  };
}

function worst(statuses: readonly ComponentStatus[]): ComponentStatus {
  return COMPONENT_STATUSES.findLast((status) => statuses.includes(status)) ?? 'operational';
}
