/** `check` over the folder of broken postmortems: the same findings in every format, and the exit status. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { World } from '../../src/cli/command.ts';
import { run } from '../../src/cli/main.ts';
import { EXPECTED } from '../fixtures/check/expected.ts';

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/check');

async function check(contentDir: string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const world: World = {
    env: { AS_OF: '2026-11-20', CONTENT_DIR: contentDir },
    print: (line) => out.push(line),
    warn: (line) => err.push(line),
    terminal: false,
  };
  return { code: await run(['check', ...args], world), out: out.join('\n'), err: err.join('\n') };
}

interface Report {
  postmortems: number;
  errors: number;
  warnings: number;
  findings: { file: string; line: number; column: number; level: 'error' | 'warning'; rule: string }[];
}

async function report(contentDir: string, ...args: string[]): Promise<Report> {
  return JSON.parse((await check(contentDir, '--format', 'json', ...args)).out) as Report;
}

describe('the folder of broken postmortems', () => {
  let content: string;
  let all: Report;
  beforeAll(async () => {
    content = mkdtempSync(path.join(os.tmpdir(), 'second-story-'));
    cpSync(path.join(FOLDER, 'site.yaml'), path.join(content, 'site.yaml'));
    cpSync(FOLDER, path.join(content, 'postmortems'), { recursive: true, filter: (file) => !/\.(?:yaml|ts)$/.test(file) });
    all = await report(content);
  });
  afterAll(() => rmSync(content, { recursive: true, force: true }));

  test('has the findings of the table', () => {
    const told = Map.groupBy(all.findings, ({ file }) => path.basename(file, '.mdx'));
    for (const [name, expected] of Object.entries(EXPECTED))
      expect([name, (told.get(name) ?? []).map(({ rule, line, column }) => `${rule} ${line}:${column}`)]).toEqual([name, expected]);
    expect(all.postmortems).toBe(Object.keys(EXPECTED).length);
    expect(all.errors + all.warnings).toBe(all.findings.length);
    expect(all.findings).toHaveLength(Object.values(EXPECTED).flat().length);
  });

  test('every file gives the same findings by itself, however it is named', async () => {
    for (const name of ['timeline-shuffled', 'public-names-drafts', 'straight-from-the-terminal', 'headings-and-pictures']) {
      const file = `postmortems/${name}.mdx`;
      const expected = all.findings.filter((finding) => finding.file === file);
      expect(expected).not.toEqual([]);
      for (const named of [file, `./${file}`, path.join(content, file), path.relative(process.cwd(), path.join(content, file))])
        expect((await report(content, named)).findings).toEqual(expected);
    }
  });

  test('in SARIF is valid, and tells the same places', async () => {
    const { out } = await check(content, '--format', 'sarif');
    const log = JSON.parse(out) as { runs: [{ results: SarifResult[] }] };
    expect(sarifErrors(log)).toEqual([]);
    expect(log.runs[0].results.map(placeOfResult)).toEqual(
      all.findings.map(({ file, line, column, rule }) => `content/${file} ${rule} ${line}:${column}`),
    );
  });

  test('for GitHub is one line a finding, and one with the summary', async () => {
    const lines = (await check(content, '--format', 'github')).out.split('\n');
    expect(lines).toHaveLength(all.findings.length + 1);
    expect(lines.filter((line) => line.startsWith('::error file=content/postmortems/'))).toHaveLength(all.errors);
    expect(lines.filter((line) => line.startsWith('::warning file=content/postmortems/'))).toHaveLength(all.warnings);
  });

  test('for people names each file once, and each rule with its page', async () => {
    const { out, code } = await check(content);
    expect(code).toBe(1);
    for (const file of new Set(all.findings.map((finding) => finding.file)))
      expect(out.split('\n').filter((line) => line === file)).toHaveLength(1);
    for (const rule of new Set(all.findings.map((finding) => finding.rule))) expect(out).toContain(`/guide/rules/${rule}/`);
    expect(out).toContain(`✖ ${all.errors} errors, ⚠ ${all.warnings} warnings`);
  });

  test('quietly is told of its errors only', async () => {
    const { findings } = await report(content, '--quiet');
    expect(findings).toEqual(all.findings.filter(({ level }) => level === 'error'));
  });

  test('has the exit status of what was named', async () => {
    const codes = async (name: string) => {
      const file = `postmortems/${name}.mdx`;
      return [await check(content, file), await check(content, file, '--quiet'), await check(content, file, '--strict')].map(
        ({ code }) => code,
      );
    };
    expect(await codes('sound-public-postmortem')).toEqual([0, 0, 0]);
    expect(await codes('vague-clock')).toEqual([0, 0, 1]);
    expect(await codes('typos-in-keys')).toEqual([1, 1, 1]);
    expect(await check(content, 'postmortems/no-such-file.mdx')).toEqual({
      code: 2,
      out: '',
      err: 'There is no file "postmortems/no-such-file.mdx".',
    });
    const outside = await check(content, path.join(FOLDER, 'vague-clock.mdx'));
    expect([outside.code, outside.out]).toEqual([2, '']);
    expect(outside.err).toContain('is not in the content folder');
  });

  test('has other levels where the command line asks for them', async () => {
    const file = 'postmortems/vague-clock.mdx';
    expect(await check(content, file, '--rule', 'times/vague=error')).toMatchObject({ code: 1 });
    expect((await report(content, file, '--rule', 'times/vague=off', '--strict')).findings).toEqual([]);
    expect((await report(content, '--rule', 'times/phase-order=warn')).errors).toBe(
      all.errors - all.findings.filter(({ rule }) => rule === 'times/phase-order').length,
    );
  });

  test('is the same the second time, when nothing has to be read anew', async () => {
    expect(await report(content)).toEqual(all);
  });
});

interface SarifResult {
  ruleId: string;
  locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number } } }];
}

function placeOfResult({ ruleId, locations: [{ physicalLocation }] }: SarifResult): string {
  const { artifactLocation, region } = physicalLocation;
  return `${artifactLocation.uri} ${ruleId} ${region.startLine}:${region.startColumn}`;
}

function sarifErrors(log: unknown): unknown[] {
  const schema = createRequire(import.meta.url)
    .resolve('@microsoft/jest-sarif')
    .replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv as never);
  const isValid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
  isValid(log);
  return isValid.errors ?? [];
}
