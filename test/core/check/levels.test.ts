import { describe, expect, test } from 'vitest';
import { atLevels, levelProblem } from '../../../src/core/check/levels.ts';
import { finding, ruleOf } from '../../../src/core/finding.ts';

const messages = () => [
  finding({ file: 'a', rule: 'times/vague', level: 'warning', reason: 'x' }),
  finding({ file: 'a', rule: 'timeline/order', reason: 'y' }),
];
const told = (levels: Parameters<typeof atLevels>[1]) => atLevels(messages(), levels).map((message) => [ruleOf(message), message.fatal]);

describe('atLevels', () => {
  test('leaves rules of which nothing is said at their own', () => {
    expect(told({})).toEqual([
      ['times/vague', false],
      ['timeline/order', true],
    ]);
    expect(told({ constructor: 'off' } as never)).toEqual(told({}));
  });
  test('turns a rule off, up or down', () => {
    expect(told({ 'times/vague': 'error', 'timeline/order': 'warn' })).toEqual([
      ['times/vague', true],
      ['timeline/order', false],
    ]);
    expect(told({ 'times/vague': 'off' })).toEqual([['timeline/order', true]]);
  });
});

describe('levelProblem', () => {
  const rules = new Map<string, { fixed?: true }>([
    ['times/vague', {}],
    ['safety/link', { fixed: true }],
  ]);
  test.each([
    ['times/vague', undefined],
    ['times/vage', { id: 'unknown-rule', reason: 'There is no rule `times/vage`.', hint: 'Did you mean `times/vague`?' }],
    ['constructor', { id: 'unknown-rule' }],
    ['safety/link', { id: 'fixed-rule', reason: 'The level of `safety/link` cannot be changed.' }],
  ])('%s', (rule, problem) => {
    if (problem === undefined) expect(levelProblem(rule, rules)).toBeUndefined();
    else expect(levelProblem(rule, rules)).toMatchObject(problem);
  });
});
