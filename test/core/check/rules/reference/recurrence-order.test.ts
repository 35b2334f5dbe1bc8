import { describe, expect, test } from 'vitest';
import { type Looked, runArchiveRules } from '../../../../../src/core/check/archive-rule.ts';
import { recurrenceOrder } from '../../../../../src/core/check/rules/reference/recurrence-order.ts';
import type { Relation } from '../../../../../src/core/postmortem.ts';

const place = { start: { line: 9, column: 5 }, end: { line: 9, column: 8 } };
const looked = (id: string, started: string, mentions: Looked['mentions'] = []): Looked => ({
  id,
  file: `postmortems/${id}.mdx`,
  publicView: 'postmortem',
  started,
  mentions,
  exceptions: [],
  draft: false,
  relatedPlace: place,
});
const about = (started: string, other: string, relation: Relation | undefined = 'recurrence-of') =>
  runArchiveRules(
    [recurrenceOrder],
    [looked('a', started, [{ id: 'b', place, ...(relation ? { relation } : {}) }]), looked('b', other)],
    {},
  );

describe('reference/recurrence-order', () => {
  test('tells of a recurrence of something later', () => {
    expect(about('2024-05-01T10:00Z', '2024-06-01T10:00Z')).toMatchObject([
      {
        file: 'postmortems/a.mdx',
        line: 9,
        column: 5,
        fatal: true,
        reason: '`b` began at `2024-06-01T10:00Z`, after this incident (`2024-05-01T10:00Z`), so this one cannot be its recurrence.',
        note: 'Name the earlier incident here, and this one in the later postmortem.',
      },
    ]);
  });

  test('and of a cause that came later', () => {
    expect(about('2024-05-01T10:00Z', '2024-06-01T10:00Z', 'caused-by')[0]?.reason).toMatch(/so this one cannot be caused by it\.$/);
  });

  test.each([
    ['what came earlier', '2024-05-01T10:00Z', '2024-04-01T10:00Z'],
    ['the same minute', '2024-05-01T10:00Z', '2024-05-01T10:00Z'],
    ['the same moment in another zone', '2024-05-01T10:00Z', '2024-05-01T12:00+02:00'],
    ['a month that holds the day', '2024-05-02', '2024-05'],
    ['a day within the month', '2024-05', '2024-05-31'],
    ['a day that may have begun elsewhere', '2024-05-01', '2024-05-02'],
    ['about the same time', '2024-05-01T10:00Z~', '2024-05-01T10:30Z'],
  ])('is content with %s', (_, started, other) => {
    expect(about(started, other)).toEqual([]);
  });

  test.each([
    ['2024-05', '2024-07'],
    ['2024-05', '2024-06-03'],
    ['2023', '2024-02'],
    ['2024-05-01T10:00Z~', '2024-05-01T12:00Z'],
  ])('knows that %s is before %s', (started, other) => {
    expect(about(started, other)).toHaveLength(1);
  });

  test.each(['similar-to', 'not-similar-to'] as const)('says nothing of %s', (relation) => {
    expect(about('2024-05-01T10:00Z', '2024-06-01T10:00Z', relation)).toEqual([]);
  });

  test('says nothing of a plain link, of itself, and of a postmortem that there is not', () => {
    const later = looked('b', '2024-06-01');
    expect(runArchiveRules([recurrenceOrder], [looked('a', '2024-05-01', [{ id: 'b', place }]), later], {})).toEqual([]);
    for (const id of ['a', 'c']) {
      const document = looked('a', '2024-05-01', [{ id, place, relation: 'recurrence-of' }]);
      expect(runArchiveRules([recurrenceOrder], [document, later], {})).toEqual([]);
    }
  });

  test('two that name each other: only the earlier one is wrong', () => {
    const documents = [
      looked('a', '2024-05-01', [{ id: 'b', place, relation: 'recurrence-of' }]),
      looked('b', '2024-06-01', [{ id: 'a', place, relation: 'recurrence-of' }]),
    ];
    expect(runArchiveRules([recurrenceOrder], documents, {}).map(({ file }) => file)).toEqual(['postmortems/a.mdx']);
  });
});
