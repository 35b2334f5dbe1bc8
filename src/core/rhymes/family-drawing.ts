/** Where the dots of a family stand on the time axis, and which of them are joined. Positions are per cent across and lanes up, by a fixed rule. */
import type { Axis, Span } from './axis.ts';

export interface Drawing {
  dots: Dot[];
  /** From an incident to its recurrence; none where they are too many to be told apart. */
  joins: { from: Dot; to: Dot }[];
  /** How many lanes are in use. */
  lanes: number;
}

export interface Dot {
  x: number;
  /** 0 is on the axis. */
  lane: number;
  /** How far a time that is known to the month or year only may reach. */
  reach?: { from: number; to: number };
}

export interface DrawnMember extends Span {
  id: string;
}

const LANES = 3;
/** Dots closer than this touch. */
const APART = 2.2;
/** A reach that is shorter is hidden by the dot. */
const LEAST_REACH = 1.5;
/** More lines than this cross one another and say nothing. */
const MAX_JOINS = 12;

/** Members come by date. Where three touch already, a further dot would hide them and is left out: the list has it. */
export function drawingOf(
  members: readonly DrawnMember[],
  recurrences: readonly { earlier: string; later: string }[],
  { at }: Axis,
): Drawing {
  const last: number[] = [];
  const dots = new Map<string, Dot>();
  for (const { id, from, to } of members) {
    const x = at((from + to) / 2);
    const lane = [...Array(LANES).keys()].find((one) => x - (last[one] ?? -APART) >= APART);
    if (lane === undefined) continue;
    last[lane] = x;
    const reach = { from: Math.max(0, at(from)), to: Math.min(100, at(to)) };
    dots.set(id, { x, lane, ...(reach.to - reach.from < LEAST_REACH ? {} : { reach }) });
  }
  const joins = recurrences.flatMap(({ earlier, later }) => {
    const [from, to] = [dots.get(earlier), dots.get(later)];
    return from && to ? [{ from, to }] : [];
  });
  return { dots: [...dots.values()], joins: joins.length > MAX_JOINS ? [] : joins, lanes: last.length };
}
