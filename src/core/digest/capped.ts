/** Lists of a digest that stay short enough to be read. */
import { counted } from '../rhymes/gap.ts';

export const MAX_ENTRIES = 50;

/** The first entries, and in words how many there are besides. */
export function capped<T, E>(all: readonly T[], toEntry: (one: T) => E, noun: string): { entries: E[]; more?: string } {
  const rest = all.length - MAX_ENTRIES;
  return { entries: all.slice(0, MAX_ENTRIES).map(toEntry), ...(rest > 0 ? { more: counted(rest, `more ${noun}`) } : {}) };
}
