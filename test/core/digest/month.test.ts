import { describe, expect, it } from 'vitest';
import { followingMonth, lastDay, monthsOf } from '../../../src/core/digest/month.ts';
import { items, record } from '../export/records.ts';

const began = (started: string) => ({ times: { started, resolved: started } });

describe('the months of digests', () => {
  it('are those in which an incident began or was reviewed, or an action item was done, up to that of the edition', () => {
    const records = [
      record('a', { ...began('2026-12-01T10:00Z') }),
      record('b', { ...began('2026-08-31T23:30-01:00'), review: { meeting: '2026-10-02' } }),
      record('c', {
        ...began('2025-12'),
        review: { meeting: '2026-12-02' },
        actions: [
          { title: 'One', status: 'done', done: '2026-01-31' },
          { title: 'Two', due: '2026-02-01' },
          { title: 'Three', status: 'done', done: '2026-11-25' },
        ],
      }),
      record('d', { ...began('2012') }),
    ];
    expect(monthsOf({ records, items: items(records), asOf: '2026-11-20' })).toEqual(['2026-10', '2026-09', '2026-01', '2025-12']);
  });

  it('end and follow one another as in the calendar', () => {
    expect(['2024-02', '2023-02', '2026-12'].map(lastDay)).toEqual(['2024-02-29', '2023-02-28', '2026-12-31']);
    expect(['2026-12', '2026-01'].map(followingMonth)).toEqual(['2027-01', '2026-02']);
  });
});
