/** The action items of an archive whose figures were computed by another program from the same files: see test/support/trend-answers.ts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { actionFigures } from '../../../src/core/actions/action-figures.ts';
import type { ActionItem } from '../../../src/core/actions/action-item.ts';
import { actionRows } from '../../../src/core/actions/action-row.ts';
import { onThisDay } from '../../../src/core/actions/on-this-day.ts';
import { secondReadings } from '../../../src/core/actions/second-reading.ts';
import { AUDIENCES } from '../../../src/core/audience.ts';
import { AS_OF } from '../../support/sites.ts';
import { TREND_ANSWERS } from '../../support/trend-answers.ts';
import { type TrendArchive, trendArchive } from '../../support/trend-archive.ts';

describe.each(AUDIENCES)('the %s edition', (audience) => {
  const answers = TREND_ANSWERS[audience];
  let archive: TrendArchive;
  let own: ActionItem[];
  beforeAll(async () => {
    archive = await trendArchive('trends-site', audience);
    own = archive.items.filter(({ incident }) => !incident.retelling);
  });
  const item = (key: string) => own.find((one) => one.key === key);

  test('has so many action items in each state', () => {
    const states = Object.groupBy(own, ({ status }) => status);
    expect(own.length).toBe(answers.actions);
    expect(Object.fromEntries(Object.entries(states).map(([status, of]) => [status, of.length]))).toEqual(answers.states);
  });

  test('knows for how many days each is overdue', () => {
    const overdue = own.flatMap(({ key, overdue: days }) => (days === undefined ? [] : [[key, days] as const]));
    expect(Object.fromEntries(overdue)).toEqual(answers.overdue);
    // Due on the day of the edition: not overdue yet.
    expect(item('2026-07-07-authentication-rule/rule-preview')).toMatchObject({ pending: true, due: AS_OF });
    expect(item('2026-07-07-authentication-rule/rule-preview')).not.toHaveProperty('overdue');
  });

  test('knows which are due for another look, and from when', () => {
    expect(own.filter(({ recheck }) => recheck !== undefined).length).toBe(answers.rechecks);
    // Six months after 31 August, and after 20 May; what was done on 28 May has some days left.
    expect(item('2024-10-08-carrier-certificate-expired/renew-by-service')?.recheck).toBe('2026-02-28');
    expect(item('2026-04-15-pickup-reminders-late/late-reminder')?.recheck).toBe(AS_OF);
    expect(item('2026-05-05-carrier-gateway-down/carrier-status')).not.toHaveProperty('recheck');
    // Done on a day that nobody wrote down.
    expect(item('2025-07-09-fax-line-provider/channels')).toMatchObject({ status: 'done', pending: false });
    expect(item('2025-07-09-fax-line-provider/channels')).not.toHaveProperty('recheck');
  });

  test('has these figures at the head of its list', () => {
    const { open = 0, 'in-progress': begun = 0 } = answers.states;
    const [dueSoon, doneLately] = audience === 'public' ? [2, 2] : [3, 3];
    const figures = [open + begun, Object.keys(answers.overdue).length, dueSoon, answers.rechecks, doneLately];
    expect(actionFigures(actionRows(archive.items), AS_OF).map(({ count }) => count)).toEqual(figures);
  });

  test('names no team that its audience may not see', () => {
    const finance = own.filter(({ owner }) => owner?.key === 'finance');
    expect(finance.length).toBe(audience === 'public' ? 0 : 8);
    expect(item('2025-05-14-price-rounding/cents')?.owner?.name).toBe(audience === 'public' ? undefined : 'Finance team');
  });

  test('is looked at again: what was reviewed six months ago, or 12 more, within the last 30 days', () => {
    // The review of the late reminders, on 20 April, was due 31 days ago.
    expect(secondReadings(archive.records, AS_OF, 6).map(({ incident, due, months }) => [incident.id, due, months])).toEqual([
      ['2025-04-22-bridge-height-ignored', '2026-10-24', 18],
      ['2026-05-05-carrier-gateway-down', '2026-11-07', 6],
      ['2026-05-05-hall-two-switch', '2026-11-08', 6],
      ['2025-05-14-price-rounding', '2026-11-16', 18],
    ]);
  });

  test('remembers what began around this day of the year, our own and others’', () => {
    expect(onThisDay(archive.records, AS_OF).map(({ year, incidents }) => [year, incidents.map(({ id }) => id)])).toEqual([
      ['2024', ['2024-11-20-address-lookup-timeouts']],
      ['2023', ['2023-11-20-harbour-lane-cards']],
    ]);
  });
});
