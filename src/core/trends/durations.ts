/** How long it takes to detect, acknowledge, mitigate, resolve and announce incidents: all at a glance, and each by itself. */
import type { DurationKey } from '../duration.ts';
import type { ChartView } from './chart-view.ts';
import type { TrendContext } from './context.ts';
import { type DurationFigures, durationFigures } from './duration-figures.ts';
import { durationDistribution } from './duration-distribution.ts';
import { durationOverTime, WINDOW } from './duration-over-time.ts';
import { durationSummary } from './duration-summary.ts';
import { type DurationValues, durationValues } from './duration-values.ts';
import type { TrendData } from './trend-data.ts';

/** All durations at a glance. */
export function durationSummaryCharts({ incidents }: TrendData, context: TrendContext): ChartView[] {
  const all = durationValues(incidents);
  return [durationSummary(all, figuresOf(all), incidents, context)];
}

/** The same, and then for every duration that is known of an incident how it is spread and how it went over time. */
export function durationCharts({ incidents }: TrendData, context: TrendContext): { summary: ChartView; each: DurationCharts[] } {
  const all = durationValues(incidents);
  const figures = figuresOf(all);
  return {
    summary: durationSummary(all, figures, incidents, context),
    each: all.flatMap((one) => {
      const own = figures.get(one.key);
      if (one.values.length === 0 || !own) return [];
      const overTime = one.values.length < WINDOW ? [] : [durationOverTime(one, own)];
      return [{ id: `time-to-${one.key}`, title: one.label, charts: [durationDistribution(one, own), ...overTime] }];
    }),
  };
}

interface DurationCharts {
  id: string;
  title: string;
  charts: ChartView[];
}

// Resampling takes time: once for all charts.
function figuresOf(all: readonly DurationValues[]): Map<DurationKey, DurationFigures> {
  return new Map(
    all.map(({ key, values }) => [
      key,
      durationFigures(
        values.map(({ minutes }) => minutes),
        key,
      ),
    ]),
  );
}
