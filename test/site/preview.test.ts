import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../support/sites.ts';

const content = mkdtempSync(path.join(tmpdir(), 'preview-'));
const file = path.join(content, 'postmortems/2017-01-31-elsewhere-queue.mdx');
let server: ChildProcess;
let address = '';
let output = '';

const get = async (page: string): Promise<string> => (await fetch(address + page)).text();
const page = 'postmortems/2017-01-31-elsewhere-queue/';

describe('the preview', () => {
  beforeAll(async () => {
    cpSync(path.join(ROOT, 'test/fixtures/audiences'), content, { recursive: true });
    server = spawn(process.execPath, [path.join(ROOT, 'src/cli/main.ts'), 'dev'], {
      cwd: ROOT,
      env: { ...process.env, CONTENT_DIR: content, PORT: '4399', NODE_ENV: 'development', VITEST: '' },
    });
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await vi.waitFor(() => expect(output).toContain('The preview is at'), { timeout: 60_000, interval: 200 });
    address = /The preview is at (\S+)/.exec(output)?.[1] ?? '';
  });
  afterAll(() => {
    server.kill();
    rmSync(content, { recursive: true, force: true });
  });

  it('shows the archive, search included', async () => {
    expect(await get(page)).toContain('A full disk stopped a queue');
    const entry = JSON.parse(await get('pagefind/pagefind-entry.json')) as { languages: { en: { page_count: number } } };
    expect(entry.languages.en.page_count).toBe(2);
  });

  it('follows a change', async () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('A full disk stopped', 'A changed title stopped'));
    await expect.poll(() => get(page), { timeout: 20_000 }).toContain('A changed title stopped');
  });

  it('shows trends, action items and the status, and follows planned maintenance', async () => {
    expect(await get('trends/')).toContain('Is it getting better?');
    expect(await get('actions/')).toContain('Action items');
    expect(await get('status/')).not.toContain('The sorting machine gets new belts');
    mkdirSync(path.join(content, 'maintenance'));
    const plan = `title: The sorting machine gets new belts
services: [labels]
from: 2100-01-01T08:00Z
until: 2100-01-01T10:00Z
visibility: public
`;
    writeFileSync(path.join(content, 'maintenance/2100-01-01-belts.yaml'), plan);
    await expect.poll(() => get('status/'), { timeout: 20_000 }).toContain('The sorting machine gets new belts');
  });

  it('tells of an error and keeps showing what was good', async () => {
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('severity: sev1', 'severity: oops'));
    await expect.poll(() => output, { timeout: 20_000 }).toContain('The severity `oops` is not in site.yaml.');
    expect(await get(page)).toContain('A changed title stopped');
    writeFileSync(file, good);
  });
});
