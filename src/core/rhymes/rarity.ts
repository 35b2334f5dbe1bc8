/**
 * How much it says that two incidents share something: the rarer in the archive, the more. A small archive cannot tell what is rare, so it is
 * judged as if it stood among 25 postmortems of any kind; in one of hundreds these no longer matter.
 */
import { CONCEPTS } from './concepts.ts';
import { termOf } from './terms.ts';

const PRIOR = 25;
/** Of postmortems of any kind, the share that has a word or a category of which nothing is known, */
const UNKNOWN = 0.04;
/** and the share that has one of these words. */
const COMMONPLACE = 0.35;
const VAGUE = 0.4;

/** Words that every second postmortem has. */
const COMMONPLACE_TERMS: ReadonlySet<string> = new Set(
  `server customer deployment alert change outage test stop check delete slow read network data configuration run account report full reach move
  restore page load state record limit build lost tool step site list update people request public internal database backup left control
  dependency add code access cache traffic number production api name open write restart repair fault recover missing queue answer normal call
  wait company disable hand return dashboard wrong status capacity bug process share file automation operation date switch count region rule
  memory push repeat design second version release rollback log monitor message connection application user responder team support graph
  message cluster host order payment shop night morning deploy command command script review manual rate percent degrade fail machine job`
    .split(/\s+/)
    .flatMap((word) => termOf(word) ?? []),
);
/** Categories that archives give to most incidents, whatever they were. */
const VAGUE_CATEGORIES: ReadonlySet<string> = new Set(
  `software-defect bug defect cascading-failure deployment deploy config-change configuration monitoring-gap monitoring test-gap testing
  human-error process hidden-dependency cloud other unknown`.split(/\s+/),
);
const COMMON_MECHANISMS: ReadonlyMap<string, number> = new Map(CONCEPTS.map(({ id, common = 1 }) => [id, common * 0.08]));

export function isCommonplace(term: string): boolean {
  return COMMONPLACE_TERMS.has(term);
}

export type Thing = 'term' | 'mechanism' | 'category';

const SHARE: Record<Thing, (name: string) => number> = {
  term: (name) => (COMMONPLACE_TERMS.has(name) ? COMMONPLACE : UNKNOWN),
  mechanism: (name) => COMMON_MECHANISMS.get(name) ?? UNKNOWN,
  category: (name) => (VAGUE_CATEGORIES.has(name) ? VAGUE : 2 * UNKNOWN),
};

/** The inverse document frequency of BM25, the prior included: `frequency` of `count` postmortems have it. Above 0. */
export function rarity(thing: Thing, name: string, frequency: number, count: number): number {
  const seen = frequency + SHARE[thing](name) * PRIOR;
  return Math.log(1 + (count + PRIOR - seen + 0.5) / (seen + 0.5));
}

/** From 0 to 1: how close to the rarest thing that two of `count` postmortems can share. */
export function specificity(thing: Thing, name: string, frequency: number, count: number): number {
  const most = Math.log(1 + (count + PRIOR - 2.5) / 2.5);
  return Math.min(1, rarity(thing, name, frequency, count) / most);
}
