import { describe, expect, test } from 'vitest';
import { exceptionsOf, withoutExceptions } from '../../../src/core/check/ignore.ts';
import { finding, ruleOf } from '../../../src/core/finding.ts';
import { places, read } from '../../support/builders.ts';

const RULES = new Map<string, { fixed?: true }>([
  ['times/vague', {}],
  ['language/judgement', {}],
  ['safety/link', { fixed: true }],
]);

const HEAD = ['---', 'title: A', 'summary: B', 'severity: sev1', 'times:', '  started: 2024-05-01T10:00Z'];

function exceptions(more: string[], body = '') {
  const { document } = read([...HEAD, ...more, '---', body].join('\n'));
  if (!document) throw new Error('It could not be read.');
  return exceptionsOf(document, RULES);
}

const lines = (more: string[], body?: string) => exceptions(more, body).exceptions.map(({ rule, from, to }) => `${rule} ${from}–${to}`);

describe('in the front matter', () => {
  test('a comment on a line of its own speaks of the next line that is none', () => {
    expect(lines(['# lint ignore times/vague nobody knows', '', '# and', 'resolution: x'])).toEqual(['times/vague 10–10']);
  });
  test('one behind a value speaks of its line', () => {
    expect(lines(['resolution: x  # lint ignore times/vague nobody knows'])).toEqual(['times/vague 7–7']);
  });
  test('one above a list speaks of the place where the list begins, too', () => {
    expect(lines(['# lint ignore times/vague x', 'symptoms:', '  - a', '  - b'])).toEqual(['times/vague 8–9']);
    expect(lines(['symptoms:', '  # lint ignore times/vague x', '  - a', '  - b'])).toEqual(['times/vague 9–9']);
  });
  test('several may stand above one place', () => {
    expect(lines(['# lint ignore times/vague a', '# lint ignore language/judgement b', 'resolution: x'])).toEqual([
      'times/vague 9–9',
      'language/judgement 9–9',
    ]);
  });
  test('a text that looks like a comment is none', () => {
    expect(exceptions(['resolution: |', '  # lint ignore times/vague x', 'symptoms: ["# lint ignore times/vague x"]'])).toEqual({
      exceptions: [],
      messages: [],
    });
  });
});

describe('in the body', () => {
  test('a comment on lines of its own speaks of the block that follows', () => {
    expect(lines([], '{/* lint ignore times/vague a quotation */}\n\nOne\ntwo.\n\nThree.\n')).toEqual(['times/vague 10–11']);
    expect(lines([], '{/* lint ignore times/vague a */}\n\n{/* lint ignore language/judgement b */}\n\nOne.\n')).toEqual([
      'times/vague 12–12',
      'language/judgement 12–12',
    ]);
  });
  test('one inside a block speaks of that block', () => {
    expect(lines([], 'One.\n\nTwo {/* lint ignore times/vague a */}\nthree.\n')).toEqual(['times/vague 10–11']);
    expect(lines([], '- a {/* lint ignore times/vague a */}\n- b\n')).toEqual(['times/vague 8–8']);
  });
  test('what stands in code is none', () => {
    expect(lines([], '`{/* lint ignore times/vague a */}`\n')).toEqual([]);
  });
});

test.each([
  ['', 'lint/unknown-rule', 'This exception names no rule.'],
  [' times/vage it is so', 'lint/unknown-rule', 'There is no rule `times/vage`.'],
  [' times/vague', 'lint/no-reason', 'The exception from `times/vague` gives no reason.'],
  [' safety/link it is so', 'lint/fixed-rule', '`safety/link` has no exceptions.'],
])('an exception that does not hold is told of: "lint ignore%s"', (rest, rule, reason) => {
  const { exceptions: held, messages } = exceptions([`# lint ignore${rest}`, 'resolution: x']);
  expect(held).toEqual([]);
  expect(messages.map((message) => [ruleOf(message), message.reason, message.fatal, message.line, message.column])).toEqual([
    [rule, reason, false, 7, 1],
  ]);
});

describe('withoutExceptions', () => {
  const place = { start: { line: 7, column: 1 }, end: { line: 7, column: 9 } };
  const exception = { rule: 'times/vague', place, from: 9, to: 10 };
  const at = (line: number, rule = 'times/vague') =>
    finding({ file: 'a', rule, level: 'warning', place: { line, column: 3 }, reason: 'x' });

  test('takes out the findings of the rule in the lines', () => {
    expect(places(withoutExceptions('a', [at(9), at(10), at(11), at(9, 'a/b')], [exception]))).toEqual(['a/b 9:3', 'times/vague 11:3']);
  });
  test('tells of an exception that covers nothing', () => {
    expect(places(withoutExceptions('a', [at(11)], [exception]))).toEqual(['lint/unused-exception 7:1', 'times/vague 11:3']);
  });
});
