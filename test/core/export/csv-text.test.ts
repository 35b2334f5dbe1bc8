import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvCell, csvText } from '../../../src/core/export/csv-text.ts';

const one = (text: string): string => csvText({ text: (row: string) => row }, [text]);
const read = (text: string): string[][] => Papa.parse<string[]>(text.replace(/\r\n$/, ''), { newline: '\r\n' }).data;

describe('a table as CSV', () => {
  it('has a header, lines that end in CRLF, and numbers as they are', () => {
    expect(
      csvText({ id: (row: number) => `n${row}`, value: (row: number) => row, nothing: () => undefined, is: () => true }, [-1, 2.5]),
    ).toBe('id,value,nothing,is\r\nn-1,-1,,true\r\nn2.5,2.5,,true\r\n');
    expect(csvText({ id: () => 'a', value: () => 1 }, [])).toBe('id,value\r\n');
  });

  it('quotes what has to be quoted', () => {
    expect(one('say "no", twice\nor more')).toBe('text\r\n"say ""no"", twice\nor more"\r\n');
  });

  it.each(['=HYPERLINK("https://x.example")', '=1+2\n+3', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+2', '＋1', '－1', '＠A'])(
    'is no formula: %j',
    (text) => {
      expect(read(one(text))[1]).toEqual([`'${text}`]);
      expect(csvCell(`'${text}`)).toBe(text);
    },
  );

  it.each(['2026-11-20', "the team's", "'tis", 'a=b', '', '😀 =1', '\u05d0\u05d1', ' x'])('leaves alone what is none: %j', (text) => {
    expect(read(one(text))[1]).toEqual([text]);
    expect(csvCell(text)).toBe(text);
  });

  it('gives back everything that went in', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '"', ',', '\n', '\r', '\t', ' ', ';', '＝', 'a', '😀', '\u202e') }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = csvText({ a: (row: [string, string]) => row[0], b: (row: [string, string]) => row[1] }, rows);
        expect(
          read(text)
            .slice(1)
            .map((row) => row.map(csvCell)),
        ).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
