import { describe, expect, test } from 'vitest';
import { type Looked, runArchiveRules } from '../../../../../src/core/check/archive-rule.ts';
import { namesUnpublished } from '../../../../../src/core/check/rules/publication/names-unpublished.ts';

const place = { start: { line: 9, column: 5 }, end: { line: 9, column: 8 } };
const looked = (id: string, publicView: Looked['publicView'], mentions: Looked['mentions'] = []): Looked => ({
  id,
  file: `postmortems/${id}.mdx`,
  publicView,
  started: '2024-05-01T10:00Z',
  mentions,
  exceptions: [],
  draft: false,
  relatedPlace: place,
});
const told = (...documents: Looked[]): string[] =>
  runArchiveRules([namesUnpublished], documents, {}).map(({ file, line, reason, fatal }) => `${file}:${line} ${fatal} ${reason}`);

describe('publication/names-unpublished', () => {
  test('tells of a mention of what is not public', () => {
    for (const view of ['nothing', 'incident'] as const)
      expect(told(looked('a', 'postmortem', [{ id: 'b', place }]), looked('b', view))).toEqual([
        'postmortems/a.mdx:9 false The postmortem `b` is not public: the public site shows this one without it.',
      ]);
  });

  test('says nothing where both are public, where the first is not, or where there is no such postmortem', () => {
    expect(told(looked('a', 'postmortem', [{ id: 'b', place }]), looked('b', 'postmortem'))).toEqual([]);
    expect(told(looked('a', 'incident', [{ id: 'b', place }]), looked('b', 'nothing'))).toEqual([]);
    expect(told(looked('a', 'postmortem', [{ id: 'c', place }]))).toEqual([]);
  });

  test('says nothing of a mention in an internal key', () => {
    expect(told(looked('a', 'postmortem', [{ id: 'b', place, internal: true }]), looked('b', 'nothing'))).toEqual([]);
  });
});
