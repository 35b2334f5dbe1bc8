/** How each duration is said in a sentence, and what is said of the times that are left out of it. */
import type { DurationKey } from '../duration.ts';
import { formatSpan } from '../format.ts';
import { counted } from '../rhymes/gap.ts';
import { listed, minutesInWords } from './figures.ts';
import type { DurationValue, DurationValues } from './duration-values.ts';

/** What was done within the time; `incidents were …`. */
export const DONE: Record<DurationKey, string> = {
  detect: 'detected',
  acknowledge: 'acknowledged',
  mitigate: 'mitigated',
  resolve: 'resolved',
  announce: 'announced',
};

/** From when it is counted: `Half were mitigated within 42 min of the beginning`. */
export const SINCE: Record<DurationKey, string> = {
  detect: 'of the impact’s beginning',
  acknowledge: 'of being detected',
  mitigate: 'of the impact’s beginning',
  resolve: 'of the impact’s beginning',
  announce: 'of the impact’s beginning',
};

/** `within 42 min`, or `at once`. */
export function within(minutes: number): string {
  return minutes === 0 ? 'at once' : `within ${minutesInWords(minutes)}`;
}

/** `about 18 h 5 min`. */
export function valueInWords({ minutes, approximate }: DurationValue): string {
  return formatSpan(minutes * 60_000, approximate);
}

/** What a reader has to know of the values of one duration: which take part and how, and which do not. */
export function valueNotes({ key, values, missing }: DurationValues): string[] {
  const early = values.filter((value) => value.early).length;
  const approximate = values.filter((value) => value.approximate).length;
  const without = leftOut(missing);
  return [
    ...(without === '' ? [] : [`Left out: ${without}.`]),
    ...(missing.open.length > 0 && values.length > 0 ? ['Those that are still open may turn out long.'] : []),
    ...(early === 0
      ? []
      : [
          `${counted(early, 'incident')} ${early === 1 ? 'was' : 'were'} ${DONE[key]} before the ${key === 'acknowledge' ? 'detection' : 'impact began'}: ${early === 1 ? 'that counts' : 'those count'} as zero.`,
        ]),
    ...(approximate === 0
      ? []
      : [
          `${counted(approximate, 'of the times', 'of the times')} ${approximate === 1 ? 'rests' : 'rest'} on an approximate time: “about”.`,
        ]),
  ];
}

/** Where a logarithmic axis cannot show a value. */
export function zeroNote(values: readonly DurationValue[]): string[] {
  return values.some(({ minutes }) => minutes < 1)
    ? ['Times under a minute are drawn at one minute, because a logarithmic axis has no zero.']
    : [];
}

function leftOut(missing: DurationValues['missing']): string {
  const count = (key: keyof typeof missing, words: string): string[] =>
    missing[key].length === 0 ? [] : [`${counted(missing[key].length, 'incident')} ${words}`];
  return listed([
    ...count('not-known', 'of which it is not known'),
    ...count('not-to-the-minute', 'of which a time is known to the day only'),
    ...count('open', 'still open'),
  ]);
}
