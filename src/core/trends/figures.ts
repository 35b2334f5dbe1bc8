/** How the figures of the trends are said: numbers no more exact than they are, and what chance has to do with them. */
import { formatDuration } from '../format.ts';
import { counted } from '../rhymes/gap.ts';

/** A difference is believed where chance alone would make it less often than this. */
export const BELIEVED = 0.05;
/** Above this, chance makes such a difference so often that it tells nothing. */
const OFTEN = 0.2;

/** Two digits, which is what a rate of incidents can bear: `1.2`, `0.08`, `140`. */
export function rounded(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en-GB', { maximumSignificantDigits: 2 });
}

/** Minutes as the site says durations: `2 h 5 min`. */
export function minutesInWords(minutes: number): string {
  return formatDuration(minutes * 60_000);
}

/** `no incident`, `1 incident`, `4 incidents`. */
export function countedOrNo(count: number, noun: string): string {
  return count === 0 ? `no ${noun}` : counted(count, noun);
}

/** A share from 0 to 1 in per cent: `40 %`; `under 1 %` rather than a zero that is none. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  if (share < 1 && share > 0.99) return 'over 99 %';
  return `${Math.round(share * 100)} %`;
}

/** `p = 0.4`, `p = 0.012`, `p < 0.001`: never rounded across the line at which a difference is believed. */
export function pInWords(p: number): string {
  if (p < 0.001) return 'p < 0.001';
  const shown = p < BELIEVED ? Math.floor(p * 1000) / 1000 : Number(p.toPrecision(2));
  return `p = ${shown}`;
}

/** @example `chance alone often makes such a difference (p = 0.4)` */
export function chanceInWords(p: number): string {
  const how = p < BELIEVED ? 'would seldom make' : p < OFTEN ? 'makes' : 'often makes';
  return `chance alone ${how} such a difference${p >= BELIEVED && p < OFTEN ? ' now and then' : ''} (${pInWords(p)})`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** With a capital letter at its beginning. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
