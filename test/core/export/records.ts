/** Records of incidents for tests of files and digests, from front matter as authors write it. */
import { actionItems, type ActionItem } from '../../../src/core/actions/action-item.ts';
import { type Audience, showSite } from '../../../src/core/audience.ts';
import { addressesOf } from '../../../src/core/export/addresses.ts';
import { type IncidentRecord, recordOf } from '../../../src/core/incident-record.ts';
import { entryOf, pageOf } from '../../../src/core/page.ts';
import { AS_OF, site, visible } from '../../support/builders.ts';

export const addresses = addressesOf('/archive/', 'https://incidents.example');

export const RETELLING = { organization: 'Pinmill Rail', sources: [{ title: 'Theirs', url: 'https://pinmill.example' }] };

export function record(id: string, overrides: Record<string, unknown> = {}, audience: Audience = 'public'): IncidentRecord {
  const shown = visible(overrides, { audience });
  const of = showSite(site(), audience);
  const page = pageOf(shown, { site: of, resolve: () => undefined, image: () => undefined, series: () => undefined });
  return { ...recordOf(shown, page, entryOf(shown, of)), id };
}

export const items = (records: readonly IncidentRecord[], asOf = AS_OF): ActionItem[] => actionItems(records, asOf, 12);
