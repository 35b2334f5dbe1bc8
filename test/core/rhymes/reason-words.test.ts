import { describe, expect, test } from 'vitest';
import { CONCEPTS } from '../../../src/core/rhymes/concepts.ts';
import { type Names, reasonInWords, reasonParts, verdictInWords } from '../../../src/core/rhymes/reason-words.ts';
import type { Reason } from '../../../src/core/rhymes/reason.ts';

const names: Names = {
  cause: (key) => ({ 'config-change': 'Configuration change', dns: 'DNS' })[key] ?? key,
  service: (key) => key.toUpperCase(),
};

describe('a reason', () => {
  test.each<[Reason, string]>([
    [{ kind: 'mechanisms', mechanisms: ['certificate-expiry'] }, 'same cause: an expired certificate'],
    [
      { kind: 'mechanisms', mechanisms: ['dns', 'automation'] },
      'same cause: names that did not resolve and automation that did the wrong thing',
    ],
    [{ kind: 'causes', causes: ['config-change', 'dns'] }, 'same cause: configuration change and DNS'],
    [{ kind: 'symptom', words: ['503', 'timeout'] }, 'same symptom: *503*, *timeout*'],
    [{ kind: 'action', title: 'Lock it', other: 'Lock it' }, 'both called for the same action: *Lock it*'],
    [{ kind: 'action', title: 'Lock it', other: 'Lock it now' }, 'both called for much the same action: *Lock it* and *Lock it now*'],
    [{ kind: 'services', services: ['api', 'web', 'mail'] }, 'both affected API, WEB and MAIL'],
    [{ kind: 'trigger', trigger: 'deployment' }, 'both set off by a deployment'],
    [{ kind: 'detection', method: 'customer-report' }, 'both noticed by customers first'],
    [{ kind: 'shape', shape: 'slow-to-detect' }, 'both took most of their time to be detected'],
    [{ kind: 'terms', words: ['renewal', 'cron'] }, 'both mention *renewal*, *cron*'],
    [{ kind: 'related', relation: 'recurrence-of', reverse: true }, 'this incident recurred as that one'],
    [{ kind: 'related', relation: 'similar-to', reason: 'The same tool.' }, 'called similar by its author: The same tool'],
  ])('%j reads “%s”', (reason, words) => expect(reasonInWords(reason, names)).toBe(words));

  test('comes in parts, of which a page can set off the words', () => {
    expect(reasonParts({ kind: 'terms', words: ['renewal', 'cron'] })).toEqual([
      { text: 'both mention ' },
      { text: 'renewal', emphasis: true },
      { text: ', ' },
      { text: 'cron', emphasis: true },
    ]);
  });

  test('says keys in plain words where nothing names them', () => {
    expect(reasonInWords({ kind: 'causes', causes: ['manual-operation'] })).toBe('same cause: manual operation');
  });
});

test.each([
  [true, true, false, 'same symptom and same cause'],
  [false, true, false, 'same cause'],
  [true, false, false, 'same symptom'],
  [true, false, true, 'same symptom, different cause'],
  [false, false, false, ''],
])('same symptom %s, same cause %s, different cause %s: “%s”', (sameSymptom, sameCause, differentCause, words) =>
  expect(verdictInWords({ sameSymptom, sameCause, differentCause })).toBe(words),
);

test('the name of every mechanism reads on after “same cause:”', () => {
  for (const { name } of CONCEPTS) expect(name).toMatch(/^\p{Ll}[^.]*[^.\s]$/u);
  expect(new Set(CONCEPTS.map(({ id }) => id)).size).toBe(CONCEPTS.length);
});
