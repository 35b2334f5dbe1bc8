/** Planned maintenance as the status page, its API and its feeds tell it: finished, and nothing in it that its audience may not see. */
import type { VisibleMaintenance } from '../audience.ts';
import { inlineText, type LinkResolver, renderInline } from '../inline.ts';
import { code } from './code.ts';
import type { StatusMaintenance } from './status-data.ts';

export function statusMaintenanceOf({ id, data }: VisibleMaintenance, resolve: LinkResolver): StatusMaintenance {
  const { title, services, from, until, summary, updates = [] } = data;
  return {
    id,
    code: code('maintenance', id),
    name: title,
    services,
    from,
    until,
    ...(summary === undefined ? {} : { summary: renderInline(summary, resolve) }),
    updates: updates
      .map(({ status, at, what }) => ({ status, at, html: renderInline(what, resolve), text: inlineText(what) }))
      .toReversed(),
  };
}
