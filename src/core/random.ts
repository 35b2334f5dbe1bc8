/** Chance that can be repeated: the same seed and the same name give the same numbers on every machine. */

export interface Random {
  /** At least 0, less than 1. */
  next: () => number;
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** `count` different items, or all of them where there are fewer. */
  sample: <T>(list: readonly T[], count: number) => T[];
  /** Most values near `median`, a few far above it, as the durations of incidents are. */
  skewed: (median: number, spread: number) => number;
}

export function randomFrom(...seed: readonly (number | string)[]): Random {
  let state = hash(seed.join('/'));
  // mulberry32: small, quick, and good enough for made-up incidents.
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_00_00_00_00;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T;
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    sample: (list, count) => {
      const rest = [...list];
      return Array.from(
        { length: Math.min(count, rest.length) },
        () => rest.splice(int(0, rest.length - 1), 1)[0] as (typeof rest)[number],
      );
    },
    skewed: (median, spread) => median * Math.exp(spread * (next() + next() + next() - 1.5) * 2),
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01_00_01_93);
  return value >>> 0;
}
