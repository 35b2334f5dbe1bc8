/** What stands in `.github` runs on other people's machines, where no test of ours sees it fail: so its promises are read off its text. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { run as runCommandLine } from '../src/cli/main.ts';
import { readSite } from '../src/core/read-site.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, { permissions: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>;
}

const FOLDER = '.github/workflows';
const workflows = readdirSync(path.join(ROOT, FOLDER)).map((name) => {
  const text = read(`${FOLDER}/${name}`);
  return { name, text, workflow: parse(text) as Workflow };
});

/** What each job may do, and no more. A right that is added has to be added here too, by somebody who has thought about strangers. */
const RIGHTS: Record<string, Record<string, string>> = {
  'contribution.yml content': { contents: 'read' },
  'contribution.yml code-scanning': { 'security-events': 'write' },
  'pages.yml build': { contents: 'read', pages: 'read' },
  'pages.yml deploy': { pages: 'write', 'id-token': 'write' },
  'verify.yml verify': { contents: 'read' },
  'verify.yml test': { contents: 'read' },
};
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([key, job]) => [`${name} ${key}`, { ...job, workflow }] as const),
);

describe.each(workflows.map((one) => [one.name, one] as const))('the workflow %s', (_, { text, workflow }) => {
  it('is started by nothing that hands our rights to a stranger', () => {
    const events = Object.keys(workflow.on);
    expect(events.length).toBeGreaterThan(0);
    expect(['pull_request', 'push', 'workflow_dispatch']).toEqual(expect.arrayContaining(events));
  });

  it('gives no right to all of its jobs', () => {
    expect(workflow.permissions).toEqual({});
  });

  it('pins every action by its commit, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('knows no secret', () => {
    expect(JSON.stringify(workflow)).not.toMatch(/\bsecrets\b|github\.token|GITHUB_TOKEN/);
  });
});

