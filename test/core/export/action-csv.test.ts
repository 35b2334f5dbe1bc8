import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { actionCsv } from '../../../src/core/export/action-csv.ts';
import { csvCell } from '../../../src/core/export/csv-text.ts';
import { addresses, items, record, RETELLING } from './records.ts';

function rows(...of: Parameters<typeof items>[0]): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(actionCsv(items(of), addresses), { header: true, skipEmptyLines: true }).data;
}

describe('the table of action items', () => {
  it('has one row an action item, with what the day of the edition makes of it', () => {
    const one = record('one', {
      review: { meeting: '2026-11-01' },
      actions: [
        {
          id: 'watch',
          title: 'Watch it',
          kind: 'detect',
          horizon: 'short',
          priority: 'high',
          owner: 'team-data',
          due: '2026-11-10',
          status: 'in-progress',
          measure: 'It *rings* within `<5` min & stops.',
        },
      ],
    });
    expect(rows(one)).toEqual([
      {
        postmortem_id: 'one',
        postmortem_title: 'DNS failed after a change',
        organization: 'Fernwick',
        retelling: 'false',
        url: 'https://incidents.example/archive/postmortems/one/#action-watch',
        severity: 'sev1',
        action_id: 'watch',
        title: 'Watch it',
        kind: 'detect',
        horizon: 'short',
        priority: 'high',
        owner: 'team-data',
        owner_name: 'Data team',
        due: '2026-11-10',
        status: 'in-progress',
        done: '',
        verified: '',
        since: '2026-11-01',
        age_days: '19',
        days_overdue: '10',
        recheck_from: '',
        measure: 'It rings within <5 min & stops.',
        reason: '',
        ticket: '',
      },
    ]);
  });

  it('tells what is done and due for another look, what was declined, and what others announced', () => {
    const own = record('one', {
      actions: [
        { title: 'Done', status: 'done', done: '2025-01-31' },
        { title: 'Declined', status: 'declined', reason: 'It *costs* more.' },
      ],
    });
    const told = rows(own, record('two', { ...RETELLING, actions: [{ title: 'Theirs', owner: 'Night desk', due: '2025-01-01' }] }));
    expect(
      told.map(({ status, recheck_from, reason, owner, days_overdue, retelling }) => [
        status,
        recheck_from,
        reason,
        owner,
        days_overdue,
        retelling,
      ]),
    ).toEqual([
      ['done', '2026-01-31', '', '', '', 'false'],
      ['declined', '', 'It costs more.', '', '', 'false'],
      ['announced', '', '', 'night-desk', '', 'true'],
    ]);
  });

  it('shows hostile titles as what they are', () => {
    const titles = ['=HYPERLINK("https://x.example","a, b")', 'Say "no"; then 😀', '\u05d0\u05d1 right to left', '+1', "'quoted"];
    const told = rows(record('one', { actions: titles.map((title, i) => ({ id: `a${i}`, title })) }));
    expect(told.map(({ title }) => title)).toEqual([`'${titles[0]}`, titles[1], titles[2], "'+1", "'quoted"]);
    expect(told.map(({ title }) => csvCell(title as string))).toEqual(titles);
  });

  it('has its header alone where there is nothing', () => {
    expect(actionCsv([], addresses)).toMatch(/^postmortem_id,.*,ticket\r\n$/);
  });
});
