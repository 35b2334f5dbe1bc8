/** Reasons and verdicts in plain English, as parts, so that a page can mark up the words that two incidents share. */
import type { DetectionMethod, Relation } from '../postmortem.ts';
import { MECHANISM_NAMES } from './mechanisms.ts';
import type { PhaseShape } from './phase-shape.ts';
import type { Reason, Rhyme } from './reason.ts';
import type { RelatedReason } from './related.ts';
import { TRIGGER_NAMES } from './trigger-names.ts';

export interface Part {
  text: string;
  /** A word of the author's own, to be set off from the sentence. */
  emphasis?: true;
}

/** How the archive calls what reasons know by key; a key without a name stands for itself. */
export interface Names {
  cause: (key: string) => string;
  service: (key: string) => string;
}

const PLAIN: Names = { cause: (key) => key.replaceAll('-', ' '), service: (key) => key };

/**
 * One reason as a clause without a capital and a full stop, ready to be joined by semicolons: `same cause: an expired certificate`, `both
 * mention *renewal*, *cron*`.
 */
export function reasonParts(reason: Reason, names: Names = PLAIN): Part[] {
  switch (reason.kind) {
    case 'related':
      return [{ text: `${relationInWords(reason)}${reason.reason === undefined ? '' : `: ${withoutStop(reason.reason)}`}` }];
    case 'causes':
      return [{ text: `same cause: ${list(reason.causes.map((key) => lowerFirst(names.cause(key))))}` }];
    case 'mechanisms':
      return [{ text: `same cause: ${list(reason.mechanisms.map((id) => MECHANISM_NAMES.get(id) ?? id))}` }];
    case 'symptom':
      return [{ text: 'same symptom: ' }, ...words(reason.words)];
    case 'action':
      return reason.title === reason.other
        ? [{ text: 'both called for the same action: ' }, { text: reason.title, emphasis: true }]
        : [
            { text: 'both called for much the same action: ' },
            { text: reason.title, emphasis: true },
            { text: ' and ' },
            { text: reason.other, emphasis: true },
          ];
    case 'services':
      return [{ text: `both affected ${list(reason.services.map(names.service))}` }];
    case 'trigger':
      return [{ text: `both set off by ${TRIGGER_NAMES[reason.trigger]}` }];
    case 'detection':
      return [{ text: DETECTIONS[reason.method] }];
    case 'shape':
      return [{ text: SHAPES[reason.shape] }];
    case 'terms':
      return [{ text: 'both mention ' }, ...words(reason.words)];
  }
}

/** The same as text, emphasis as Markdown writes it. */
export function reasonInWords(reason: Reason, names: Names = PLAIN): string {
  return reasonParts(reason, names)
    .map(({ text, emphasis }) => (emphasis ? `*${text}*` : text))
    .join('');
}

/** In what way two incidents rhyme; empty where only an author says so. */
export function verdictInWords({
  sameSymptom,
  sameCause,
  differentCause,
}: Pick<Rhyme, 'sameSymptom' | 'sameCause' | 'differentCause'>): string {
  if (sameSymptom && sameCause) return 'same symptom and same cause';
  if (sameCause) return 'same cause';
  if (!sameSymptom) return '';
  return differentCause ? 'same symptom, different cause' : 'same symptom';
}

const DETECTIONS: Readonly<Record<DetectionMethod, string>> = {
  alert: 'both noticed by an alert first',
  'customer-report': 'both noticed by customers first',
  'employee-report': 'both noticed by employees first',
  'partner-report': 'both noticed by a partner first',
  'security-report': 'both reported by security researchers first',
  unknown: 'how either was noticed is not known',
};

const SHAPES: Readonly<Record<PhaseShape, string>> = {
  'slow-to-detect': 'both took most of their time to be detected',
  'slow-to-mitigate': 'both took most of their time to be mitigated',
  'slow-to-resolve': 'both took most of their time to be resolved after they were mitigated',
};

const RELATIONS: Readonly<Record<Exclude<Relation, 'not-similar-to'>, readonly [said: string, reverse: string]>> = {
  'recurrence-of': ['this incident is a recurrence of that one', 'this incident recurred as that one'],
  'caused-by': ['this incident was caused by that one', 'this incident caused that one'],
  'similar-to': ['called similar by its author', 'called similar by its author'],
};

function relationInWords({ relation, reverse }: RelatedReason): string {
  return RELATIONS[relation][reverse ? 1 : 0];
}

function words(shared: readonly string[]): Part[] {
  return shared.flatMap((text, index) => [...(index === 0 ? [] : [{ text: ', ' }]), { text, emphasis: true as const }]);
}

/** `a`, `a and b`, `a, b and c`. */
function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** `Configuration change` in the middle of a clause; `DNS` and `PostgreSQL` keep their capitals. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Ll}+(?![\p{Lu}\p{N}])/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function withoutStop(sentence: string): string {
  return sentence.trim().replace(/\.$/, '');
}
