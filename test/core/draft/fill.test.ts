import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillFrontMatter, type Values } from '../../../src/core/draft/fill.ts';

const fill = (lines: string[], values: Values): string[] =>
  fillFrontMatter(`${lines.join('\n')}\n`, values)
    .trimEnd()
    .split('\n');

describe('fillFrontMatter', () => {
  it('puts values behind their keys and keeps every comment where it was', () => {
    expect(
      fill(
        [
          '# first',
          'title:',
          '# before',
          'severity:   ',
          '# between',
          '',
          'times:',
          '  # in',
          '  started:',
          '  # after',
          'tags: # none yet',
          '# last',
        ],
        { title: 'A', severity: 'sev1', times: { started: '2026-11-20' }, tags: ['x', 'y'] },
      ),
    ).toEqual([
      '# first',
      'title: A',
      '# before',
      'severity: sev1   ',
      '# between',
      '',
      'times:',
      '  # in',
      '  started: 2026-11-20',
      '  # after',
      '# none yet',
      'tags:',
      '  - x',
      '  - y',
      '# last',
    ]);
  });

  it('puts the new value in the place of the old one, whatever its form', () => {
    expect(
      fill(['a: one', 'b: >-', '  long', '  text', 'c: [x, y]', 'd:', '  - x', '  - y', '"e": \'q\'', 'f:', '  g: 1'], {
        a: '1',
        b: '2',
        c: ['3'],
        d: ['4'],
        e: '5',
        f: '6',
      }),
    ).toEqual(['a: "1"', 'b: "2"', 'c:', '  - "3"', 'd:', '  - "4"', 'e: "5"', 'f: "6"']);
  });

  it('moves a comment beside a value above its key, so that it cannot end up in a text', () => {
    const long = 'word '.repeat(30).trim();
    const lines = fill(['a: old # why', 'b: # where', '  c: # who', '    - x'], { a: long, b: { c: [long] } });
    expect(lines.slice(0, 2)).toEqual(['# why', 'a: >-']);
    expect(lines).toContain('b: # where');
    expect(lines).toContain('  # who');
    expect(parse(lines.join('\n'))).toEqual({ a: long, b: { c: [long] } });
  });

  it('adds what is not there at the end of its map, in order', () => {
    expect(fill(['a: 1', 'b:', '  c: 2 # two', '# end'], { b: { d: '3', e: { f: '4' } }, g: '5' })).toEqual([
      'a: 1',
      'b:',
      '  c: 2 # two',
      '  d: "3"',
      '  e:',
      '    f: "4"',
      'g: "5"',
      '# end',
    ]);
    expect(fill(['b:', '  c:'], { b: { d: '3' }, g: '5' })).toEqual(['b:', '  c:', '  d: "3"', 'g: "5"']);
    expect(fill(['b:', '  c:', 'g: # old'], { g: '5', b: { d: '3' } })).toEqual(['b:', '  c:', '  d: "3"', '# old', 'g: "5"']);
  });

  it('writes into nothing, into comments alone and into maps in braces', () => {
    expect(fillFrontMatter('', { a: 'x' })).toBe('a: x\n');
    expect(fillFrontMatter('# only', { a: 'x' })).toBe('# only\na: x\n');
    expect(fill(['a: { b: 1, c: 2 }'], { a: { c: 'x', d: 'y' } })).toEqual(['a:', '  b: 1', '  c: x', '  d: y']);
    expect(fill(['{ a: 1 }'], { b: 'x' })).toEqual(['a: 1', 'b: x']);
    expect(fill(['a:', '  b:'], { a: 'x' })).toEqual(['a: x']);
  });

  it('leaves alone what has no value', () => {
    expect(fill(['a: 1 # x'], { a: undefined, b: undefined })).toEqual(['a: 1 # x']);
  });

  it('takes names as they are', () => {
    expect(fill(['constructor: 1'], { a: 'x' })).toEqual(['constructor: 1', 'a: x']);
  });

  it('reads back as what was put in', () => {
    const nasty = fc.constantFrom(
      '# x',
      ': ',
      ' #',
      '- ',
      '---',
      '...',
      '\n',
      '\n\n',
      '  ',
      '\t',
      '"',
      "'",
      '@',
      '%',
      '&a',
      '*a',
      '!t',
      '{',
      '}',
      '[',
      '|',
      '>',
      '🚀',
      'null',
      '~',
      '1.0',
      'word ',
      '\r',
      '\\',
      '?',
    );
    const text = fc.oneof(
      fc.array(nasty, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    const template = fc.constantFrom(
      '',
      '# q\na:\n# q\nb:\n  # q\n  c:\n  # q\nd:\n',
      'a: x # q\nb: { c: 1 } # q\nd: # q\n  - y\n',
      'd:\n  - y\nb:\n  c: >-\n    text\n\na: |\n  text\n',
    );
    fc.assert(
      fc.property(template, text, text, fc.array(text, { minLength: 1, maxLength: 3 }), (yaml, a, c, d) => {
        const filled = fillFrontMatter(yaml, { a, b: { c }, d });
        expect(parse(filled, { version: '1.2', schema: 'core' })).toEqual({ a, b: { c }, d });
        expect(filled.match(/# q$/gm)?.length ?? 0).toBeGreaterThanOrEqual(yaml.match(/# q$/gm)?.length ?? 0);
        expect(filled).not.toMatch(/^---/m);
      }),
      { numRuns: 500 },
    );
  });
});
