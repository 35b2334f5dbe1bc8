/** Why a postmortem rhymes with a pasted text, in words. */
import { MECHANISM_NAMES } from '../mechanisms.ts';
import { type Part, reasonParts } from '../reason-words.ts';
import type { Reason } from '../reason.ts';
import type { VerdictKind, Why } from '../why.ts';
import type { Answer } from './answer.ts';

/**
 * A verdict and one sentence. What a text speaks of may be the cause; more cannot be said of an incident that nobody has understood yet.
 * @example an expired certificate // => `Perhaps the same cause` `: an expired certificate; both mention *handshake*.`
 */
export function answerWhy({ sameSymptom, sameCause, reasons }: Pick<Answer, 'sameSymptom' | 'sameCause' | 'reasons'>): Why {
  const kind = sameCause ? (sameSymptom ? 'both' : 'cause') : sameSymptom ? 'symptom' : undefined;
  const clauses = reasons.flatMap((reason, at) => [...(at === 0 ? [] : [{ text: '; ' }]), ...partsOf(reason, kind)]);
  if (kind === undefined) return { reasons: [...upperFirst(clauses), { text: '.' }] };
  const lead = kind === 'both' ? '. ' : ': ';
  return {
    verdict: { kind, text: VERDICTS[kind] },
    reasons: [{ text: lead }, ...(kind === 'both' ? upperFirst(clauses) : clauses), { text: '.' }],
  };
}

const VERDICTS: Readonly<Record<Exclude<VerdictKind, 'other-cause'>, string>> = {
  both: 'Same symptom, perhaps the same cause',
  cause: 'Perhaps the same cause',
  symptom: 'Same symptom',
};

/** What the verdict has said is not said again. */
function partsOf(reason: Reason, verdict: VerdictKind | undefined): Part[] {
  const led = verdict === 'both';
  if (reason.kind === 'symptom') return [...(led ? [{ text: 'symptom: ' }] : []), ...reasonParts(reason).slice(1)];
  if (reason.kind !== 'mechanisms') return reasonParts(reason);
  return [{ text: (led ? 'cause: ' : '') + reason.mechanisms.map((id) => MECHANISM_NAMES.get(id) ?? id).join(' and ') }];
}

function upperFirst([first, ...rest]: readonly Part[]): Part[] {
  return first ? [first.emphasis ? first : { text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : [];
}
