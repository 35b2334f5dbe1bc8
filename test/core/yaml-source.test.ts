import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/core/yaml-source.ts';
import { places } from '../support/builders.ts';

const yaml = (text: string) => readYaml({ file: 'x.mdx', text, start: 0, end: text.length });
const problems = (text: string) => places(yaml(text).messages);
/** Values on ordinary objects, so that they can be compared. */
const data = (text: string) => JSON.parse(JSON.stringify(yaml(text).data));

describe('values', () => {
  it('are those of the YAML 1.2 core schema: dates, yes and no are text', () => {
    expect(data('a: 2017-01-31\nb: yes\nc: off\nd: 12\ne: 1.5\nf: true\ng: 0o17\nh: 1:30\n')).toEqual({
      a: '2017-01-31',
      b: 'yes',
      c: 'off',
      d: 12,
      e: 1.5,
      f: true,
      g: 15,
      h: '1:30',
    });
    expect(problems('a: 2017-01-31\n')).toEqual([]);
  });

  it('are absent where they are empty, or null', () => {
    expect(data('a:\nb: ~\nc: null\nd: ""\n')).toEqual({ d: '' });
    expect(problems('a:\nb: ~\n')).toEqual([]);
  });

  it('stay empty inside a list, where leaving them out would move the others', () => {
    expect(data('a: [x, ~, y]\nb:\n  -\n  - z\n')).toEqual({ a: ['x', null, 'y'], b: [null, 'z'] });
  });

  it('stand on objects without a prototype, so that no key is special', () => {
    const read = yaml('constructor: a\ntoString: b\n').data as Record<string, unknown>;
    expect(Object.getPrototypeOf(read)).toBeNull();
    expect(Object.keys(read)).toEqual(['constructor', 'toString']);
    expect(problems('a: 1\n__proto__: { polluted: 1 }\n')).toEqual(['yaml/key 2:1']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('are read with CRLF as with LF', () => {
    expect(data('a: >-\r\n  one\r\n  two\r\nb: x\r\n')).toEqual({ a: 'one two', b: 'x' });
  });
});

describe('what is not allowed', () => {
  it.each([
    ['a tag', 'a: !!str x\n', ['yaml/tag 1:4']],
    ['a custom tag', 'a: b\nc: !env HOME\n', ['yaml/tag 2:4']],
    ['a tag on a key', '!!str a: x\n', ['yaml/tag 1:1']],
    ['a tag on a map', 'a: !!map\n  b: c\n', ['yaml/tag 1:4']],
    ['an anchor', 'a: &x y\n', ['yaml/anchor 1:4']],
    ['an anchor on a map', 'a: &x\n  b: c\n', ['yaml/anchor 1:4']],
    ['an alias', 'a: &x y\nb: *x\n', ['yaml/anchor 1:4', 'yaml/alias 2:4']],
    ['an alias to nothing', 'b: *x\n', ['yaml/alias 1:4']],
    ['a merge key', 'a: b\n<<: { c: d }\n', ['yaml/merge 2:1']],
    ['a quoted merge key', '"<<": { c: d }\n', ['yaml/merge 1:1']],
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', ['yaml/duplicate-key 3:1']],
    ['a duplicate key in quotes', 'a: 1\n"a": 3\n', ['yaml/duplicate-key 2:1']],
    ['a duplicate key below', 'a:\n  b: 1\n  b: 2\n', ['yaml/duplicate-key 3:3']],
    ['a list as a key', '? [a]\n: b\n', ['yaml/key 1:3']],
    ['a directive', '# note\n%YAML 1.1\n---\na: b\n', ['yaml/directive 2:1']],
    ['a tag directive', '%TAG !e! tag:x,2000:\n---\na: b\n', ['yaml/directive 1:1']],
    ['two documents', 'a: b\n---\nc: d\n', ['yaml/documents 2:1']],
    ['text after the end of the document', 'a: b\n...\nc: d\n', ['yaml/documents 3:1']],
    ['a tab as indentation', 'a:\n\tb: c\n', ['yaml/syntax 2:1']],
    ['an unclosed quote', 'a: "b\n', ['yaml/syntax 2:1']],
    ['a colon in a plain value', 'a: b: c\n', ['yaml/syntax 1:4']],
    ['an unknown escape', 'a: "\\q"\n', ['yaml/syntax 1:5']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('may end with `...` where nothing follows', () => {
    expect(problems('a: b\n...\n')).toEqual([]);
  });

  it('says it in words that name the fix', () => {
    const [tab] = yaml('a:\n\tb: c\n').messages;
    expect([tab?.reason, tab?.note]).toEqual(['A tab is used for indentation, and YAML wants spaces.', 'Replace it by spaces.']);
    const [colon] = yaml('a: b: c\n').messages;
    expect([colon?.reason, colon?.note]).toEqual(['A colon inside the value makes it look like another key.', 'Put the value in quotes.']);
    const [quoted] = yaml('a: "b\n').messages;
    expect([quoted?.reason, quoted?.note]).toEqual(['A quoted text is not closed.', 'Add the closing quotation mark.']);
  });

  it('never echoes a value', () => {
    const texts = [
      'contact: "secret\n',
      'contact: secret: x\n',
      'contact: *secret\n',
      'contact: &secret x\n',
      'contact: !secret x\n',
      '? [secret]\n: b\n',
    ];
    const said = texts.flatMap((text) => yaml(text).messages.map(({ reason, note }) => `${reason} ${note}`));
    expect(said).not.toHaveLength(0);
    expect(said.filter((text) => text.includes('secret'))).toEqual([]);
  });
});

describe('a comment that cuts a value', () => {
  it('is a warning after one space', () => {
    const [message] = yaml('title: Fix #12\n').messages;
    expect(message).toMatchObject({ fatal: false, line: 1, column: 12, ruleId: 'comment-cut' });
    expect(data('title: Fix #12\n')).toEqual({ title: 'Fix' });
  });

  it.each([
    ['two spaces', 'title: Fix  # note\n'],
    ['a tab', 'title: Fix\t# note\n'],
    ['quotes', 'title: "Fix" # note\n'],
    ['no value', 'title: # note\n'],
    ['a line of its own', 'title: Fix\n# note\n'],
    ['no space', 'title: Fix#12\n'],
  ])('is a comment after %s', (_, text) => {
    expect(problems(text)).toEqual([]);
  });

  it('is seen in lists as well', () => {
    expect(problems('tags: [one #two\n  ]\n')).toEqual(['yaml/comment-cut 1:12']);
    expect(problems('tags:\n  - one #two\n')).toEqual(['yaml/comment-cut 2:9']);
  });
});

describe('places', () => {
  const text = 'ä: 😀\nimpact:\n  services:\n    - service: api\n      from: é\n    - { service: "😀", to: x }\nempty:\n';
  const at = (path: (string | number)[], of = text) => {
    const { start, end } = yaml(of).place(path);
    return `${start.line}:${start.column}-${end.line}:${end.column}`;
  };

  it('are exact for nested values, in UTF-16 units', () => {
    expect(at(['ä'])).toBe('1:4-1:6');
    expect(at(['impact', 'services', 0, 'from'])).toBe('5:13-5:14');
    expect(at(['impact', 'services', 1, 'service'])).toBe('6:18-6:22');
    expect(at(['impact', 'services', 1, 'to'])).toBe('6:28-6:29');
  });

  it('are the same lines and columns with CRLF', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    expect(at(['impact', 'services', 0, 'from'], crlf)).toBe('5:13-5:14');
    expect(at(['impact', 'services', 1, 'to'], crlf)).toBe('6:28-6:29');
  });

  it('fall back to the nearest parent', () => {
    expect(at(['impact', 'services', 0, 'level'])).toBe(at(['impact', 'services', 0]));
    expect(at(['impact', 'services', 7])).toBe(at(['impact', 'services']));
    expect(at(['nothing'])).toBe(at([]));
  });

  it('know the key apart from the value', () => {
    const { start } = yaml(text).keyPlace(['impact', 'services', 1, 'to']);
    expect(`${start.line}:${start.column}`).toBe('6:24');
  });

  it('are counted from the beginning of the file', () => {
    const file = '---\na: b\n---\n';
    expect(places(readYaml({ file: 'x', text: `${file.slice(0, 4)}a: !x b\n---\n`, start: 4, end: 12 }).messages)).toEqual([
      'yaml/tag 2:4',
    ]);
  });

  it('have what the author wrote where it was read as a number', () => {
    const read = yaml('a: 1.10\nb: 0x1F\nc: text\n');
    expect([read.raw(['a']), read.raw(['b']), read.raw(['c'])]).toEqual(['`1.10`', '`0x1F`', undefined]);
  });
});

describe('depth', () => {
  it('may be 100', () => {
    expect(problems(`a: ${'['.repeat(99)}${']'.repeat(99)}\n`)).toEqual([]);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(101)}${']'.repeat(101)}\n`],
    ['one more than 100, the outer map counted', `a: ${'['.repeat(100)}${']'.repeat(100)}\n`],
    ['dashes on a line', `${'- '.repeat(20_000)}a\n`],
    ['question marks', `${'? '.repeat(20_000)}a\n`],
    ['maps by indentation', Array.from({ length: 1300 }, (_, index) => `${' '.repeat(index)}a:\n`).join('')],
    ['lists by indentation', Array.from({ length: 1300 }, (_, index) => `${' '.repeat(index)}-\n`).join('')],
    ['brackets that others in quotes seem to close', `a: ${'["]", '.repeat(3000)}x${']'.repeat(3000)}\n`],
  ])('is told once, and nothing overflows: %s', (_, text) => {
    expect(yaml(text).messages.map(({ ruleId }) => ruleId)).toEqual(['depth']);
  });
});
