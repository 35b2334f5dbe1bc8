/** What rhymes look at in one postmortem, computed from it alone: plain data that survives JSON, so that it is computed once. */
import { hasClock } from '../partial-time.ts';
import type { DetectionMethod, Postmortem, Relation } from '../postmortem.ts';
import { type Field, fieldsOf } from './fields.ts';
import { isTelling } from './lexicon.ts';
import { mechanismsIn } from './mechanisms.ts';
import { phaseShape, type PhaseShape } from './phase-shape.ts';
import { isOwnStem, sentencesOf, termsOf, writtenWords } from './terms.ts';
import { triggerKind } from './trigger-kind.ts';
import type { TriggerKind } from './trigger-names.ts';

/** How an incident looked, and how it came about: the two ways in which another can resemble it. */
export const ASPECTS = ['symptom', 'cause'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Terms (or mechanisms), each with how much speaks for it: two lists side by side take a quarter of the memory of pairs. */
export interface Weighted {
  terms: string[];
  weights: number[];
}

export interface Features {
  id: string;
  /** Milliseconds since 1970 UTC: the first instant at which it can have begun. */
  started: number;
  organization: string;
  services: string[];
  causes: string[];
  trigger?: TriggerKind;
  detection?: DetectionMethod;
  shape?: PhaseShape;
  /** Terms with how often they occur, each occurrence counted as much as its field says. */
  terms: Record<Aspect, Weighted>;
  /** Mechanisms with how much speaks for each. */
  mechanisms: Weighted;
  /** A word of the text for each term that a reason can name. */
  words: Record<string, string>;
  /** Terms of `words` that tell a reader something when another incident shares them. */
  telling: string[];
  title: string[];
  /** The terms of each symptom line. */
  symptoms: string[][];
  actions: { title: string; terms: string[] }[];
  /** What the author says of others. */
  related: { id: string; relation: Relation; reason?: string }[];
}

export interface FeatureSource {
  id: string;
  data: Postmortem;
  body: string;
  organization: string;
}

/** Without `categories` the cause categories are as if nobody had given any: to measure how well the text alone does. */
export function featuresOf({ id, data, body, organization }: FeatureSource, { categories = true } = {}): Features {
  const { times, causes, detection, impact, symptoms = [], actions = [], related = [] } = data;
  const read = fieldsOf(data, body).map((field) => ({ ...field, sentences: sentencesOf(field.text) }));
  const lines = symptoms.map((line) => unique(termsOf(line))).filter((terms) => terms.length > 0);
  const trigger = triggerKind(causes?.trigger ?? '');
  const shape = phaseShape(times as Parameters<typeof phaseShape>[0]);
  return {
    id,
    started: hasClock(times.started) ? times.started.earliest : times.started.latest,
    organization,
    services: (impact?.services ?? []).map(({ service }) => service),
    causes: categories ? (causes?.categories ?? []) : [],
    ...(trigger ? { trigger } : {}),
    ...(detection && detection.method !== 'unknown' ? { detection: detection.method } : {}),
    ...(shape ? { shape } : {}),
    terms: { symptom: counted(read, 'symptom'), cause: counted(read, 'cause') },
    mechanisms: mechanisms(read),
    ...namable(read, [...lines, termsOf(data.title)]),
    title: unique(termsOf(data.title)),
    symptoms: lines,
    actions: actions.map(({ title }) => ({ title, terms: unique(termsOf(title)) })),
    related: related.map(({ id: other, relation, reason }) => ({ id: other, relation, ...(reason === undefined ? {} : { reason }) })),
  };
}

interface ReadField extends Field {
  sentences: string[][];
}

function counted(fields: readonly ReadField[], aspect: Aspect): Weighted {
  const counts = new Map<string, number>();
  for (const field of fields) {
    const weight = field[aspect];
    if (weight === 0) continue;
    for (const sentence of field.sentences) for (const term of sentence) counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  return weighted(counts);
}

function mechanisms(fields: readonly ReadField[]): Weighted {
  const weights = new Map<string, number>();
  for (const { sentences, mechanism } of fields) {
    if (mechanism > 0) for (const [id, count] of mechanismsIn(sentences)) weights.set(id, (weights.get(id) ?? 0) + count * mechanism);
  }
  return weighted(weights);
}

/** The words that a reason may show: of symptom lines all, of other texts the telling ones, of the body none. */
function namable(fields: readonly Field[], symptomLines: readonly (readonly string[])[]): Pick<Features, 'words' | 'telling'> {
  const inSymptoms = new Set(symptomLines.flat());
  const words = new Map<string, string>();
  const telling = new Set<string>();
  for (const { text, body } of fields) {
    if (body) continue;
    for (const [term, word] of writtenWords(text)) {
      const tells = isTelling(word, term);
      if (tells) telling.add(term);
      if (!tells && !inSymptoms.has(term)) continue;
      // The word that stands for its synonyms goes first: it is what another author has most likely written, too.
      if (!words.has(term) || (isOwnStem(word, term) && !isOwnStem(words.get(term) as string, term))) words.set(term, word);
    }
  }
  return { words: Object.fromEntries(words), telling: [...telling] };
}

function weighted(counts: ReadonlyMap<string, number>): Weighted {
  return { terms: [...counts.keys()], weights: [...counts.values()] };
}

function unique(terms: readonly string[]): string[] {
  return [...new Set(terms)];
}
