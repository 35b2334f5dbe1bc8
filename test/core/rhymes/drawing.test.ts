/** Where dots and ticks stand on the time axis of the families, and how far apart incidents are in words. */
import { describe, expect, test } from 'vitest';
import { axisOf } from '../../../src/core/rhymes/axis.ts';
import { drawingOf } from '../../../src/core/rhymes/family-drawing.ts';
import { gapInWords } from '../../../src/core/rhymes/gap.ts';
import { time } from '../../support/builders.ts';

const at = (text: string) => Date.parse(text);

describe('axisOf', () => {
  test('puts the first and the last near the ends, and what lies between in proportion', () => {
    const axis = axisOf({ from: at('2010-01-01'), to: at('2020-01-01') });
    expect([axis.at(at('2010-01-01')), axis.at(at('2015-01-01')), axis.at(at('2020-01-01'))]).toEqual([2, 50, 98]);
  });

  test('has ticks at whole years, at most six, none where its label would be cut', () => {
    const { ticks } = axisOf({ from: at('2010-10-04'), to: at('2025-11-18') });
    expect(ticks.map(({ label }) => label)).toEqual(['2015', '2020', '2025']);
    expect(axisOf({ from: at('2019-12-20'), to: at('2025-06-01') }).ticks.map(({ label }) => label)).toEqual([
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
  });

  test('counts in months where the years are few', () => {
    expect(axisOf({ from: at('2026-01-15'), to: at('2026-06-20') }).ticks.map(({ label }) => label)).toEqual(['Mar 2026', 'May 2026']);
  });

  test('gives room to a single instant', () => {
    const one = at('2026-03-10');
    expect(axisOf({ from: one, to: one }).at(one)).toBe(50);
    expect(axisOf({ from: 0, to: 0 }).at(0)).toBe(50);
  });
});

describe('drawingOf', () => {
  const axis = axisOf({ from: at('2010-01-01'), to: at('2020-01-01') });
  const member = (id: string, from: string, to = from) => ({ id, from: at(from), to: at(to) });

  test('stacks dots that would touch, up to three, and lets them fall back to the axis', () => {
    const { dots, lanes } = drawingOf(
      [
        member('a', '2015-01-01'),
        member('b', '2015-01-02'),
        member('c', '2015-01-03'),
        member('d', '2015-01-04'),
        member('e', '2018-01-01'),
      ],
      [],
      axis,
    );
    expect(dots.map(({ lane }) => lane)).toEqual([0, 1, 2, 0]);
    expect(lanes).toBe(3);
  });

  test('joins an incident with its recurrence', () => {
    const { joins } = drawingOf([member('a', '2011-01-01'), member('b', '2019-01-01')], [{ earlier: 'a', later: 'b' }], axis);
    expect(joins.map(({ from, to }) => [from.x, to.x])).toEqual([[axis.at(at('2011-01-01')), axis.at(at('2019-01-01'))]]);
    expect(drawingOf([member('a', '2011-01-01')], [{ earlier: 'a', later: 'gone' }], axis).joins).toEqual([]);
  });

  test('joins nothing where the lines would be a tangle', () => {
    const joined = (count: number) => {
      const members = Array.from({ length: count + 1 }, (_, index) =>
        member(String(index), `201${Math.floor(index / 3)}-0${(index % 3) * 4 + 1}-01`),
      );
      return drawingOf(
        members,
        members.slice(1).map(({ id }, index) => ({ earlier: String(index), later: id })),
        axis,
      ).joins.length;
    };
    expect([joined(12), joined(13)]).toEqual([12, 0]);
  });

  test('draws a year as long as it is, and a month of ten years as a dot', () => {
    const { dots } = drawingOf([member('a', '2012-01-01', '2013-01-01'), member('b', '2016-01-01', '2016-02-01')], [], axis);
    expect(dots.map(({ reach }) => reach !== undefined)).toEqual([true, false]);
    expect(dots[0]?.reach).toEqual({ from: axis.at(at('2012-01-01')), to: axis.at(at('2013-01-01')) });
  });
});

describe('gapInWords', () => {
  const gap = (a: string, b: string) => gapInWords(time(a), time(b));

  test('counts days, then months, then years', () => {
    expect(gap('2026-02-02T23:00Z', '2026-02-03T01:00Z')).toBe('1 day later');
    expect(gap('2026-02-02', '2026-02-06T15:10Z')).toBe('4 days later');
    expect(gap('2026-02-02', '2026-09-14')).toBe('about 7 months later');
    expect(gap('2012-12-24', '2017-02-28')).toBe('about 4 years later');
    expect(gap('2026-02-02T01:00Z', '2026-02-02T20:00Z')).toBe('on the same day');
  });

  test('claims nothing where a day is not known, or the order is another', () => {
    expect(gap('2026-02', '2026-09-14')).toBeUndefined();
    expect(gap('2026-02-02', '2027')).toBeUndefined();
    expect(gap('2026-02-02', '2026-02-01')).toBeUndefined();
  });
});
