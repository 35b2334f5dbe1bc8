/** Why two incidents rhyme as one sentence: the verdict, then the reasons, none of which repeats it. */
import type { SiteView } from '../site-view.ts';
import type { Reason, Rhyme } from './reason.ts';
import { type Names, type Part, reasonParts, verdictInWords } from './reason-words.ts';

/** Has a shape of its own beside its words. */
export type VerdictKind = 'both' | 'cause' | 'symptom' | 'other-cause';

export interface Why {
  /** Absent where only an author says that the two belong together. */
  verdict?: { kind: VerdictKind; text: string };
  /** What follows the verdict, punctuation included; a sentence of its own where there is none. Empty if there is nothing to say. */
  reasons: Part[];
}

/** The archive's own names for causes and services; a retelling's services are names already. */
export function rhymeNames({ causes, services }: Pick<SiteView, 'causes' | 'services'>): Names {
  const [causeNames, serviceNames] = [causes, services].map((terms) => new Map(terms.map(({ key, name }) => [key, name])));
  return { cause: (key) => causeNames?.get(key) ?? key.replaceAll('-', ' '), service: (key) => serviceNames?.get(key) ?? key };
}

/** @example an expired certificate behind the verdict `Same cause` // => `Same cause: an expired certificate; both mention *renewal*.` */
export function whyOf(rhyme: Rhyme, names: Names): Why {
  const kind = kindOf(rhyme);
  const about = (is: (reason: Reason) => boolean): Part[][] => {
    const found = rhyme.reasons.filter(is);
    return found.length === 0
      ? []
      : [
          joined(
            found.map((reason) => subjectOf(reason, names)),
            ', ',
          ),
        ];
  };
  const symptoms = about(({ kind: one }) => one === 'symptom');
  const causes = about(isCause);
  const beside = withoutEchoes(rhyme.reasons)
    .filter((reason) => reason.kind !== 'symptom' && reason.kind !== 'related' && !isCause(reason))
    .map((reason) => reasonParts(reason, names));
  const named = kind === 'both' ? [...symptoms.map(led('symptom: ')), ...causes.map(led('cause: '))] : [...symptoms, ...causes];
  const clauses = joined([...named, ...beside], '; ');
  if (kind === undefined) return { reasons: clauses.length === 0 ? [] : [...capitalised(clauses), { text: '.' }] };
  const verdict = { kind, text: upperFirst(verdictInWords(rhyme)) };
  if (clauses.length === 0) return { verdict, reasons: [{ text: '.' }] };
  const reasons = kind === 'both' ? [{ text: '. ' }, ...capitalised(clauses)] : [{ text: ': ' }, ...clauses];
  return { verdict, reasons: [...reasons, { text: '.' }] };
}

/** What a reason of cause or symptom names, without saying again which of the two it is. */
export function subjectOf(reason: Reason, names: Names): Part[] {
  return reasonParts(reason, names).flatMap(({ text, ...rest }, index) => {
    const subject = index === 0 ? text.replace(/^same (?:cause|symptom): /, '') : text;
    return subject === '' ? [] : [{ text: subject, ...rest }];
  });
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function kindOf({ sameSymptom, sameCause, differentCause }: Rhyme): VerdictKind | undefined {
  if (sameCause) return sameSymptom ? 'both' : 'cause';
  if (sameSymptom) return differentCause ? 'other-cause' : 'symptom';
  return undefined;
}

function isCause({ kind }: Reason): boolean {
  return kind === 'causes' || kind === 'mechanisms';
}

/** A word of the shared symptom is not mentioned a second time. */
function withoutEchoes(reasons: readonly Reason[]): Reason[] {
  const said = new Set(reasons.flatMap((reason) => (reason.kind === 'symptom' ? reason.words : [])));
  return reasons.flatMap((reason): Reason[] => {
    if (reason.kind !== 'terms') return [reason];
    const words = reason.words.filter((word) => !said.has(word));
    return words.length === 0 ? [] : [{ ...reason, words }];
  });
}

function led(text: string): (parts: Part[]) => Part[] {
  return (parts) => [{ text }, ...parts];
}

function joined(lists: readonly Part[][], between: string): Part[] {
  return lists.flatMap((parts, index) => (index === 0 ? parts : [{ text: between }, ...parts]));
}

/** An author's own word keeps its case. */
function capitalised([first, ...rest]: readonly Part[]): Part[] {
  return first ? [first.emphasis ? first : { text: upperFirst(first.text) }, ...rest] : [];
}
