import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { World } from '../../src/cli/command.ts';
import { run } from '../../src/cli/main.ts';
import { readDocument } from '../../src/core/document.ts';
import { source } from '../support/builders.ts';
import { archive, type Files } from '../support/fixtures.ts';

const SITE = `organization: Fernwick
severities:
  sev1: { name: SEV1, description: For most users. }
  sev2: { name: SEV2 }
services:
  api: { name: Public API, group: Shop, aliases: [rest-api] }
causes: { dns: { name: DNS } }
tags: { postgresql: { name: PostgreSQL, aliases: [postgres] } }
teams: { team-data: { name: Data team } }
`;

const content = (files: Files = {}) => archive({ 'site.yaml': SITE, ...files }).contentDir;

/** Runs a command in a world without a terminal, or with one on which these keys are pressed. */
async function command(contentDir: string, argv: string[], env: Record<string, string> = {}, interactive?: World['interactive']) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, {
    env: { AS_OF: '2026-11-20', CONTENT_DIR: contentDir, ...env },
    print: (line) => out.push(line),
    warn: (line) => err.push(line),
    terminal: false,
    ...(interactive ? { interactive } : {}),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const written = (contentDir: string): string[] => {
  const folder = path.join(contentDir, 'postmortems');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const read = (contentDir: string, file: string) =>
  readDocument(`postmortems/${file}`, readFileSync(path.join(contentDir, 'postmortems', file))).document?.postmortem;

const REQUIRED = ['--title', 'DNS failed', '--severity', 'sev1', '--started', '2026-11-19'];

describe('new with flags', () => {
  it('writes a draft that check accepts, and says what was understood and what comes next', async () => {
    const contentDir = content();
    const flags = [
      '--title=Labels: "late" #1',
      '--severity',
      'SEV2',
      '--started',
      '14:05 yesterday',
      '--resolved',
      'about 16:00 yesterday',
    ];
    const more = ['--zone', 'Europe/Berlin', '--service', 'rest-api', '--owner', 'team-data', '--tag', 'postgres', '--cause', 'dns'];
    const { code, out, err } = await command(contentDir, ['new', ...flags, ...more]);
    expect([code, err]).toEqual([0, '']);
    const file = path.join(contentDir, 'postmortems/2026-11-19-labels-late-1.mdx');
    expect(out.split('\n').slice(0, 5)).toEqual([
      'started   19 November 2026, 13:05 UTC (14:05 in Europe/Berlin)',
      'resolved  19 November 2026, about 15:00 UTC (16:00 in Europe/Berlin)',
      `Wrote ${file}.`,
      'Next: open it and answer the questions in its comments; this lists what is left:',
      `  npm run check ${file}`,
    ]);
    expect(read(contentDir, '2026-11-19-labels-late-1.mdx')).toMatchObject({
      title: 'Labels: "late" #1',
      status: 'draft',
      visibility: 'internal',
      severity: 'sev2',
      times: { started: { text: '2026-11-19T13:05Z' }, resolved: { text: '2026-11-19T15:00Z~' } },
      impact: { services: [{ service: 'api' }] },
      causes: { categories: ['dns'] },
      review: { owner: 'Data team' },
      tags: ['postgresql'],
    });
    const checked = await command(contentDir, ['check']);
    expect(checked.code).toBe(0);
    const warnings = checked.out.match(/ warning /g)?.length ?? 0;
    expect(out).toContain(warnings === 0 ? 'no findings so far' : `${warnings} warning${warnings === 1 ? '' : 's'} so far, and no error`);
  });

  it.each(['standard', 'lightweight', 'security'])('writes the template %s', async (template) => {
    const contentDir = content();
    expect(await command(contentDir, ['new', ...REQUIRED, '--template', template])).toMatchObject({ code: 0, err: '' });
    expect((await command(contentDir, ['check'])).code).toBe(0);
  });

  it('makes a retelling of another organization’s incident', async () => {
    const contentDir = content();
    const flags = ['--organization', 'Acme', '--source', 'A report <https://example.org/a>', '--service', 'Git hosting', '--service', 'CI'];
    expect(await command(contentDir, ['new', ...REQUIRED, ...flags])).toMatchObject({ code: 0, err: '' });
    const [file = ''] = written(contentDir);
    expect(read(contentDir, file)).toMatchObject({
      organization: 'Acme',
      sources: [{ title: 'A report', url: 'https://example.org/a' }],
      impact: { services: [{ service: 'Git hosting' }, { service: 'CI' }] },
    });
    expect(readFileSync(path.join(contentDir, 'postmortems', file), 'utf8')).toContain('Where do we have the same weakness?');
    expect((await command(contentDir, ['check'])).code).toBe(0);
  });

  it('never overwrites, wherever in the archive the id is', async () => {
    for (const file of ['postmortems/2026-11-19-dns-failed.mdx', 'postmortems/2024/2026-11-19-dns-failed.mdx']) {
      const contentDir = content({ [file]: source() });
      const { code, out, err } = await command(contentDir, ['new', ...REQUIRED]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(`There is a postmortem \`2026-11-19-dns-failed\` already: ${path.join(contentDir, file)}. It stays as it is.`);
      expect(readFileSync(path.join(contentDir, file), 'utf8')).toBe(source());
    }
  });

  it('prints the same text with --print, and writes nothing', async () => {
    const [first, second] = [content(), content()];
    const { code, out, err } = await command(first, ['new', ...REQUIRED, '--print']);
    await command(second, ['new', ...REQUIRED]);
    expect([code, err]).toEqual([0, 'started   19 November 2026, the day only']);
    expect(`${out}\n`).toBe(readFileSync(path.join(second, 'postmortems/2026-11-19-dns-failed.mdx'), 'utf8'));
    expect(written(first)).toEqual([]);
  });

  it('refuses what check would refuse, with the finding, and writes nothing', async () => {
    const contentDir = content();
    const { code, out, err } = await command(contentDir, ['new', ...REQUIRED, '--summary', 'It was <Internal>us</Internal>.']);
    expect([code, out, written(contentDir)]).toEqual([1, '', []]);
    expect(err).toMatch(/^postmortems\/2026-11-19-dns-failed\.mdx\n {2}\d+:10 +error +`<Internal>` works in the body/);
    expect(err).toContain('Nothing was written');
  });

  it('takes the last minute of AS_OF for the present', async () => {
    const contentDir = content();
    const flags = ['--title', 'A', '--severity', 'sev1', '--zone', 'America/New_York'];
    expect((await command(contentDir, ['new', ...flags, '--started', '18:59'])).out).toContain(
      '20 November 2026, 23:59 UTC (18:59 in America/',
    );
    expect((await command(contentDir, ['new', ...flags, '--started', '19:00'])).err).toContain('is in the future');
    expect((await command(contentDir, ['new', ...flags, '--started', '2026-11-21'])).err).toContain('is in the future');
    const tokyo = ['new', '--title', 'B', '--severity', 'sev1', '--zone', 'Asia/Tokyo', '--started', 'today'];
    expect((await command(contentDir, tokyo)).out).toContain('20 November 2026, the day only');
  });

  it('asks the clock where there is no AS_OF', async () => {
    const contentDir = content();
    const flags = ['--title', 'A', '--severity', 'sev1', '--started', 'now'];
    expect((await command(contentDir, ['new', ...flags], { AS_OF: '' })).code).toBe(0);
    const started = read(contentDir, written(contentDir)[0] ?? '')?.times.started.earliest ?? 0;
    expect(Math.abs(Date.now() - started)).toBeLessThan(3_600_000);
  });
});

describe('new without what it needs', () => {
  it('never asks without a terminal, and names the flags', async () => {
    const contentDir = content();
    expect(await command(contentDir, ['new'])).toEqual({
      code: 2,
      out: '',
      err: 'Still needed: --title, --severity and --started. Nothing is asked for without a terminal; `npm run new -- --help` explains every flag.',
    });
    expect((await command(contentDir, ['new', ...REQUIRED, '--template', 'retelling'])).err).toContain('--organization and --source');
    expect((await command(contentDir, ['new', ...REQUIRED, '--detected', '14:05'])).err).toBe(
      '--detected: `14:05` names no time zone, and what it means depends on it. Add --zone, such as --zone Europe/Berlin.',
    );
    expect(written(contentDir)).toEqual([]);
  });

  it('tells every problem at once', async () => {
    const flags = [
      '--titel',
      'x',
      '--severity',
      'sve1',
      '--started',
      'soon',
      '--service',
      'apii',
      '--template',
      'standrd',
      '--zone',
      'Mars/Base',
    ];
    const { code, out, err } = await command(content(), [
      'new',
      ...flags,
      'stray',
      '--print=yes',
      '--cause',
      '--tag',
      'a',
      '--owner',
      'b',
      '--owner',
      'c',
    ]);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n').map((line) => line.replace(/ (?:Write|Put|One|There is|Did you).*/, ''))).toEqual([
      'There is no flag `--titel`.',
      '`stray` belongs to no flag.',
      '--print takes no value.',
      '--cause needs a value.',
      '--owner is there twice.',
      '--template:',
      '--zone:',
      '--severity: The severity `sve1` is not in site.yaml.',
      '--service: The service `apii` is not in site.yaml.',
      '--started: `soon` could not be understood as a time.',
    ]);
    expect(err).toContain('Did you mean `--title`?');
    expect(err).toContain('Did you mean `standard`?');
    expect(err).toContain('Did you mean `sev1`?');
  });

  it('says what is wrong with the archive', async () => {
    expect((await command(content({ 'site.yaml': 'organization: 5\n' }), ['new', ...REQUIRED])).err).toContain('schema/type');
    expect(await command('/nowhere/at/all', ['new', ...REQUIRED])).toMatchObject({
      code: 1,
      err: expect.stringContaining('file/no-content'),
    });
  });

  it('explains itself, even without an archive', async () => {
    const { code, out } = await command('/nowhere/at/all', ['new', '--help']);
    expect(code).toBe(0);
    for (const flag of ['--title <text>', '--source "Title <https://…>"', '--print', '(may be repeated)', 'Exit status'])
      expect(out).toContain(flag);
  });
});

describe('the organization’s own templates', () => {
  const OURS =
    '---\n# What was it called?\ntitle:\nseverity: sev2\ntimes:\n  # When?\n  started:\nsummary: Ours.\ntags: [postgres]\n---\n\n## Ours\n';

  it('are filled, and keep their comments and body', async () => {
    const contentDir = content({ 'templates/ours.mdx': OURS });
    const flags = ['--template', 'ours', '--title', 'A', '--started', '2026-11-19'];
    expect(await command(contentDir, ['new', ...flags])).toMatchObject({ code: 0, err: '' });
    const filled = OURS.replace('title:', 'title: A').replace('started:', 'started: 2026-11-19');
    expect(readFileSync(path.join(contentDir, 'postmortems/2026-11-19-a.mdx'), 'utf8')).toBe(
      filled.replace('tags: [postgres]\n', 'tags: [postgres]\nstatus: draft\nvisibility: internal\n'),
    );
    expect((await command(contentDir, ['check'])).code).toBe(0);
  });

  it('win over a shipped one of the same name', async () => {
    const contentDir = content({ 'templates/standard.mdx': OURS });
    expect((await command(contentDir, ['new', '--title', 'A', '--started', '2026-11-19'])).code).toBe(0);
    expect(read(contentDir, '2026-11-19-a.mdx')?.summary).toBe('Ours.');
  });

  it('are refused with file, line and column where they break the rules', async () => {
    const contentDir = content({ 'templates/ours.mdx': '---\ntitle:\ntags: [mysql]\n---\n\nimport a from "b"\n' });
    const { code, err } = await command(contentDir, ['new', ...REQUIRED, '--template', 'ours']);
    expect(code).toBe(1);
    expect(err).toMatch(/^templates\/ours\.mdx\n {2}3:8 +error .*reference\/unknown-tag/);
    expect(err).toMatch(/ {2}6:1 +error .*safety\/import-export/);
    expect(written(contentDir)).toEqual([]);
  });

  it('may not lead to a file that is not there', async () => {
    const contentDir = content({ 'templates/ours.mdx': '---\ntitle:\n---\n\n![A picture](picture.png)\n' });
    const { code, err } = await command(contentDir, ['new', ...REQUIRED, '--template', 'ours']);
    expect([code, written(contentDir)]).toEqual([1, []]);
    expect(err).toContain('picture.png');
  });
});

describe('new on a terminal', () => {
  const ENTER = '\r';
  const DOWN = '\u001b[B';
  const CLEAR = '\u0015';

  /** Presses the next key once the screen asks what belongs to it. */
  function terminal(answers: readonly (readonly [question: string, ...keys: string[]])[]) {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 200, rows: 50 });
    const open = [...answers];
    let screen = '';
    output.on('data', (chunk: Buffer) => {
      screen += chunk.toString();
      const [question = '', ...keys] = open[0] ?? [''];
      if (question === '' || !screen.includes(question)) return;
      open.shift();
      screen = '';
      // The prompt listens only once it has drawn itself.
      setImmediate(async () => {
        for (const key of keys) {
          input.write(key);
          await new Promise((resolve) => setImmediate(resolve));
        }
      });
    });
    return { interactive: { input, output }, left: open };
  }

  it('asks for what the flags left open, judges each answer, and writes', async () => {
    const contentDir = content();
    const { interactive, left } = terminal([
      ['What should it begin as?', ENTER],
      ['Whose incident was it?', ENTER],
      ['How severe was it?', DOWN, ENTER],
      ['Which services were affected?', 'api', '\t', ENTER],
      ['Which time zone', CLEAR, 'Europe/Berlin', ENTER],
      ['When did the impact begin?', '25:00', ENTER],
      ['is not on the clock', CLEAR, '14:05 yesterday', ENTER],
      ['When did someone or something notice?', ENTER],
      ['When did users stop being affected?', ENTER],
      ['When was it over?', ENTER],
      ['Who sees the postmortem through?', ENTER],
      ['What, how long', ENTER],
    ]);
    const { code, out, err } = await command(contentDir, ['new', '--title', 'Asked for'], {}, interactive);
    expect({ code, err, left }).toEqual({ code: 0, err: '', left: [] });
    expect(out).toContain('started   19 November 2026, 13:05 UTC (14:05 in Europe/Berlin)');
    expect(read(contentDir, '2026-11-19-asked-for.mdx')).toMatchObject({
      severity: 'sev2',
      times: { started: { text: '2026-11-19T13:05Z' } },
      impact: { services: [{ service: 'api' }] },
      review: { owner: 'Data team' },
    });
  });

  it('asks a retelling for its organization and its sources', async () => {
    const contentDir = content();
    const { interactive, left } = terminal([
      ['Whose incident was it?', 'Acme', ENTER],
      ['Which services were affected?', 'Git hosting, CI', ENTER],
      ['Who sees', DOWN, DOWN, ENTER],
      ['Where was it read?', ENTER],
      ['at least one source', 'A report <https://example.org/a>', ENTER],
      ['Where else was it read?', ENTER],
    ]);
    const times = ['--detected', '2026-11-19', '--mitigated', '2026-11-19', '--resolved', '2026-11-19'];
    const flags = ['new', ...REQUIRED, ...times, '--template', 'retelling', '--summary', 'Told.'];
    expect({ ...(await command(contentDir, flags, {}, interactive)), left }).toMatchObject({ code: 0, err: '', left: [] });
    expect(read(contentDir, '2026-11-19-dns-failed.mdx')).toMatchObject({
      organization: 'Acme',
      sources: [{ title: 'A report', url: 'https://example.org/a' }],
      impact: { services: [{ service: 'Git hosting' }, { service: 'CI' }] },
    });
  });

  it('gives the answers back as a command where they cannot be written', async () => {
    const contentDir = content();
    const { interactive } = terminal([
      ['When did the impact begin?', 'yesterday', ENTER],
      ['When did users stop being affected?', '2026-11-10', ENTER],
      ['Who sees', ENTER],
    ]);
    const flags = ['--title', "It's late", '--severity', 'sev1', '--template', 'security', '--organization', '', '--service', 'api'];
    const rest = ['--zone', 'UTC', '--detected', '2026-11-19', '--resolved', '2026-11-20', '--summary', 'Told.'];
    const { code, err } = await command(contentDir, ['new', ...flags, ...rest], {}, interactive);
    expect([code, written(contentDir)]).toEqual([1, []]);
    expect(err).toContain('times/phase-order');
    expect(err.split('\n').at(-1)).toBe(
      String.raw`  npm run new -- --template=security --title='It'\''s late' --severity=sev1 --service=api --zone=UTC --started=2026-11-19 --detected=2026-11-19 --mitigated=2026-11-10 --resolved=2026-11-20 --owner=team-data --summary=Told.`,
    );
  });

  it('leaves nothing behind after Ctrl+C', async () => {
    const contentDir = content();
    const { interactive } = terminal([
      ['What should it begin as?', ENTER],
      ['What happened', 'A', '\u0003'],
    ]);
    expect(await command(contentDir, ['new'], {}, interactive)).toEqual({ code: 1, out: '', err: 'Nothing was written.' });
    expect(existsSync(path.join(contentDir, 'postmortems'))).toBe(false);
  });

  it('asks nothing where a flag is wrong', async () => {
    const { interactive } = terminal([]);
    expect(await command(content(), ['new', '--severity', 'sve1'], {}, interactive)).toEqual({
      code: 2,
      out: '',
      err: '--severity: The severity `sve1` is not in site.yaml. Did you mean `sev1`?',
    });
  });
});
