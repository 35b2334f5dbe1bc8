/** `check` on planned maintenance: named like any file, counted among no postmortems. */
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { SITE, archive } from '../support/fixtures.ts';

const FILE = 'maintenance/2024-06-06-upgrade.yaml';
const plan = (until: string) => `title: Upgrade\nservices: [api]\nfrom: 2024-06-06T22:00Z\nuntil: ${until}\nvisibility: public\n`;

async function check(until: string, args: string[]) {
  const out: string[] = [];
  const { contentDir } = archive({ 'site.yaml': `${SITE}services: { api: { name: Public API } }\n`, [FILE]: plan(until) });
  const world = {
    env: { AS_OF: '2024-06-01', CONTENT_DIR: contentDir },
    print: (line: string) => out.push(line),
    warn: () => {},
    terminal: false,
  };
  const code = await run(['check', ...args], world);
  return { code, out: out.join('\n') };
}

describe('check', () => {
  test.each([[[]], [[FILE]], [['maintenance']]])('tells what is wrong with maintenance: %j', async (args) => {
    const { code, out } = await check('2024-06-05T02:00Z', args);
    expect(code).toBe(1);
    expect(out).toContain(FILE);
    expect(out).toMatch(/4:8 +error +The maintenance ends at `2024-06-05T02:00Z`/);
    expect(out).toContain('0 postmortems looked at');
  });

  test('is content where nothing is wrong, or where another file is asked about', async () => {
    expect((await check('2024-06-07T02:00Z', [])).code).toBe(0);
    expect((await check('2024-06-07T02:00Z', [FILE])).code).toBe(0);
    expect((await check('2024-06-05T02:00Z', ['site.yaml'])).code).toBe(0);
  });
});
