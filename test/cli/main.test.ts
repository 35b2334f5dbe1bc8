import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { World } from '../../src/cli/command.ts';
import { COMMANDS, run } from '../../src/cli/main.ts';
import { source } from '../support/builders.ts';
import { archive, type Files, temporaryFolder, write } from '../support/fixtures.ts';

/** Runs a command in a world that keeps what is printed. */
async function command(argv: string[], env: Record<string, string | undefined> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const world: World = {
    env: { AS_OF: '2024-06-01', ...env },
    print: (line) => out.push(line),
    warn: (line) => err.push(line),
    terminal: false,
  };
  const code = await run(argv, world);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const contentOf = (files: Files) => archive(files).contentDir;
const check = (files: Files, ...args: string[]) => command(['check', ...args], { CONTENT_DIR: contentOf(files) });

describe('usage', () => {
  it.each([[[]], [['help']], [['--help']]])('is told on %j, with every command', async (argv) => {
    const { code, err } = await command(argv);
    expect(code).toBe(0);
    for (const { name, summary } of COMMANDS) expect(err).toMatch(new RegExp(`^ {2}${name} +${RegExp.escape(summary)}$`, 'm'));
  });

  it('is told where there is no such command', async () => {
    const { code, err } = await command(['chekc']);
    expect(code).toBe(2);
    expect(err.split('\n')[0]).toBe('There is no command "chekc".');
    expect((await command(['constructor'])).code).toBe(2);
  });
});

describe('what is wrong with the environment', () => {
  it.each([
    [{ AUDIENCE: 'oops' }, 'AUDIENCE is "oops"; it has to be public or internal.'],
    [{ AS_OF: 'today' }, 'AS_OF is "today"; it has to be a day such as 2026-11-20.'],
    [{ SITE_URL: 'x' }, 'SITE_URL is "x"; it has to be a web address.'],
    [{ BASE_PATH: '/a b' }, 'BASE_PATH is "/a b"; it has to be a path such as /archive.'],
  ])('is told in one line: %j', async (env, message) => {
    expect(await command(['check'], env)).toEqual({ code: 2, out: '', err: message });
    expect(await command(['build'], { ...env, CONTENT_DIR: temporaryFolder() })).toEqual({ code: 2, out: '', err: message });
  });

  it('holds for --audience of build, too', async () => {
    expect(await command(['build', '--audience', 'oops'])).toEqual({
      code: 2,
      out: '',
      err: 'AUDIENCE is "oops"; it has to be public or internal.',
    });
  });
});

describe('check', () => {
  it('is clean where nothing was found', async () => {
    expect(await check({ 'postmortems/a.mdx': source() })).toEqual({ code: 0, out: '✔ No findings; 1 postmortem looked at.', err: '' });
  });

  it('lists findings and exits with 1', async () => {
    const { code, out } = await check({ 'postmortems/a.mdx': source({ sevrity: 'x' }), 'postmortems/b.mdx': '' });
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "postmortems/a.mdx
        8:1     error    The key \`sevrity\` is not known.  schema/unknown-key
                         Did you mean \`severity\`?

      postmortems/b.mdx
        1:1     error    The file is empty.  front-matter/empty
                         Begin with the front matter: a line \`---\`, the keys, and a line \`---\`.

      The rules, explained:
        front-matter/empty  /guide/rules/front-matter/empty/
        schema/unknown-key  /guide/rules/schema/unknown-key/

      ✖ 2 errors in 2 files; 2 postmortems looked at."
    `);
  });

  it('exits with 0 on warnings, and with 1 where they count', async () => {
    const files = { 'postmortems/a.mdx': source({ summary: 'a\u200bb' }) };
    expect(await check(files)).toMatchObject({ code: 0, out: expect.stringContaining('⚠ 1 warning in 1 file') });
    expect((await check(files, '--strict')).code).toBe(1);
  });

  it('looks at what is internal as well', async () => {
    expect((await check({ 'postmortems/a.mdx': source({ visibility: 'internal', sevrity: 'x' }) })).code).toBe(1);
  });

  it('is friendly to an empty archive', async () => {
    expect(await check({})).toEqual({ code: 0, out: '✔ No findings; 0 postmortems looked at.', err: '' });
  });

  it('says what is missing', async () => {
    const { code, out } = await command(['check'], { CONTENT_DIR: path.join(temporaryFolder(), 'nothing') });
    expect(code).toBe(1);
    expect(out).toContain('The content folder is not there.  file/no-content');
  });

  it('refuses options that it does not have, in one line', async () => {
    const { code, out, err } = await check({}, '--stirct');
    expect([code, out, err.split('\n').length]).toEqual([2, '', 1]);
    expect(err).toContain("'--stirct'");
  });
});

