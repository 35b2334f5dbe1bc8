import { describe, expect, it } from 'vitest';
import { agreedOn } from '../../src/core/agreed-on.ts';
import { time } from '../support/builders.ts';

describe('from when action items count', () => {
  const started = time('2026-03-01T10:00Z');
  const resolved = time('2026-03-02T08:00Z');

  it('is the review meeting, if there was one', () => {
    expect(agreedOn('2026-03-06', { started, resolved })?.text).toBe('2026-03-06');
  });

  it('is else the end, and else the beginning', () => {
    expect(agreedOn(undefined, { started, resolved })).toBe(resolved);
    expect(agreedOn(undefined, { started })).toBe(started);
  });

  it('is not known where the date of the meeting is none', () => {
    expect(agreedOn('soon', { started, resolved })).toBeUndefined();
  });
});
