/** The sentence that says why two incidents rhyme. */
import { describe, expect, test } from 'vitest';
import type { Reason, Rhyme } from '../../../src/core/rhymes/reason.ts';
import { rhymeNames, whyOf } from '../../../src/core/rhymes/why.ts';
import { rhyme } from '../../support/rhyme-book.ts';

const names = rhymeNames({
  causes: [{ key: 'dependency-version', name: 'Version of a dependency' }],
  services: [{ key: 'api', name: 'Public API' }],
});

function said(reasons: Reason[], verdict: Partial<Rhyme>): string {
  const why = whyOf(rhyme('other', reasons, verdict), names);
  const words = why.reasons.map(({ text, emphasis }) => (emphasis ? `*${text}*` : text)).join('');
  return why.verdict ? `[${why.verdict.kind}] ${why.verdict.text}${words}` : words;
}

const expired: Reason = { kind: 'mechanisms', mechanisms: ['certificate-expiry'] };
const version: Reason = { kind: 'causes', causes: ['dependency-version'] };
const symptom: Reason = { kind: 'symptom', words: ['pods', 'ready'] };
const terms: Reason = { kind: 'terms', words: ['renewal', 'cron'] };

describe('whyOf', () => {
  test('goes on after the verdict, and does not say it twice', () => {
    expect(said([expired, terms], { sameCause: true })).toBe('[cause] Same cause: an expired certificate; both mention *renewal*, *cron*.');
    expect(said([symptom], { sameSymptom: true })).toBe('[symptom] Same symptom: *pods*, *ready*.');
    expect(said([symptom], { sameSymptom: true, differentCause: true })).toBe(
      '[other-cause] Same symptom, different cause: *pods*, *ready*.',
    );
  });

  test('says which is which where both are the same', () => {
    expect(said([version, expired, symptom], { sameCause: true, sameSymptom: true })).toBe(
      '[both] Same symptom and same cause. Symptom: *pods*, *ready*; cause: version of a dependency, an expired certificate.',
    );
  });

  test('uses the names of the archive, and what is no key of it as it stands', () => {
    expect(said([{ kind: 'services', services: ['api', 'Mail Gateway'] }], { sameCause: true })).toBe(
      '[cause] Same cause: both affected Public API and Mail Gateway.',
    );
    expect(said([{ kind: 'causes', causes: ['time-zone'] }], { sameCause: true })).toBe('[cause] Same cause: time zone.');
  });

  test('does not mention a word of the symptom again', () => {
    expect(said([symptom, { kind: 'terms', words: ['pods', 'pipeline'] }], { sameSymptom: true })).toBe(
      '[symptom] Same symptom: *pods*, *ready*; both mention *pipeline*.',
    );
    expect(said([symptom, { kind: 'terms', words: ['pods'] }], { sameSymptom: true })).toBe('[symptom] Same symptom: *pods*, *ready*.');
  });

  test('is a sentence of its own where only an author relates the two, and nothing where nothing else is known', () => {
    const related: Reason = { kind: 'related', relation: 'similar-to' };
    expect(said([related, terms], {})).toBe('Both mention *renewal*, *cron*.');
    expect(said([related], {})).toBe('');
    expect(said([related], { sameCause: true })).toBe('[cause] Same cause.');
  });
});
