import { describe, expect, test } from 'vitest';
import { holdsStackTrace, logLines } from '../../../../../src/core/check/log.ts';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'structure/log-length';
const fence = (text: string, language = '') => `\`\`\`${language}\n${text}\n\`\`\`\n`;
const log = (count: number) =>
  Array.from({ length: count }, (_, index) => `2024-05-01T10:00:${String(index % 60).padStart(2, '0')}Z WARN pool exhausted`).join('\n');
const told = (body: string) => placesOf(RULE)({}, { body });

describe('a stack trace', () => {
  test.each([
    [
      'Java',
      'java.lang.IllegalStateException: full\n\tat shop.db.Pool.take(Pool.java:87)\n\tat java.base/java.lang.Thread.run(Native Method)',
    ],
    ['JavaScript', 'Error: full\n    at take (/srv/pool.js:12:5)\n    at async place (file:///srv/orders.js:3:1)'],
    ['JavaScript without names', 'Error: full\n    at /srv/pool.js:12:5\n    at node:internal/main:3:1'],
    ['.NET', 'System.Exception: full\n   at Shop.Pool.Take(Int32 size) in C:\\src\\Pool.cs:line 87\n   at Shop.Orders.Place()'],
    ['Python', 'Traceback (most recent call last):\n  File "/srv/pool.py", line 87, in take\n    raise Full\nFull'],
    ['Go', 'panic: full\n\ngoroutine 1 [running]:\nmain.take(...)\n\t/srv/pool.go:87 +0x1d'],
    ['Ruby', "pool.rb:87:in `take': full (RuntimeError)\n\tfrom orders.rb:41:in 'Orders#place'"],
    ['PHP', 'PHP Fatal error: full\n#0 /srv/pool.php(87): take()\n#1 /srv/index.php(3): place()\n#2 {main}'],
    [
      'Rust',
      "thread 'main' panicked at src/main.rs:4:5:\nfull\nstack backtrace:\n   0: shop::pool::take\n             at ./src/pool.rs:87",
    ],
    ['C', '#0  0x00007f2a in take (size=4) at pool.c:87\n#1  0x00007f2b in main () at main.c:3'],
    ['Elixir', '** (RuntimeError) full\n    (shop 1.2.0) lib/pool.ex:87: Shop.Pool.take/1\n    (shop 1.2.0) lib/web.ex:3: Shop.Web.call/2'],
  ])('of %s', (_, text) => {
    expect(holdsStackTrace(text)).toBe(true);
  });

  test.each([
    'We looked at the pool (it was full) and\nat the queue (it was empty).',
    'At 10:05 (UTC) it began\nat 10:06 (UTC) it grew',
    'java.lang.IllegalStateException: full',
    'goroutines leak; see pool.go:87',
    '#0 is the first worker\n#1 is the second one',
  ])('is not: %s', (text) => {
    expect(holdsStackTrace(text)).toBe(false);
  });
});

describe('lines of log', () => {
  test.each([
    ['ISO times', log(3), '', 3],
    ['syslog', 'May  1 10:00:00 db-1 postgres[3]: FATAL: full\nMay  1 10:00:01 db-1 postgres[3]: FATAL: full', 'text', 2],
    ['an access log', '192.0.2.7 - - [01/May/2024:10:00:00 +0000] "GET / HTTP/1.1" 500 0', '', 1],
    ['JSON', '{"ts":1,"level":"error","msg":"full"}\n{"ts":2,"level":"warn","msg":"full"}', 'json', 2],
    ['levels', 'ERROR: full\n  detail\nERROR: full', '', 3],
    ['what says that it is a log', 'anything\n\nat all', 'log', 2],
    ['code', 'for (const x of list) {\n  console.error(x);\n}', 'js', 0],
    ['a drawing', 'client → proxy\nproxy → pool', 'text', 0],
    ['what has no language and looks like nothing', 'one\ntwo', '', 0],
    ['a table with times', 'step   done\n1      yes\n10:00:00 start', '', 0],
  ])('%s', (_, text, language, count) => {
    expect(logLines(text, language)).toBe(count);
  });
});

describe('structure/log-length', () => {
  test('warns from line 21 on', () => {
    expect(told(fence(log(20)))).toEqual([]);
    expect(told(`Text.\n\n${fence(log(21), 'log')}`)).toEqual([fence(log(21), 'log').trimEnd()]);
    expect(messagesOf(RULE)({}, { body: fence(log(25)) })[0]).toMatchObject({
      fatal: false,
      reason: '25 lines of log stand in the middle of the text.',
    });
  });

  test('warns about a stack trace, in a fence or not', () => {
    const trace = 'Error: full\n    at take (/srv/pool.js:12:5)\n    at place (/srv/orders.js:3:1)';
    expect(told(fence(trace))).toHaveLength(1);
    expect(told(`${trace}\n`)).toHaveLength(1);
    expect(told(`<Details summary="The trace">\n\n${fence(trace)}\n</Details>\n`)).toEqual([]);
  });

  test('lets <Details> hold as much as it likes, also inside something else', () => {
    expect(told(`<Note>\n\n<Details summary="The log">\n\n${fence(log(300))}\n</Details>\n\n</Note>\n`)).toEqual([]);
  });

  test('leaves long code alone', () => {
    expect(told(fence(Array.from({ length: 60 }, (_, index) => `select ${index};`).join('\n'), 'sql'))).toEqual([]);
  });
});