describe('check with files', () => {
  const files = {
    'postmortems/a.mdx': source({ sevrity: 'x' }),
    'postmortems/2024/b.mdx': source({ tags: ['nothing'] }),
    'postmortems/c.mdx': source(),
  };
  const of = async (...args: string[]) => {
    const contentDir = contentOf(files);
    const { code, out, err } = await command(['check', ...args.map((arg) => arg.replace('CONTENT', contentDir))], {
      CONTENT_DIR: contentDir,
    });
    return { code, files: out.match(/^postmortems\/\S+$/gm) ?? [], out, err };
  };

  it('looks at those only', async () => {
    expect(await of('CONTENT/postmortems/a.mdx')).toMatchObject({ code: 1, files: ['postmortems/a.mdx'] });
    expect(await of('CONTENT/postmortems/c.mdx')).toMatchObject({ code: 0, files: [] });
    expect(await of('CONTENT/postmortems/c.mdx', 'CONTENT/postmortems/a.mdx')).toMatchObject({ code: 1, files: ['postmortems/a.mdx'] });
  });

  it('takes a folder for all that is in it', async () => {
    expect(await of('CONTENT/postmortems/2024')).toMatchObject({ code: 1, files: ['postmortems/2024/b.mdx'] });
    expect(await of('CONTENT/postmortems')).toMatchObject({ files: ['postmortems/2024/b.mdx', 'postmortems/a.mdx'] });
    expect(await of('CONTENT')).toMatchObject({ files: ['postmortems/2024/b.mdx', 'postmortems/a.mdx'] });
  });

  it('takes names as findings print them', async () => {
    expect(await of('postmortems/a.mdx')).toMatchObject({ code: 1, files: ['postmortems/a.mdx'] });
  });

  it('is not clean where there is no such file', async () => {
    expect(await of('CONTENT/postmortems/typo.mdx')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^There is no file ".*typo\.mdx"\.$/),
    });
    expect(await of('/etc/hostname')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^"\/etc\/hostname" is not in the content folder, .*\.$/),
    });
  });

  it('is not clean where the archive could not be read', async () => {
    const contentDir = contentOf({ ...files, 'site.yaml': 'organization: 5\n' });
    const { code, out } = await command(['check', path.join(contentDir, 'postmortems/c.mdx')], { CONTENT_DIR: contentDir });
    expect(code).toBe(1);
    expect(out).toContain('schema/type');
  });
});

describe('build', () => {
  it('builds nothing where there are errors, and says that the old one is as it was', async () => {
    const settings = archive({ 'postmortems/a.mdx': source({ sevrity: 'x' }) });
    const env = { CONTENT_DIR: settings.contentDir, OUT_DIR: settings.outDir };
    const first = await command(['build'], env);
    expect(first.code).toBe(1);
    expect(first.err).toContain('schema/unknown-key');
    expect(first.err).toContain('Nothing was built.');
    write(settings.outDir, { 'index.html': 'old' });
    expect((await command(['build'], env)).err).toMatch(/Nothing was built; .*dist\/ is as it was\.$/);
  });
});

describe('whatever it is fed', () => {
  it('answers in sentences and never with a stack', async () => {
    const inputs: [string[], Record<string, string>][] = [
      [['check', '--strict=maybe'], {}],
      [['check', '--'], { CONTENT_DIR: temporaryFolder() }],
      [['check', ''], { CONTENT_DIR: temporaryFolder() }],
      [['check'], { CONTENT_DIR: '/dev/null' }],
      [['check'], { CONTENT_DIR: 'a\nb' }],
      [['build', '--audience'], {}],
      [['build', 'extra'], {}],
      [['build', '--nothing'], {}],
      [['check', '\u001b[31m'], {}],
      [['\n::error::x'], {}],
    ];
    for (const [argv, env] of inputs) {
      const { code, out, err } = await command(argv, { CONTENT_DIR: temporaryFolder(), ...env });
      expect([argv, code]).toEqual([argv, expect.any(Number)]);
      expect(code).toBeGreaterThan(0);
      expect(out + err).not.toBe('');
      expect(out + err).not.toMatch(/\n\s+at |node:internal|\.ts:\d+/);
    }
  });
});

describe('as a program', () => {
  const spawn = (args: string[], env: Record<string, string>) =>
    spawnSync(process.execPath, [path.resolve(import.meta.dirname, '../../src/cli/main.ts'), ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });

  it('check exits with the status, and prints to standard output', () => {
    const contentDir = contentOf({ 'postmortems/a.mdx': source({ sevrity: 'x' }) });
    const { status, stdout, stderr } = spawn(['check'], { CONTENT_DIR: contentDir });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('8:1     error    The key `sevrity` is not known.  schema/unknown-key');
  });

  it('a misspelt audience exits with 2 and one line', () => {
    const { status, stdout, stderr } = spawn(['check'], { AUDIENCE: 'oops' });
    expect([status, stdout, stderr]).toEqual([2, '', 'AUDIENCE is "oops"; it has to be public or internal.\n']);
  });
});
