import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftId } from '../../../src/core/draft/draft-id.ts';
import { judgeFile } from '../../../src/core/file-name.ts';
import { time } from '../../support/builders.ts';

const id = (title: string, started = '2026-11-20T13:05Z', taken: string[] = []) => draftId(time(started), title, new Set(taken));

describe('draftId', () => {
  it('is as precise as the time is known', () => {
    expect(id('DNS failed', '2026')).toBe('2026-dns-failed');
    expect(id('DNS failed', '2026-11')).toBe('2026-11-dns-failed');
    expect(id('DNS failed', '2026-11-20')).toBe('2026-11-20-dns-failed');
    expect(id('DNS failed', '2026-11-20T23:30-05:00~')).toBe('2026-11-21-dns-failed');
  });

  it.each([
    ['Labels: "late" & lost!', 'labels-late-lost'],
    ['Straße, Ærø, Łódź, Đà Nẵng, Café', 'strasse-aero-lodz-da-nang-cafe'],
    ['🚀 100 % of __init__', '100-of-init'],
    ['--- ../../etc/passwd', 'etcpasswd'],
    ['DNS упал', 'dns'],
  ])('spells %s as %s', (title, slug) => {
    expect(id(title)).toBe(`2026-11-20-${slug}`);
  });

  it('is cut between words, after 60 characters at most', () => {
    const words = 'a queue setting that nobody had looked at for years held back the shipping labels of a third of all shops';
    expect(id(words)).toBe('2026-11-20-a-queue-setting-that-nobody-had-looked-at-for-years-held');
    expect(id('x'.repeat(200))).toBe(`2026-11-20-${'x'.repeat(60)}`);
  });

  it('has a name of its own for a title without a Latin letter, and a number where that is taken', () => {
    expect(id('Сбой')).toBe('2026-11-20-incident');
    expect(id('🚀', '2026-11', ['2026-11-incident', '2026-11-incident-2'])).toBe('2026-11-incident-3');
    expect(id('DNS', '2026-11', ['2026-11-dns'])).toBe('2026-11-dns');
  });

  it('names a postmortem, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = id(title);
        expect(judgeFile(`postmortems/${name}.mdx`)).toEqual({ kind: 'postmortem' });
        expect(name.length).toBeLessThanOrEqual(71);
      }),
    );
  });
});
