import { expect, test } from 'vitest';
import type { DetectionMethod } from '../../../src/core/postmortem.ts';
import { noticedCharts } from '../../../src/core/trends/noticed-charts.ts';
import { charts, incident, links, shown, trendData } from './build-incident.ts';

const chartsOf = (...methods: (DetectionMethod | `${DetectionMethod} ${string}`)[]) =>
  charts(
    noticedCharts,
    trendData(
      methods.map((line, i) => {
        const [detection, started = '2026-11-01'] = line.split(' ') as [DetectionMethod, string?];
        return incident(`i${i}`, { detection, times: { started } });
      }),
    ),
  );

test('counts who or what noticed, by month and in all', () => {
  const { noticed, ...rest } = chartsOf('customer-report', 'alert', 'alert 2026-10-02', 'unknown 2026-10-03');
  expect(shown(noticed)).toEqual([
    'Month | An alert | Customers | Not known | All',
    'Oct 2026 | 1 | 0 | 1 | 2',
    'Nov 2026, so far | 1 | 1 | 0 | 2',
  ]);
  expect(links(noticed, 0)).toEqual([
    '-',
    '?detection=alert&from=2026-10&to=2026-10',
    '-',
    '?detection=unknown&from=2026-10&to=2026-10',
    '?from=2026-10&to=2026-10',
  ]);
  expect(noticed?.sentence).toBe('An alert noticed 2 of 3 incidents first, customers 1.');
  expect(noticed?.notes[0]).toBe('How 1 incident was noticed is not known.');
  expect(shown(rest['noticed-first'])).toEqual(['Noticed by | Incidents', 'An alert | 2', 'Customers | 1']);
  expect(rest['noticed-first']?.drawing).toEqual({
    kind: 'bars',
    label: 0,
    series: [{ column: 1, colour: 'one' }],
    stacked: false,
  });
  expect(rest['noticed-first']?.notes[0]).toBe(
    'The share is given from 10 incidents on: with fewer, a single one moves it by more than ten percentage points.',
  );
  expect(links(rest['noticed-first'], 1)).toEqual(['-', '?detection=customer-report']);
  expect(rest['noticed-first']?.sentence).toBe('Customers noticed 1 of 3 incidents first: too few incidents to call that a share.');
});

test('gives the share with its interval where there are enough', () => {
  const ten = [...Array<DetectionMethod>(7).fill('customer-report'), ...Array<DetectionMethod>(3).fill('alert')];
  expect(chartsOf(...ten)['noticed-first']?.sentence).toBe('Customers noticed 7 of 10 incidents first: 70 % (95 % interval 40 to 89 %).');
  // Wilson's intervals of 3 and of 7 in 10, which mirror each other.
  expect(shown(chartsOf(...ten)['noticed-first'])).toEqual([
    'Noticed by | Incidents | Share | Interval from | Interval to',
    'An alert | 3 | 30 % | 11 % | 60 %',
    'Customers | 7 | 70 % | 40 % | 89 %',
  ]);
  const none = Array<DetectionMethod>(10).fill('alert');
  expect(chartsOf(...none)['noticed-first']?.sentence).toBe('Customers noticed none of 10 incidents first: 0 % (95 % interval 0 to 28 %).');
  expect(chartsOf(...none)['noticed']?.sentence).toBe('An alert noticed 10 of 10 incidents first, customers none.');
});

test('says nothing where nothing is known', () => {
  expect(chartsOf()).toEqual({});
  expect(chartsOf('unknown', 'unknown')).toEqual({});
});

test('one incident is one', () => {
  expect(chartsOf('alert')['noticed']?.sentence).toBe('An alert noticed the only incident first.');
  expect(chartsOf('customer-report')['noticed']?.sentence).toBe('Customers noticed the only incident first.');
  expect(chartsOf('employee-report')['noticed']?.sentence).toBe('Neither an alert nor customers noticed the only incident first.');
  expect(chartsOf('alert')['noticed-first']?.sentence).toBe(
    'Customers did not notice the only incident first: too few incidents to call that a share.',
  );
});
