/** The rules about planned maintenance. */
import { maintenanceFileProblem } from '../../maintenance-file.ts';
import { readMaintenance } from '../../read-maintenance.ts';
import { Site } from '../../site.ts';
import type { RuleInfo } from '../rule-info.ts';

const SITE = Site.parse({
  organization: 'Example Organization',
  severities: { sev1: { name: 'SEV1' } },
  services: { checkout: { name: 'Checkout' }, fax: { name: 'Fax orders', retired: '2025-12-31' } },
});

const FILE = 'maintenance/2026-03-07-database-upgrade.yaml';

const read = (changes: Readonly<Record<string, string>>) => () => {
  const keys = {
    title: 'Upgrade of the database',
    services: '[checkout]',
    from: '2026-03-07T02:00Z',
    until: '2026-03-07T04:00Z',
    ...changes,
  };
  const text = Object.entries(keys).map(([key, value]) => `${key}: ${value}\n`);
  return readMaintenance(FILE, new TextEncoder().encode(text.join('')), { site: SITE, ids: new Set(), asOf: '2026-03-31' }).messages;
};

export const MAINTENANCE_RULES: readonly RuleInfo[] = [
  {
    id: 'maintenance/file',
    level: 'error',
    fixed: true,
    description: 'In the folder `maintenance` lies one file for each planned maintenance, with a kebab-case name that ends in `.yaml`.',
    why: 'A file with another ending would be passed over in silence, and the public would not be told.',
    example: {
      situation: 'A file is called `2026-03-07-database-upgrade.yml`.',
      messages: () => [maintenanceFileProblem('2026-03-07-database-upgrade.yml')].filter((message) => message !== undefined),
    },
  },
  {
    id: 'maintenance/clock',
    level: 'error',
    fixed: true,
    description: 'Maintenance begins and ends at a time of the clock, exact to the minute.',
    why: 'People arrange their own work around it, and programs show it as a span: neither can do that with a day or with "about".',
    example: { situation: 'A maintenance says `from: 2026-03-07`.', messages: read({ from: '2026-03-07' }) },
  },
  {
    id: 'maintenance/window',
    level: 'error',
    fixed: true,
    description: 'Maintenance ends after it begins.',
    why: 'Most often an offset is wrong, or a day was not counted on after midnight, and the status page would never show it as under way.',
    example: {
      situation: 'A maintenance says `from: 2026-03-07T22:00Z` and `until: 2026-03-07T02:00Z`.',
      messages: read({ from: '2026-03-07T22:00Z', until: '2026-03-07T02:00Z' }),
    },
  },
  {
    id: 'maintenance/update-order',
    level: 'error',
    description: 'Each update comes at or after the one before it.',
    why: 'The latest update says where the maintenance stands; one out of order mostly has a wrong offset.',
    example: {
      situation: 'The update of 02:00 stands above the one of 01:55.',
      messages: read({
        updates:
          '[{ at: 2026-03-07T02:00Z, status: in_progress, what: We have begun. }, { at: 2026-03-07T01:55Z, status: scheduled, what: Soon. }]',
      }),
    },
  },
  {
    id: 'maintenance/retired-service',
    level: 'warning',
    description: 'Maintenance concerns services that are not retired when it begins.',
    why: 'A retired service is not on the current status page, so that the notice would miss those whom it is for.',
    example: {
      situation: 'A maintenance in March names the service `fax`, which site.yaml says was retired on 2025-12-31.',
      messages: read({ services: '[fax]' }),
    },
  },
];
