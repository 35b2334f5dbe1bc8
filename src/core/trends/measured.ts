/** One measure in two periods: what was found, before all measures are judged together. */
import type { TrendIncident } from './trend-data.ts';
import type { TableView } from './chart-view.ts';
import type { TrendContext } from './context.ts';
import type { MeasureKey } from './comparison.ts';
import type { Periods } from './periods.ts';

export interface Measured {
  key: MeasureKey;
  /** How likely chance alone is to make such a difference; absent where there are too few to say. */
  p?: number;
  /** Above 0 where the later period is the better one, below where it is the worse one, 0 where they are the same in words. */
  change: number;
  /** How large the difference is; or, where there are too few, how many there are and how many it takes. A sentence. */
  effect: string;
  /** Both periods' figures in a sentence; empty where the effect has them. */
  figures: string;
  /** What a difference that is not found does not mean, where there are few; else empty. */
  caution: string;
  table: TableView;
}

/** Two periods of one scope with their incidents. */
export interface Compared {
  periods: Periods;
  earlier: TrendIncident[];
  later: TrendIncident[];
  /** The scope without its own period. */
  scoped: TrendIncident[];
  asOf: string;
  link: TrendContext['link'];
}
