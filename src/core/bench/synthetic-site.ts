/** The configuration of a synthetic archive: the vocabularies that its postmortems draw on. */
import { SCENARIOS } from './scenarios.ts';

export const ORGANIZATION = 'Fernwick Parcels';

export const SEVERITIES = ['sev1', 'sev2', 'sev3', 'sev4'] as const;

const GROUPS = {
  Shop: ['storefront', 'checkout', 'catalogue', 'search', 'payments', 'accounts'],
  Parcels: ['tracking', 'labels', 'sorting', 'routing', 'pickup', 'returns'],
  Partners: ['public-api', 'webhooks', 'merchant-portal', 'billing', 'reports', 'imports'],
  Platform: ['identity', 'notifications', 'event-bus', 'object-store', 'edge', 'build-farm'],
} as const;

export const SERVICES: readonly string[] = Object.values(GROUPS).flat();

export const TEAMS = [
  'team-data',
  'team-edge',
  'team-shop',
  'team-parcels',
  'team-partners',
  'team-identity',
  'team-billing',
  'team-network',
  'team-build',
  'team-search',
  'team-support',
  'team-platform',
] as const;

/** Whose incidents the archive retells; names of no one. */
export const ORGANIZATIONS = [
  'Alder Cloud',
  'Birchline',
  'Cobalt Bank',
  'Dunlin Mail',
  'Elmtree Games',
  'Foxglove DNS',
  'Gannet Air',
  'Harrier CDN',
  'Ibis Streaming',
  'Juniper Lane',
  'Kestrel Host',
  'Larkspur Health',
  'Mistral Pay',
  'Nightjar Maps',
  'Osprey Telecom',
  'Plover Code',
  'Quillwort News',
  'Redstart Retail',
  'Sandpiper Rail',
  'Teal Storage',
] as const;

export const CAUSES: readonly string[] = unique('causes');
export const TAGS: readonly string[] = unique('tags');

/** As an author would write it in site.yaml. */
export function syntheticSite(): Record<string, unknown> {
  const named = (keys: readonly string[], rest: object = {}) =>
    Object.fromEntries(keys.map((key) => [key, { name: nameOf(key), ...rest }]));
  const impacts = ['critical', 'major', 'minor', 'none'];
  return {
    organization: ORGANIZATION,
    title: 'Fernwick incident archive',
    url: 'https://incidents.fernwick.example/',
    severities: Object.fromEntries(SEVERITIES.map((key, rank) => [key, { name: key.toUpperCase(), impact: impacts[rank] }])),
    services: Object.assign({}, ...Object.entries(GROUPS).map(([group, keys]) => named(keys, { group }))),
    causes: named(CAUSES),
    tags: named(TAGS),
    teams: named(TEAMS, { visibility: 'public' }),
  };
}

/** `event-bus` → `Event bus`. */
export function nameOf(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function unique(list: 'causes' | 'tags'): string[] {
  return [...new Set(SCENARIOS.flatMap((scenario) => scenario[list]))].toSorted();
}
