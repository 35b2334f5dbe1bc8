/** Why two incidents rhyme: what they share that is rare enough to be worth telling, in the order in which it is told. */
import type { DetectionMethod } from '../postmortem.ts';
import { CONCEPTS } from './concepts.ts';
import type { Comparison } from './compare.ts';
import type { Corpus } from './corpus.ts';
import { sharedMechanisms } from './evidence.ts';
import type { Features } from './features.ts';
import { MECHANISM_NAMES } from './mechanisms.ts';
import type { Reason } from './reason.ts';
import { sharedAction, sharedOf, sharedSymptom, sharedWords } from './shared.ts';

const MAX_REASONS = 4;
const MAX_CAUSES = 2;
/** A category or mechanism is worth telling from this specificity on, or strength. */
const TELLING = { category: 0.35, mechanism: 0.12 };
/** Mechanisms that this many of ten postmortems speak of say nothing to a reader. */
const TOO_COMMON = 3;
/** A way of noticing is told where at most this share of the archive has it; an alert is what everybody hopes for. */
const RARE_DETECTION = 0.34;
const COMMON: ReadonlyMap<string, number> = new Map(CONCEPTS.map(({ id, common = 1 }) => [id, common]));
/** The categories that say no more than a mechanism does. */
const LIKE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  CONCEPTS.map(({ id, like = '' }) => [id, new Set([id, ...like.split(' ')])]),
);

/** The reasons for which document `b` rhymes with `a`, in words of `a`; empty where nothing can be told that stands by itself. */
export function reasonsFor(corpus: Corpus, a: number, b: number, { sameCause, sameSymptom }: Comparison): Reason[] {
  const [one, two] = [corpus.documents[a] as Features, corpus.documents[b] as Features];
  const symptom = sharedSymptom(corpus, a, b);
  const strong: Reason[] = [
    ...(sameCause ? causeReasons(corpus, a, b) : []),
    ...(sameSymptom && symptom ? [symptom] : []),
    ...sharedAction(corpus, a, b),
    ...serviceReason(one, two),
  ];
  const words = sharedWords(corpus, one, two, strong.map(toldIn).join(' '));
  const beside: Reason[] = [
    ...triggerReason(one, two, strong),
    ...detectionReason(corpus, one, two),
    ...(one.shape !== undefined && one.shape === two.shape ? [{ kind: 'shape' as const, shape: one.shape }] : []),
  ];
  if (strong.length === 0 && words.length < 2) return [];
  const terms: Reason[] = words.length === 0 ? [] : [{ kind: 'terms', words }];
  // The words come last, but what is only beside the point does not crowd them out.
  return [...[...strong, ...beside].slice(0, MAX_REASONS - terms.length), ...terms];
}

function causeReasons(corpus: Corpus, a: number, b: number): Reason[] {
  const [one, two] = [corpus.documents[a] as Features, corpus.documents[b] as Features];
  const mechanisms = sharedMechanisms(corpus, a, b)
    .filter(({ id, strength }) => strength >= TELLING.mechanism && (COMMON.get(id) ?? 1) < TOO_COMMON)
    .slice(0, MAX_CAUSES)
    .map(({ id }) => id);
  const rare = (cause: string): number => corpus.categories.get(cause) ?? 0;
  const causes = sharedOf(one.causes, two.causes)
    .filter((cause) => rare(cause) >= TELLING.category && !mechanisms.some((id) => LIKE.get(id)?.has(cause)))
    .toSorted((x, y) => rare(y) - rare(x) || (x < y ? -1 : 1))
    .slice(0, Math.max(1, MAX_CAUSES - mechanisms.length));
  return [
    ...(causes.length > 0 ? [{ kind: 'causes' as const, causes }] : []),
    ...(mechanisms.length > 0 ? [{ kind: 'mechanisms' as const, mechanisms }] : []),
  ];
}

/** A trigger says nothing more where a mechanism or a category names it. */
function triggerReason({ trigger }: Features, two: Features, told: readonly Reason[]): Reason[] {
  if (trigger === undefined || trigger !== two.trigger) return [];
  const isTold = told.some(
    (reason) =>
      (reason.kind === 'causes' && reason.causes.includes(trigger)) ||
      (reason.kind === 'mechanisms' && reason.mechanisms.some((id) => LIKE.get(id)?.has(trigger))),
  );
  return isTold ? [] : [{ kind: 'trigger', trigger }];
}

/** The words that a reader of this reason has read. */
function toldIn(reason: Reason): string {
  if (reason.kind === 'causes') return reason.causes.join(' ').replaceAll('-', ' ');
  if (reason.kind === 'mechanisms') return reason.mechanisms.map((id) => MECHANISM_NAMES.get(id) ?? '').join(' ');
  if (reason.kind === 'symptom') return reason.words.join(' ');
  return reason.kind === 'services' ? reason.services.join(' ') : '';
}

/** Services are the organization's own: a name that two organizations use is a coincidence. */
function serviceReason(one: Features, two: Features): Reason[] {
  const services = one.organization === two.organization ? sharedOf(one.services, two.services) : [];
  return services.length > 0 ? [{ kind: 'services', services }] : [];
}

function detectionReason(corpus: Corpus, one: Features, two: Features): Reason[] {
  const method = one.detection;
  if (method === undefined || method !== two.detection || method === 'alert') return [];
  const share = corpus.detections.get(method) ?? 0;
  return isRareDetection(method, share) ? [{ kind: 'detection', method }] : [];
}

function isRareDetection(method: DetectionMethod, share: number): boolean {
  // That customers noticed first is worth hearing however often it happens.
  return method === 'customer-report' || share <= RARE_DETECTION;
}
