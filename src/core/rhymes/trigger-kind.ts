/** What kind of event set an incident off, read from the words of its trigger. */
import { termOf, termsOf } from './terms.ts';
import type { TriggerKind } from './trigger-names.ts';

/** In the order in which they are looked for: the first that fits is taken. */
const KINDS: Readonly<Record<TriggerKind, string>> = {
  expiry: 'expire expired lapsed',
  attack: 'attacker stolen malicious phishing exploit ddos',
  'config-change': 'configuration flag rule policy setting toggle',
  migration: 'migration migrate cutover schema',
  deployment: 'deployment release upgrade version update',
  'manual-step': 'command manual script operator typed ran removed',
  maintenance: 'maintenance replacement repair planned',
  calendar: 'leapsecond leapday midnight daylightsaving february clock',
  load: 'traffic spike surge campaign load demand peak growth',
  limit: 'limit quota full threshold overflow filled',
  hardware: 'hardware power cooling fibre cable disk firmware',
  provider: 'provider upstream vendor carrier dependency',
};

const WORDS = Object.entries(KINDS).map(
  ([kind, list]) => [kind as TriggerKind, new Set(list.split(' ').flatMap((word) => termOf(word) ?? []))] as const,
);

export function triggerKind(trigger: string): TriggerKind | undefined {
  const terms = termsOf(trigger);
  return WORDS.find(([, words]) => terms.some((term) => words.has(term)))?.[0];
}
