/** The groups of rules. */
import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../../src/core/check/catalog.ts';
import { groupRules, RULE_SOURCES, sourceOf } from '../../../src/core/check/sources.ts';

test('every source of the catalogue has a title and a sentence', () => {
  const sources = [...new Set(CATALOG.map(({ id }) => sourceOf(id)))];
  expect(sources.filter((source) => !Object.hasOwn(RULE_SOURCES, source))).toEqual([]);
  for (const { title, sentence } of Object.values(RULE_SOURCES)) {
    expect(title).toMatch(/^[A-Z]/);
    expect(sentence).toMatch(/^[A-Z`].*\.$/);
  }
});

describe('groupRules', () => {
  test('puts each rule into its group, in the order of the sources', () => {
    const groups = groupRules([{ id: 'timeline/order' }, { id: 'times/b' }, { id: 'times/a' }]);
    expect(groups.map(({ source, title, rules }) => [source, title, rules.map(({ id }) => id)])).toEqual([
      ['times', 'Times', ['times/b', 'times/a']],
      ['timeline', 'Timeline', ['timeline/order']],
    ]);
  });

  test('loses no rule', () => {
    expect(groupRules(CATALOG).flatMap(({ rules }) => rules)).toHaveLength(CATALOG.length);
    expect(() => groupRules([{ id: 'constructor/x' }])).toThrow('"constructor"');
  });
});
