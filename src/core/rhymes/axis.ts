/** A time axis that several drawings share: where an instant lies on it in per cent, and where its labelled ticks are. */

export interface Axis {
  /** From 0 to 100. */
  at: (instant: number) => number;
  ticks: Tick[];
}

export interface Tick {
  x: number;
  /** `2019`, or `Mar 2026` where the axis is short. */
  label: string;
}

export interface Span {
  from: number;
  to: number;
}

const MONTH = 2_629_746_000;
/** Months between two ticks: the first with which there are few enough. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];
/** Room at either end, so that no mark is cut. */
const MARGIN = 2;
/** How many ticks there may be, and how close to an end, so that labels neither meet nor stand beyond it on a narrow screen. */
const LONG = { most: 6, edge: 5 };
const SHORT = { most: 4, edge: 10 };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Instants in milliseconds since 1970; ticks stand at the beginnings of months and years in UTC. A span of nothing is widened to two months. */
export function axisOf({ from, to }: Span): Axis {
  const [start, end] = to - from < 2 * MONTH ? [from - MONTH, to + MONTH] : [from, to];
  const at = (instant: number): number => round(MARGIN + ((instant - start) / (end - start)) * (100 - 2 * MARGIN));
  for (const step of STEPS) {
    const { most, edge } = step < 12 ? SHORT : LONG;
    const ticks = ticksOf(start, end, step);
    if (ticks.length > most) continue;
    return { at, ticks: ticks.map(({ instant, label }) => ({ x: at(instant), label })).filter(({ x }) => x >= edge && x <= 100 - edge) };
  }
  return { at, ticks: [] };
}

function ticksOf(from: number, to: number, step: number): { instant: number; label: string }[] {
  const first = new Date(from);
  const months = first.getUTCFullYear() * 12 + first.getUTCMonth();
  const found: { instant: number; label: string }[] = [];
  for (let month = Math.ceil(months / step) * step; found.length <= LONG.most; month += step) {
    const instant = Date.UTC(Math.floor(month / 12), month % 12);
    if (instant > to) break;
    const year = String(Math.floor(month / 12));
    if (instant >= from) found.push({ instant, label: step >= 12 ? year : `${MONTHS[month % 12] ?? ''} ${year}` });
  }
  return found;
}

function round(per: number): number {
  return Math.round(per * 10) / 10;
}
