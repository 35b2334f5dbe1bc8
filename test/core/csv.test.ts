import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/core/csv.ts';

describe('parseCsv', () => {
  it('reads a header and rows', () => {
    expect(parseCsv('time,load\n10:00,1\n10:05,2.5\n', 10)).toEqual({
      header: ['time', 'load'],
      rows: [
        ['10:00', '1'],
        ['10:05', '2.5'],
      ],
    });
  });

  it('passes over a BOM, CRLF and empty lines, and allows gaps', () => {
    expect(parseCsv('\ufefft,a,b\r\n1,,2\r\n\r\n2,-1e3,\r\n', 10)).toEqual({
      header: ['t', 'a', 'b'],
      rows: [
        ['1', '', '2'],
        ['2', '-1e3', ''],
      ],
    });
  });

  it('keeps quoted commas and line ends in a label', () => {
    expect(parseCsv('t,a\n"x, ""y""\nz",1\n', 10)).toEqual({ header: ['t', 'a'], rows: [['x, "y"\nz', '1']] });
  });

  it.each([
    ['', 1, 'The file needs a header line and at least one row.'],
    ['t,a\n', 1, 'The file needs a header line and at least one row.'],
    ['t\n1\n2\n', 1, 'The file needs at least two columns: a time or label, and a number.'],
    ['t,a\n1,2\n3\n', 3, 'The row has 1 field, and the header has 2.'],
    ['t,a\n1,2,3\n', 2, 'The row has 3 fields, and the header has 2.'],
    ['t,a\n1,x\n', 2, 'The row holds something that is not a number.'],
    ['t,a\n1,Infinity\n', 2, 'The row holds something that is not a number.'],
    ['t,a\n1,NaN\n', 2, 'The row holds something that is not a number.'],
    ['t,a\n"1,2\n', 2, 'A quoted field is not closed.'],
    // Empty lines count.
    ['t,a\n\n\n1,x\n', 4, 'The row holds something that is not a number.'],
  ])('%j: line %i', (text, line, reason) => {
    expect(parseCsv(text, 10)).toEqual({ line, reason });
  });

  it('may have exactly as many rows as are allowed, empty lines not counted', () => {
    const rows = (count: number, end = '\n') => `t,a${end}${`1,2${end}`.repeat(count)}`;
    expect(parseCsv(rows(10), 10)).toHaveProperty('rows.length', 10);
    expect(parseCsv(rows(11), 10)).toMatchObject({ reason: 'The file has more than 10 rows.' });
    expect(parseCsv(rows(10, '\n\n'), 10)).toHaveProperty('rows.length', 10);
    expect(parseCsv(rows(11, '\n\n'), 10)).toMatchObject({ reason: 'The file has more than 10 rows.' });
  });
});
