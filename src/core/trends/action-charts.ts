/** Whether promises were kept: action items opened and done, how old the open ones are, how long they take, and what came back meanwhile. */
import { ageChart } from './action-age.ts';
import { flowChart } from './action-flow.ts';
import { overdueCharts } from './action-overdue.ts';
import { debtChart } from './action-debt.ts';
import { survivalChart } from './action-survival.ts';
import type { ChartView } from './chart-view.ts';
import type { TrendContext } from './context.ts';
import { ownItems } from './own-items.ts';
import type { TrendData } from './trend-data.ts';

/** The organization's own action items only; no chart where the scope has none. */
export function actionCharts(scoped: TrendData, context: TrendContext): ChartView[] {
  const items = ownItems(scoped);
  if (items.length === 0) return [];
  return [
    flowChart(items, scoped.asOf, context),
    ageChart(items, context),
    survivalChart(items),
    ...overdueCharts(items, context),
    debtChart(scoped, context),
  ].flatMap((chart) => chart ?? []);
}
