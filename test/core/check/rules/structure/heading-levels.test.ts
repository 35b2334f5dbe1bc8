import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'structure/heading-levels';
const told = (...lines: string[]) => placesOf(RULE)({}, { body: lines.map((line) => `${line}\n\n`).join('') });

describe('structure/heading-levels', () => {
  test.each([
    [['## A', 'Text.', '### B', '#### C', '## D', '### E']],
    [['Text.', '### A', '## B']],
    [['### A']],
    [['Text.']],
    [['## A', '> #### Quoted', '### B']],
    [['## A', '```\n#### code\n```']],
  ])('is kept: %j', (lines) => {
    expect(told(...lines)).toEqual([]);
  });

  test.each([
    [['## A', '#### B', '#### C'], ['#### B']],
    [['#### A'], ['#### A']],
    [
      ['# A', '## B', '# C'],
      ['# A', '# C'],
    ],
    [['# A', '### B'], ['# A']],
    [['## A', '<Note>', '##### B', '</Note>'], ['##### B']],
    [['### A', '## B', '#### C'], ['#### C']],
  ])('is broken: %j', (lines, places) => {
    expect(told(...lines)).toEqual(places);
  });

  test('says what to write', () => {
    const [skip, title] = messagesOf(RULE)({}, { body: '## A\n\n#### B\n\n# C\n' });
    expect(skip).toMatchObject({
      fatal: true,
      reason: 'This heading (`####`) skips a level: after `##` comes `###`.',
      note: 'Write `###`.',
    });
    expect(title).toMatchObject({ note: 'Write `##`.' });
  });
});
