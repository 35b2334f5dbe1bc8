/**
 * What an incident is about, from the seed and its number alone: so that any postmortem can link to any other one without the whole archive
 * being made first.
 */
import { randomFrom } from '../random.ts';
import { WORDS } from './words.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';
import { nameOf, ORGANIZATIONS, SERVICES, type SEVERITIES } from './synthetic-site.ts';

export interface Head {
  id: string;
  title: string;
  /** Milliseconds since 1970. */
  started: number;
  scenario: Scenario;
  severity: (typeof SEVERITIES)[number];
  /** Absent for an incident of the archive's own organization. */
  organization?: string;
  /** Keys of the archive's services; names where the incident is another organization's. */
  services: string[];
  publication: 'public' | 'draft' | 'internal';
}

const FIRST = Date.UTC(2018, 0, 1);
const YEARS = 8;
const MINUTE = 60_000;
const RETELLINGS = 0.12;
const UNPUBLISHED = 0.02;

/** The day after the last possible incident: on it, a synthetic archive is read. */
export const AS_OF = '2026-02-01';

export function headOf(seed: number, index: number): Head {
  const random = randomFrom(seed, index, 'head');
  const scenario = random.pick(SCENARIOS);
  const started = FIRST + random.int(0, YEARS * 365 * 24 * 60) * MINUTE;
  const organization = random.chance(RETELLINGS) ? random.pick(ORGANIZATIONS) : undefined;
  const keys = random.sample(SERVICES, random.pick([1, 1, 1, 2, 2, 3]));
  const services = organization === undefined ? keys : keys.map(nameOf);
  const failure = random.pick(scenario.failures);
  const title = `${nameOf(keys[0] as string)} ${failure}${random.chance(0.5) ? ` on a ${random.pick(WORDS.weekday)}` : ''}`;
  return {
    // The number keeps ids apart where a day has two incidents of one kind.
    id: `${new Date(started).toISOString().slice(0, 10)}-${keys[0]}-${slug(random.pick(scenario.parts))}-${index + 1}`,
    title,
    started,
    scenario,
    severity: random.pick(['sev1', 'sev2', 'sev2', 'sev3', 'sev3', 'sev3', 'sev3', 'sev4', 'sev4', 'sev4']),
    ...(organization === undefined ? {} : { organization }),
    services,
    publication: random.chance(UNPUBLISHED) ? random.pick(['draft', 'internal']) : 'public',
  };
}

/** Up to `wanted` other incidents that the public can read, mostly of the same kind. */
export function neighboursOf(seed: number, index: number, count: number, wanted: number): Head[] {
  const random = randomFrom(seed, index, 'neighbours');
  const { scenario } = headOf(seed, index);
  const found = new Map<string, Head>();
  for (let attempt = 0; attempt < 60 && found.size < wanted; attempt++) {
    const other = random.int(0, count - 1);
    const head = headOf(seed, other);
    if (other === index || head.publication !== 'public') continue;
    if (attempt < 40 && head.scenario !== scenario) continue;
    found.set(head.id, head);
  }
  return [...found.values()];
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}
