/** What every answer of Statuspage's API is made from. */
import type { Addresses } from '../export/addresses.ts';
import { code } from './code.ts';
import { hasBegun } from './component-status.ts';
import type { StatusData } from './status-data.ts';
import { type ComponentList, componentList } from './statuspage-component.ts';
import { apiTime, contentSpan } from './statuspage-time.ts';
import type { ApiPage } from './statuspage-types.ts';

export interface StatusContext {
  /** Without the incidents of a later day than that of the edition. */
  data: StatusData;
  addresses: Addresses;
  /** `https://incidents.example`, or nothing where the site's address is not known. */
  origin: string;
  page: ApiPage;
  components: ComponentList;
}

/** Whether there is anything to tell of: a site without services and without incidents of its own has no API. */
export function hasStatusApi({ services, incidents }: Pick<StatusData, 'services' | 'incidents'>): boolean {
  return services.length > 0 || incidents.length > 0;
}

/** @param siteUrl as `https://incidents.example` */
export function statusContext(all: StatusData, addresses: Addresses, siteUrl: string | undefined): StatusContext {
  const data = { ...all, incidents: all.incidents.filter((incident) => hasBegun(incident, all)) };
  const id = code('page', data.organization);
  return {
    data,
    addresses,
    origin: siteUrl ?? '',
    page: {
      id,
      name: data.organization,
      url: addresses.of('/').replace(/(?<=.)\/$/, ''),
      time_zone: 'Etc/UTC',
      updated_at: apiTime(contentSpan(data).newest),
    },
    components: componentList(data, id),
  };
}
