/** `publish-report`: what is held back of each postmortem and why, and that it says whose eyes it is for. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { World } from '../../src/cli/command.ts';
import { run } from '../../src/cli/main.ts';

const AUDIENCES = path.resolve(import.meta.dirname, '../fixtures/audiences');

async function report(...args: string[]): Promise<{ code: number; text: string }> {
  const out: string[] = [];
  const world: World = {
    env: { AS_OF: '2026-11-20', CONTENT_DIR: AUDIENCES },
    print: (line) => out.push(line),
    warn: (line) => out.push(line),
    terminal: false,
  };
  const code = await run(['publish-report', ...args], world);
  return { code, text: out.join('\n') };
}

describe('publish-report', () => {
  test('says what is held back of each postmortem, and why', async () => {
    const { code, text } = await report();
    expect(code).toBe(0);
    expect(text.split('\n').slice(0, 17)).toEqual([
      'For your own eyes: this report names what the public does not see. Do not publish it.',
      '',
      'postmortems/2018-04-elsewhere-draft.mdx',
      '  not shown: a retelling that is not published yet',
      '',
      'postmortems/2025-05-06-network-canaryinternalid.mdx',
      '  not shown: its visibility is internal',
      '',
      'postmortems/2025-10-02-api-slow.mdx',
      '  only its entry on the status page is shown: the postmortem is not published yet',
      '',
      'postmortems/2025/2025-03-04-labels-delayed.mdx',
      '  without what <Internal> holds, lines: 85, 89–95, 99–103',
      '  without internal keys: timeline/evidence, actions/ticket, risk_accepted, review/facilitator, review/author, review/owner, review/contact, review/participants, review/notes',
      '  without internal services: ledger',
      '  without internal teams: team-ops',
      '  without links that lead inside: `Canarylinklabel`, `Canarychat`',
    ]);
    expect(text).toContain('Internal services: ledger\nInternal teams: team-ops');
    expect(text).toMatch(/too short or as ordinary as a date \(key: how many\):\n( {2}[\w/]+: \d+\n)+/);
    expect(text).toContain('5 postmortems: 1 shown as a whole, 1 with something held back, 1 on the status page alone, 2 not shown.');
    expect(text).toContain('3 blocks of text, 9 values of internal keys.');
  });

  test('says the same to programs', async () => {
    const { code, text } = await report('--format', 'json');
    const json = JSON.parse(text) as { version: number; note: string; postmortems: { file: string; view: string }[]; counts: object };
    expect(code).toBe(0);
    expect(json).toMatchObject({ version: 1, services: ['ledger'], teams: ['team-ops'], maintenance: [] });
    expect(json.note).toContain('Do not publish it.');
    expect(json.postmortems.map(({ view }) => view)).toEqual(['postmortem', 'nothing', 'nothing', 'incident', 'postmortem']);
    expect(json.postmortems[4]).toMatchObject({
      blocks: [
        { from: 85, to: 85 },
        { from: 89, to: 95 },
        { from: 99, to: 103 },
      ],
      related: ['2025-05-06-network-canaryinternalid'],
    });
    expect(json.counts).toEqual({ postmortems: 5, whole: 1, cut: 1, statusEntry: 1, hidden: 2, blocks: 3, internalValues: 9 });
  });

  test.each([['--format', 'xml'], ['--wrong']])('refuses %s %s', async (...args) => {
    expect((await report(...args)).code).toBe(2);
  });
});
