import { describe, expect, it } from 'vitest';
import { bodyLimits, MAX_BODY_BYTES, MAX_FILE_BYTES, MAX_NESTING, MAX_TABLE_CELLS, readText } from '../../src/core/limits.ts';
import { MAX_ACTIONS, MAX_TIMELINE_EVENTS } from '../../src/core/postmortem.ts';
import { bodyFindings, bytes, findings, places, source } from '../support/builders.ts';

const limits = (body: string) => places(bodyLimits('x.mdx', body, 0));

describe('a file', () => {
  it('may have exactly 1 MB', () => {
    expect(MAX_FILE_BYTES).toBe(1_000_000);
    expect(readText('x', new Uint8Array(1_000_000).fill(97)).messages).toEqual([]);
    expect(places(readText('x', new Uint8Array(1_000_001).fill(97)).messages)).toEqual(['file/size 1:1']);
  });

  it('is text', () => {
    expect(places(readText('x', new Uint8Array([97, 0, 98])).messages)).toEqual(['file/binary 1:1']);
    expect(places(readText('x', new Uint8Array([97, 0xe9, 98])).messages)).toEqual(['file/encoding 1:1']);
    expect(places(readText('x', new Uint8Array([0xff, 0xfe, 97, 98])).messages)).toEqual(['file/encoding 1:1']);
    // A surrogate on its own, and a character cut in two, are no UTF-8.
    expect(places(readText('x', new Uint8Array([0xed, 0xa0, 0x80])).messages)).toEqual(['file/encoding 1:1']);
    expect(places(readText('x', bytes('😀').slice(0, 3)).messages)).toEqual(['file/encoding 1:1']);
  });

  it('may begin with a BOM, which is no part of the text', () => {
    expect(readText('x', bytes('\ufeffabc')).text).toBe('abc');
  });
});

describe('a body', () => {
  it('may have exactly 256 kB, in bytes', () => {
    expect(MAX_BODY_BYTES).toBe(256_000);
    expect(limits(`${'ab\n'.repeat(85_333)}a`)).toEqual([]);
    expect(limits(`${'ab\n'.repeat(85_333)}ab`)).toEqual(['file/body-size 1:1']);
    expect(limits('é'.repeat(128_001))).toEqual(['file/body-size 1:1']);
  });

  it('may nest brackets 100 deep', () => {
    expect(MAX_NESTING).toBe(100);
    expect(limits('['.repeat(100))).toEqual([]);
    expect(limits(`text\n${'['.repeat(101)}`)).toEqual(['file/nesting 2:101']);
    expect(limits('[('.repeat(51))).toEqual(['file/nesting 1:101']);
    expect(limits('\\{'.repeat(101))).toEqual(['file/nesting 1:202']);
  });

  it('may have any number of brackets, one after another or in paragraphs of their own', () => {
    expect(limits('[a](b) '.repeat(5000))).toEqual([]);
    expect(limits('[ never closed\n\n'.repeat(5000))).toEqual([]);
  });

  it('may nest quotes and lists 100 deep on a line', () => {
    expect(limits(`${'> '.repeat(100)}a`)).toEqual([]);
    expect(limits(`a\n\n${'> '.repeat(101)}a`)).toEqual(['file/nesting 3:1']);
    expect(limits(`${'- '.repeat(101)}a`)).toEqual(['file/nesting 1:1']);
    expect(limits(`${'1. '.repeat(101)}a`)).toEqual(['file/nesting 1:1']);
  });

  it('may draw lines of any length', () => {
    expect(limits(`${'-'.repeat(200)}\n\n${'*'.repeat(200)}\n\nTitle\n${'-'.repeat(150)}\n`)).toEqual([]);
  });

  it('may have large tables, and none that fills the memory', () => {
    const table = (columns: number, rows: number) => `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|\n'.repeat(rows)}`;
    expect(MAX_TABLE_CELLS).toBe(200_000);
    expect(limits(table(30, 3000))).toEqual([]);
    expect(limits(table(100, 3000))).toEqual(['file/table-size 2:1']);
    expect(limits(table(30_000, 60_000))).toEqual(['file/table-size 2:1']);
    expect(limits(`> ${'|a'.repeat(999)}|\n> ${'|-'.repeat(999)}|\n${'> |\n'.repeat(40_000)}`)).toEqual(['file/table-size 2:1']);
  });

  it.each([
    ['tags in tags', `${'<Note>'.repeat(5000)}x${'</Note>'.repeat(5000)}`],
    ['lists in lists', Array.from({ length: 199 }, (_, index) => `${'  '.repeat(index)}- a\n`).join('')],
    ['emphasis in emphasis', `${'**a *b '.repeat(3000)}${'c* d** '.repeat(3000)}`],
    ['stars', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
  ])('is not too deep once it is read: %s', (_, body) => {
    expect(bodyFindings(body).map((text) => text.replace(/ .*/, ''))).toEqual(['file/nesting']);
  });
});

describe('front matter', () => {
  const event = { at: '2024-05-01T10:00Z', what: 'x' };

  it('may have 1,000 events and 200 actions', () => {
    const actions = Array.from({ length: MAX_ACTIONS }, (_, index) => ({ title: `Action ${index}` }));
    expect([MAX_TIMELINE_EVENTS, MAX_ACTIONS]).toEqual([1000, 200]);
    expect(findings(source({ timeline: Array.from({ length: 1000 }, () => event), actions }))).toEqual([]);
    expect(findings(source({ timeline: Array.from({ length: 1001 }, () => event), actions: [...actions, { title: 'x' }] }))).toEqual([
      'schema/size 8:13',
      'schema/size 9:12',
    ]);
  });

  it('has texts of bounded length and depth', () => {
    expect(findings(source({ title: 'a'.repeat(300), summary: 'a'.repeat(20_000) }))).toEqual([]);
    expect(findings(source({ title: 'a'.repeat(301), summary: 'a'.repeat(20_001) }))).toEqual(['schema/size 2:10', 'schema/size 3:12']);
    expect(findings(source({ summary: `${'**a *b '.repeat(1000)}${'c* d** '.repeat(1000)}` }))).toEqual(['file/nesting 3:12']);
    expect(findings(source({ summary: `${'**a *b '.repeat(30_000)}${'c* d** '.repeat(30_000)}` }))).toEqual(['schema/size 3:12']);
  });
});
