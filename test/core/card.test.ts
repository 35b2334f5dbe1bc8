import { describe, expect, it } from 'vitest';
import type { ArchiveEntry } from '../../src/core/archive-entry.ts';
import { cardOf } from '../../src/core/card.ts';
import { parsePartialTime, type PartialTime } from '../../src/core/partial-time.ts';

const term = (name: string) => ({ key: name.toLowerCase(), name });

const entry = (changes: Partial<ArchiveEntry> = {}): ArchiveEntry => ({
  id: 'x',
  title: 'Title',
  line: 'What it did.',
  started: parsePartialTime('2017-01-31T23:00Z~') as PartialTime,
  severity: { key: 'sev1', name: 'SEV1', rank: 0 },
  organization: term('GitLab'),
  retelling: true,
  services: [],
  causes: [],
  tags: [],
  stage: 'retelling',
  status: 'published',
  visibility: 'public',
  ...changes,
});

describe('cardOf', () => {
  it('says what was involved in one line, and leaves out what is not there', () => {
    expect(cardOf(entry()).meta).toBe('GitLab');
    expect(cardOf(entry({ services: [term('Git')], causes: [term('DNS'), term('Power')] })).meta).toBe('GitLab · Git · DNS, Power');
  });

  it('names three, or four where only one would be left out', () => {
    const services = ['A', 'B', 'C', 'D', 'E'].map(term);
    expect(cardOf(entry({ services: services.slice(0, 4) })).meta).toBe('GitLab · A, B, C, D');
    expect(cardOf(entry({ services })).meta).toBe('GitLab · A, B, C and 2 more');
  });

  it('dates by the UTC day, or as far as it is known', () => {
    expect(cardOf(entry())).toMatchObject({ day: '2017-01-31', date: '31 January 2017' });
    expect(cardOf(entry({ started: parsePartialTime('2018-04') as PartialTime }))).toMatchObject({ day: '2018-04', date: 'April 2018' });
  });

  it('says "about" for an approximate duration, and nothing for one that is not known', () => {
    expect(cardOf(entry({ duration: 64_800_000, durationApproximate: true })).duration).toBe('about 18 h');
    expect(cardOf(entry()).duration).toBe('');
  });

  it('flags what the public does not see', () => {
    expect(cardOf(entry()).flags).toEqual([]);
    expect(cardOf(entry({ status: 'in-review', visibility: 'internal' })).flags).toEqual(['In review', 'Internal']);
  });
});
