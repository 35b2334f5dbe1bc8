import { describe, expect, it } from 'vitest';
import { FIRST_MONTH, LAST_MONTH, monthOf, monthText, periodName, periodOf } from '../../src/core/archive-period.ts';

const month = (text: string): number => monthOf(text) as number;

describe('monthOf and monthText', () => {
  it('count months, so that the one after December is January', () => {
    expect(monthOf('2026-03')).toBe(24314);
    expect(month('2026-01') - month('2025-12')).toBe(1);
  });

  it('are opposites for every month', () => {
    for (let number = FIRST_MONTH; number <= LAST_MONTH; number++) expect(monthOf(monthText(number))).toBe(number);
  });

  it('know every year that authors may write, and the one into which a zone may move an incident', () => {
    expect(['1899-01', '1899-12', '1900-01', '2100-12', '2101-12'].map(monthOf)).not.toContain(undefined);
    expect(['1898-12', '2102-01', '0000-01', '9999-12'].map(monthOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    '',
    '2026',
    '2026-00',
    '2026-13',
    '2026-3',
    '2026-03-01',
    '2026-03 ',
    ' 2026-03',
    '２０２６-03',
    '2026/03',
    '-2026-03',
    'March 2026',
  ])('do not take “%s” for a month', (text) => expect(monthOf(text)).toBeUndefined());
});

describe('periodOf', () => {
  it('may be open on one side, and is none with no month or with the last before the first', () => {
    expect(periodOf(5, 7)).toEqual({ from: 5, to: 7 });
    expect(periodOf(5, 5)).toEqual({ from: 5, to: 5 });
    expect(periodOf(5, undefined)).toEqual({ from: 5 });
    expect(periodOf(undefined, 5)).toEqual({ to: 5 });
    expect(periodOf(undefined, undefined)).toBeUndefined();
    expect(periodOf(7, 5)).toBeUndefined();
  });
});

describe('periodName', () => {
  it.each([
    ['2026-03', '2026-03', 'March 2026'],
    ['2026-01', '2026-03', 'January to March 2026'],
    ['2025-11', '2026-02', 'November 2025 to February 2026'],
    ['2025-12', '2026-12', 'December 2025 to December 2026'],
    ['2026-01', undefined, 'since January 2026'],
    [undefined, '2026-12', 'until December 2026'],
  ])('says %s to %s as “%s”', (from, to, name) => {
    const period = periodOf(from === undefined ? undefined : month(from), to === undefined ? undefined : month(to));
    expect(period && periodName(period)).toBe(name);
  });
});
