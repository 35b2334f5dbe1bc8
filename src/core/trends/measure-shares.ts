/** Shares in two periods: the incidents that customers noticed first, and the action items that were done in time. */
import { ENOUGH } from '../stats/enough.ts';
import { compareShares, wilsonInterval } from '../stats/shares.ts';
import type { Cell } from './chart-view.ts';
import { countCell } from './context.ts';
import { countedOrNo, percent, sentenceCase } from './figures.ts';
import type { Compared, Measured } from './measured.ts';
import { type Period, periodName } from './month.ts';
import { itemListCell } from './own-items.ts';
import type { TrendIncident } from './trend-data.ts';

/** With fewer than this in either period, a share that falls from a half to a quarter is missed more often than it is found. */
const LARGE = 35;

interface Share {
  hits: number;
  of: number;
  /** Both numbers with where they lead. */
  cells: { hits: Cell; of: Cell };
}

/** Incidents of which it is known who noticed them. */
export function measureCustomersFirst({ periods, earlier, later, link }: Compared): Measured {
  const shareOf = (incidents: readonly TrendIncident[], { from, to }: Period): Share => {
    const known = incidents.filter(({ detection }) => detection !== 'unknown');
    const first = known.filter(({ detection }) => detection === 'customer-report');
    return {
      hits: first.length,
      of: known.length,
      cells: {
        hits: countCell({ link }, first, { detection: 'customer-report', from, to }),
        of: countCell({ link }, known, known.length === incidents.length ? { from, to } : undefined),
      },
    };
  };
  return measureShare({
    key: 'customers-first',
    shares: [shareOf(earlier, periods.earlier), shareOf(later, periods.later)],
    periods: [periods.earlier, periods.later],
    more: -1,
    words: {
      caption: 'Incidents that customers noticed first, in the two periods',
      hits: 'Customers first',
      of: 'Noticed by someone known',
      unit: 'incidents',
      effect: (now, before) => `Customers noticed first in ${now} of the incidents instead of ${before}`,
      same: (share) => `Customers noticed first in ${share} of the incidents, as before`,
      few: (now, before) =>
        `It is known who noticed first for ${countedOrNo(now, 'incident')} in the later period and for ${before || 'none'} in the earlier one`,
    },
  });
}

/** Our own action items whose due date lies in the period and has passed; declined ones and those done on an unknown day are left out. */
export function measureActionsInTime({ periods, scoped, asOf }: Compared): Measured {
  const due = scoped
    .filter(({ retelling }) => !retelling)
    .flatMap((incident) => incident.actions.map((action) => ({ ...action, incident })))
    .filter((action) => action.due !== undefined && action.due < asOf && action.status !== 'declined')
    .filter(({ status, done }) => status !== 'done' || done !== undefined);
  const shareOf = (period: Period): Share => {
    const within = due.filter(
      (action) => action.due !== undefined && action.due.slice(0, 7) >= period.from && action.due.slice(0, 7) <= period.to,
    );
    const inTime = within.filter((action) => action.done !== undefined && action.done <= (action.due ?? ''));
    return { hits: inTime.length, of: within.length, cells: { hits: itemListCell(inTime), of: itemListCell(within) } };
  };
  return measureShare({
    key: 'actions-in-time',
    shares: [shareOf(periods.earlier), shareOf(periods.later)],
    periods: [periods.earlier, periods.later],
    more: 1,
    words: {
      caption: 'Action items that were due in the two periods',
      hits: 'Done in time',
      of: 'Were due',
      unit: 'action items',
      effect: (now, before) => `${now} of the action items were done by their due date instead of ${before}`,
      same: (share) => `${share} of the action items were done by their due date, as before`,
      few: (now, before) =>
        `${sentenceCase(countedOrNo(now, 'action item'))} ${now < 2 ? 'was' : 'were'} due in the later period and ${before || 'none'} in the earlier one`,
    },
  });
}

interface ShareMeasure {
  key: Measured['key'];
  /** The earlier one first. */
  shares: [Share, Share];
  periods: [Period, Period];
  /** Whether a larger share is better (1) or worse (-1). */
  more: 1 | -1;
  words: {
    caption: string;
    hits: string;
    of: string;
    unit: string;
    effect: (now: string, before: string) => string;
    same: (share: string) => string;
    few: (now: number, before: number) => string;
  };
}

function measureShare({ key, shares, periods, more, words }: ShareMeasure): Measured {
  const [before, now] = shares;
  const row = (share: Share, period: Period): Cell[] => [
    { text: periodName(period) },
    share.cells.of,
    share.cells.hits,
    ...intervalCells(share),
  ];
  const table = {
    caption: words.caption,
    columns: [
      { name: 'Period' },
      ...[words.of, words.hits].map((name) => ({ name, unit: words.unit, numeric: true })),
      ...['Share', 'Interval from', 'Interval to'].map((name) => ({ name, unit: '%', numeric: true })),
    ],
    rows: [row(before, periods[0]), row(now, periods[1])],
  };
  if (Math.min(before.of, now.of) < ENOUGH.shares) {
    const effect = `${words.few(now.of, before.of)}: at least ${ENOUGH.shares} in each are needed to compare shares.`;
    return { key, change: 0, effect, figures: '', caution: '', table };
  }
  const { p, difference } = compareShares(before, now);
  const [nowShare, beforeShare] = [percent(now.hits / now.of), percent(before.hits / before.of)];
  return {
    key,
    p,
    table,
    change: nowShare === beforeShare ? 0 : difference * more,
    effect: `${nowShare === beforeShare ? words.same(nowShare) : words.effect(nowShare, beforeShare)}.`,
    figures: `${now.hits} of ${now.of} in the later period, ${before.hits} of ${before.of} in the earlier one.`,
    caution:
      Math.min(before.of, now.of) < LARGE
        ? `With fewer than ${LARGE} in a period, even a fall from a half to a quarter is missed more often than it is found.`
        : '',
  };
}

function intervalCells({ hits, of }: Share): Cell[] {
  if (of === 0) return [{ text: 'none' }, { text: 'none' }, { text: 'none' }];
  const { low, high } = wilsonInterval(hits, of);
  return [hits / of, low, high].map((share) => ({ text: percent(share), value: share * 100 }));
}
