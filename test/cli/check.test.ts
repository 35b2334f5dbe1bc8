/** The options of `check`: formats, levels, quiet and strict, and the author's own exceptions. */
import { describe, expect, it } from 'vitest';
import type { World } from '../../src/cli/command.ts';
import { run } from '../../src/cli/main.ts';
import { SHORT_DOCUMENTS, source } from '../support/builders.ts';
import { archive, type Files, SITE } from '../support/fixtures.ts';

async function check(files: Files, args: string[] = [], env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const world: World = {
    env: { AS_OF: '2024-06-01', CONTENT_DIR: archive(files).contentDir, ...env },
    print: (line) => out.push(line),
    warn: (line) => err.push(line),
    terminal: false,
  };
  const code = await run(['check', ...args], world);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const vague = { 'postmortems/a.mdx': source({}, 'Around 11 the site was slow.\n') };
const broken = { ...vague, 'postmortems/b.mdx': source({ sevrity: 'x' }) };

describe('--format', () => {
  it('json is one object and nothing else', async () => {
    const { code, out } = await check(broken, ['--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      postmortems: 2,
      errors: 1,
      warnings: 1,
      findings: [
        { file: 'postmortems/a.mdx', rule: 'times/vague', level: 'warning' },
        { file: 'postmortems/b.mdx', rule: 'schema/unknown-key', level: 'error', url: '/guide/rules/schema/unknown-key/' },
      ],
    });
  });

  it('sarif names files from the root of the repository, and pages of the site where its address is known', async () => {
    const { out } = await check(broken, ['--format', 'sarif'], { SITE_URL: 'https://incidents.example/', BASE_PATH: '/archive' });
    const [{ tool, results }] = (JSON.parse(out) as { runs: [{ tool: object; results: object[] }] }).runs;
    expect(tool).toMatchObject({
      driver: { rules: [{ helpUri: 'https://incidents.example/archive/guide/rules/schema/unknown-key/' }, { id: 'times/vague' }] },
    });
    expect(results[0]).toMatchObject({
      locations: [{ physicalLocation: { artifactLocation: { uri: 'content/postmortems/a.mdx' } } }],
    });
  });

  it('github tells the summary first, then the errors', async () => {
    const { out } = await check(broken, ['--format', 'github']);
    expect(out.split('\n').map((line) => line.slice(0, line.indexOf(' ')))).toEqual(['::notice', '::error', '::warning']);
  });

  it.each([
    [['--format', 'xml'], '--format xml is not one of pretty, json, sarif, github.'],
    [['--format', 'constructor'], '--format constructor is not one of pretty, json, sarif, github.'],
  ])('another one is refused: %j', async (args, err) => {
    expect(await check({}, args)).toEqual({ code: 2, out: '', err });
  });
});

describe('--quiet', () => {
  it('shows errors only, and still counts warnings where they count', async () => {
    expect(await check(vague, ['--quiet'])).toMatchObject({ code: 0, out: '✔ No findings; 1 postmortem looked at.' });
    expect((await check(vague, ['--quiet', '--strict'])).code).toBe(1);
    expect((await check(broken, ['--quiet'])).out).not.toContain('times/vague');
  });
});

describe('the level of a rule', () => {
  it('is set for one run', async () => {
    expect((await check(vague, ['--strict', '--rule', 'times/vague=off'])).code).toBe(0);
    expect(await check(vague, ['--rule', 'times/vague=error'])).toMatchObject({ code: 1, out: expect.stringContaining('1 error') });
  });

  it('is set in site.yaml, and the command line says the last word', async () => {
    const levels = JSON.stringify({ ...SHORT_DOCUMENTS, 'times/vague': 'error' });
    const files = { ...vague, 'site.yaml': SITE.replace(/^rules: .*$/m, `rules: ${levels}`) };
    expect((await check(files)).code).toBe(1);
    expect((await check(files, ['--rule', 'times/vague=warn'])).code).toBe(0);
  });

  it.each([
    ['times/vage=off', '--rule times/vage=off: There is no rule `times/vage`. Did you mean `times/vague`?'],
    ['times/vague', '--rule times/vague: write it as times/vague=off, times/vague=warn or times/vague=error.'],
    ['times/vague=warning', '--rule times/vague=warning: write it as times/vague=off, times/vague=warn or times/vague=error.'],
    ['safety/html=off', '--rule safety/html=off: The level of `safety/html` cannot be changed.'],
    ['publication/secret=warn', '--rule publication/secret=warn: The level of `publication/secret` cannot be changed.'],
  ])('is refused: %s', async (level, message) => {
    const { code, out, err } = await check(vague, ['--rule', level]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('cannot be set in site.yaml for what always holds, or for what is not there', async () => {
    const { code, out } = await check({ 'site.yaml': SITE.replace(/^rules: .*$/m, 'rules: { safety/html: off, times/vage: off }') });
    expect(code).toBe(1);
    expect(out).toContain('The level of `safety/html` cannot be changed.  site/fixed-rule');
    expect(out).toContain('There is no rule `times/vage`.  site/unknown-rule');
  });
});

describe('an exception', () => {
  it('holds for its place, with its reason', async () => {
    const body = '{/* lint ignore times/vague nobody looked at a clock */}\n\nAround 11 the site was slow.\n';
    expect(await check({ 'postmortems/a.mdx': source({}, body) })).toMatchObject({
      code: 0,
      out: '✔ No findings; 1 postmortem looked at.',
    });
  });

  it('is remembered from one run to the next', async () => {
    const body = 'One.\n\n{/* lint ignore times/vague x */}\n\nTwo.\n';
    const content = archive({ 'postmortems/a.mdx': source({}, body) }).contentDir;
    const runs = [await check({}, [], { CONTENT_DIR: content }), await check({}, [], { CONTENT_DIR: content })];
    for (const { out } of runs) expect(out).toContain('There is no finding of `times/vague` here.  lint/unused-exception');
  });
});

it('counts the postmortems that were named', async () => {
  const content = archive(broken).contentDir;
  const of = (args: string[]) => check({}, args, { CONTENT_DIR: content });
  expect((await of(['postmortems/a.mdx'])).out).toContain('1 postmortem looked at');
  expect((await of(['postmortems'])).out).toContain('2 postmortems looked at');
  expect((await of(['postmortems/a.mdx', 'postmortems/a.mdx'])).out).toContain('1 postmortem looked at');
});

it('looks again on another day', async () => {
  const content = archive({
    'postmortems/a.mdx': source({ times: { started: '2024-05-01T10:00Z', resolved: '2024-05-31T10:00Z' } }),
  }).contentDir;
  expect((await check({}, [], { CONTENT_DIR: content, AS_OF: '2024-06-01' })).code).toBe(0);
  expect((await check({}, [], { CONTENT_DIR: content, AS_OF: '2024-05-20' })).out).toContain('times/future');
});