describe.each(jobs)('the job %s', (name, { permissions, steps, workflow, ...job }) => {
  it('has the rights that it needs, and ends', () => {
    expect(permissions).toEqual(RIGHTS[name]);
    expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('leaves no credentials behind for what runs next', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('puts no text from outside into a script', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it('runs nothing where a stranger’s run could have a right to write', () => {
    const writes = Object.values(permissions).includes('write');
    if (writes && 'pull_request' in workflow.on) {
      expect(steps.every(({ run, uses = '' }) => run === undefined && !uses.startsWith('actions/checkout@'))).toBe(true);
    }
  });

  it('asks only for scripts that there are', () => {
    expect(unknownScripts(steps.map(({ run = '' }) => run).join('\n'))).toEqual([]);
  });
});

it('every pinned commit goes by one version, everywhere', () => {
  const pins = new Set(workflows.flatMap(({ text }) => text.match(/[\w/-]+@[0-9a-f]{40} # \S+/g) ?? []));
  expect(pins.size).toBe(new Set([...pins].map((pin) => pin.split('@')[0])).size);
});

describe('what runs for a pull request from a stranger', () => {
  const [proposed, tool, ...rest] = new Map(jobs).get('contribution.yml content')?.steps ?? [];

  it('takes the content of the branch and nothing else, before anything is there that it could replace', () => {
    expect(proposed?.with).toEqual({ 'persist-credentials': false, 'sparse-checkout': '/content/', 'sparse-checkout-cone-mode': false });
  });

  it('takes the tool from the base branch, and runs no other code', () => {
    expect(tool?.with).toEqual({ 'persist-credentials': false, ref: '${{ github.base_ref || github.sha }}', path: 'tool' });
    const inTool = rest.filter(({ run }) => run?.startsWith('np')) as (Step & { 'working-directory'?: string })[];
    expect(inTool.map((step) => step['working-directory'])).toEqual(['tool', 'tool']);
  });

  it('fills no cache that a later run reads', () => {
    expect(rest.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with).toMatchObject({ 'package-manager-cache': false });
  });

  it('names a file as the repository does, although its content lies outside of the tool', async () => {
    const workspace = mkdtempSync(path.join(tmpdir(), 'contribution-'));
    const folder = path.join(workspace, 'content');
    mkdirSync(path.join(folder, 'postmortems'), { recursive: true });
    writeFileSync(path.join(folder, 'site.yaml'), 'organization: Fernwick\nseverities: { sev1: { name: SEV1 } }\n');
    writeFileSync(path.join(folder, 'postmortems/late.mdx'), '---\ntitle: Labels came late\n---\n');
    const printed: string[] = [];
    const print = (line: string) => void printed.push(line);
    const world = { env: { CONTENT_DIR: folder, AS_OF: '2026-11-20' }, print, warn: print, terminal: false };
    expect(await runCommandLine(['check', '--format', 'github'], world)).toBe(1);
    rmSync(workspace, { recursive: true });
    expect(printed.join('\n')).toContain('::error file=content/postmortems/late.mdx,line=2,');
  });
});

describe('the issue form', () => {
  interface Field {
    type: string;
    id?: string;
    attributes: Record<string, unknown> & { label?: string; options?: unknown[]; value?: string };
    validations?: { required?: boolean };
  }
  const text = read('.github/ISSUE_TEMPLATE/incident.yml');
  const form = parse(text) as { name: string; description: string; title?: string; labels?: string[]; body: Field[] };
  const asked = form.body.filter(({ type }) => type !== 'markdown');
  /** The keys that GitHub documents for each kind of field, besides `label` and `description`. */
  const ATTRIBUTES: Record<string, string[]> = {
    markdown: ['value'],
    input: ['placeholder', 'value'],
    textarea: ['placeholder', 'value', 'render'],
    dropdown: ['multiple', 'options', 'default'],
    checkboxes: ['options'],
  };

  it('is one that GitHub can show', () => {
    expect(parseDocument(text).errors).toEqual([]);
    expect(Object.keys(form).toSorted()).toEqual(['body', 'description', 'labels', 'name', 'title']);
    expect(form.name).toBe('Report an incident');
    expect(form.description.length).toBeGreaterThan(0);
    for (const field of form.body) {
      expect(Object.keys(field).filter((key) => !['type', 'id', 'attributes', 'validations'].includes(key))).toEqual([]);
      const known = [...(ATTRIBUTES[field.type] ?? []), ...(field.type === 'markdown' ? [] : ['label', 'description'])];
      expect(known).toEqual(expect.arrayContaining(Object.keys(field.attributes)));
    }
  });

  it('has a label and an id of its own for each question', () => {
    expect(asked.every(({ attributes }) => (attributes.label ?? '') !== '')).toBe(true);
    for (const values of [asked.map(({ id }) => id), asked.map(({ attributes }) => attributes.label)]) {
      expect(new Set(values).size).toBe(asked.length);
    }
    for (const { id } of asked) expect(id).toMatch(/^[\w-]+$/);
  });

  it('requires little', () => {
    const required = asked.filter(({ validations }) => validations?.required).map(({ id }) => id);
    expect(required).toEqual(['title', 'origin', 'summary']);
  });

  it('copies no vocabulary of site.yaml, which would grow old', () => {
    const { site } = readSite('site.yaml', readFileSync(path.join(ROOT, 'content/site.yaml')));
    const words = Object.values({ ...site?.severities, ...site?.causes, ...site?.tags }).map(({ name }) => name);
    expect(words.length).toBeGreaterThan(0);
    const options = JSON.stringify(asked.map(({ attributes }) => attributes.options ?? []));
    for (const word of words) expect(options).not.toContain(`"${word}"`);
  });
});

describe.each([
  'README.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  '.github/pull_request_template.md',
  '.github/ISSUE_TEMPLATE/incident.yml',
])('%s', (file) => {
  const text = read(file);

  it('quotes only commands that there are', () => {
    expect(unknownScripts(text)).toEqual([]);
  });

  it('links to files and headings that there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !leadsSomewhere(file, link))).toEqual([]);
  });
});

it('CODEOWNERS is an example that does nothing until somebody edits it', () => {
  const lines = read('.github/CODEOWNERS').split('\n');
  expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  const paths = lines.flatMap((line) => /^# \/?(\S+)\s+@/.exec(line)?.[1] ?? []).filter((name) => name !== '*');
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
});

/** Scripts and commands that a text asks for, and package.json or the command line does not know. */
function unknownScripts(text: string): string[] {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const npm = [...text.matchAll(/\bnpm (?:run (?:-\S+ )*([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? '');
  const direct = [...text.matchAll(/src\/cli\/main\.ts (\w+)/g)].map(([, command = '']) => command);
  return [...npm, ...direct].filter((name) => !Object.hasOwn(scripts, name));
}

/** Whether a relative link leads to a file, and its `#…` to a heading. In issues and pull requests `../blob/HEAD/` is the repository. */
function leadsSomewhere(from: string, link: string): boolean {
  const [target = '', anchor] = link.split('#');
  const blob = /^\.\.\/blob\/HEAD\/(.+)$/.exec(target)?.[1];
  const file = target === '' ? from : (blob ?? path.posix.join(path.posix.dirname(from), target));
  if (!existsSync(path.join(ROOT, file))) return false;
  const headings = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  return anchor === undefined || headings.includes(anchor);
}
