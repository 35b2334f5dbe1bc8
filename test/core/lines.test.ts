import { expect, it } from 'vitest';
import { Lines } from '../../src/core/lines.ts';

it('counts lines and columns from 1, columns in UTF-16 units', () => {
  const lines = new Lines('a😀b\r\n\nlast');
  const at = (offset: number) => `${lines.point(offset).line}:${lines.point(offset).column}`;
  expect([0, 1, 3, 4, 5, 6, 7, 10].map(at)).toEqual(['1:1', '1:2', '1:4', '1:5', '1:6', '2:1', '3:1', '3:4']);
});

it('stays inside the text', () => {
  expect(new Lines('ab').point(99)).toEqual({ line: 1, column: 3, offset: 2 });
  expect(new Lines('ab').point(-1)).toEqual({ line: 1, column: 1, offset: 0 });
  expect(new Lines('').place(0, 0)).toEqual({ start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } });
});
