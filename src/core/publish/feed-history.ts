/** The feeds that a site has: of all incidents, and of one service. */
import { feedPath, type Feed, type FeedEntry, type FeedFormat } from './feed.ts';
import type { FeedContext } from './feed-entry.ts';
import { feedId } from './feed-id.ts';
import type { StatusData, StatusService } from './status-data.ts';
import { hasStatusPage } from './status-view.ts';

/** Whether the site is a library of other organizations' incidents, whose feed tells of new reading and not of a state. */
export function isLibrary({ services, incidents }: Pick<StatusData, 'services' | 'incidents'>, retellings: number): boolean {
  return services.length === 0 && incidents.length === 0 && retellings > 0;
}

/** The history of the organization's incidents, or of those of one service. */
export function historyFeed(
  { organization, services }: Pick<StatusData, 'organization' | 'services'>,
  entries: FeedEntry[],
  format: FeedFormat,
  context: FeedContext,
  service?: StatusService,
): Feed {
  const { addresses } = context;
  const [named, whose] =
    service === undefined ? [organization, organization] : [`${organization}, ${service.name}`, `${service.name} at ${organization}`];
  return {
    id: feedId(service === undefined ? '/history' : `/history/${service.code}`, context),
    title: `${named} - Incident History`,
    description: `The incidents of ${whose}: the latest updates of each and, once it is published, its postmortem.`,
    author: organization,
    page: addresses.of(service !== undefined ? `/services/${service.key}/` : hasStatusPage({ services }) ? '/status/history/' : '/'),
    ...selfOf(format, context, service?.key),
    entries,
  };
}

export function libraryFeed(
  { organization, title }: Pick<StatusData, 'organization' | 'title'>,
  entries: FeedEntry[],
  format: FeedFormat,
  context: FeedContext,
): Feed {
  return {
    id: feedId('/history', context),
    title,
    description:
      'Postmortems of incidents that other organizations had, retold from public sources. The date of each is the day on which the incident began.',
    author: organization,
    page: context.addresses.of('/postmortems/'),
    ...selfOf(format, context),
    entries,
  };
}

function selfOf(format: FeedFormat, { addresses }: FeedContext, service?: string): Pick<Feed, 'self'> {
  return addresses.complete ? { self: addresses.of(feedPath(format, service)) } : {};
}
