import { describe, expect, it } from 'vitest';
import { repositoryLinks } from '../../src/core/repository.ts';
import { Site } from '../../src/core/site.ts';

const site = (repository: object) =>
  Site.safeParse({ organization: 'Fernwick', severities: { sev1: { name: 'SEV1' } }, repository: { ...repository } });

/** Both addresses; of the second, its path and what its form is filled with. */
function links(url: string, more = {}, audience: 'public' | 'internal' = 'public') {
  const { editUrl, proposeUrl } = repositoryLinks(site({ url, ...more }).data?.repository, audience, 'title: a & b\n');
  if (!editUrl || !proposeUrl) return undefined;
  const { origin, pathname, searchParams } = new URL(proposeUrl);
  return { edit: editUrl('postmortems/2025/a-b.mdx'), create: origin + pathname, form: Object.fromEntries(searchParams) };
}

const FILE = 'content/postmortems/yyyy-mm-dd-what-happened.mdx';

describe('the links into a repository', () => {
  it.each([
    'https://github.com/fernwick/incidents',
    'https://github.com/fernwick/incidents/',
    'https://github.com/fernwick/incidents.git',
    'https://github.com/fernwick/incidents.git/',
    'https://github.com/fernwick/incidents?tab=readme#about',
  ])('lead into GitHub, which fills in name and text: %s', (url) => {
    expect(links(url)).toEqual({
      edit: 'https://github.com/fernwick/incidents/edit/main/content/postmortems/2025/a-b.mdx',
      create: 'https://github.com/fernwick/incidents/new/main',
      form: { filename: FILE, value: 'title: a & b\n' },
    });
  });

  it.each([
    ['https://gitlab.example/ops/team/incidents', {}],
    ['https://code.fernwick.example/ops/team/incidents', { kind: 'gitlab' }],
  ])('lead into GitLab, which takes no text: %s', (url, more) => {
    expect(links(url, more)).toEqual({
      edit: `${url}/-/edit/main/content/postmortems/2025/a-b.mdx`,
      create: `${url}/-/new/main`,
      form: { file_name: FILE },
    });
  });

  it.each([
    ['https://codeberg.org/fernwick/incidents', {}],
    ['https://forgejo.fernwick.example/ops/incidents', {}],
    ['https://code.fernwick.example:3000/ops/incidents', { kind: 'gitea' }],
  ])('lead into Gitea and Forgejo: %s', (url, more) => {
    expect(links(url, more)).toEqual({
      edit: `${url}/_edit/main/content/postmortems/2025/a-b.mdx`,
      create: `${url}/_new/main`,
      form: { filename: FILE, value: 'title: a & b\n' },
    });
  });

  it('believe what site.yaml says before what the address looks like', () => {
    expect(links('https://gitlab.fernwick.example/x/y', { kind: 'github' })?.create).toBe('https://gitlab.fernwick.example/x/y/new/main');
  });

  it('encode what may stand in a branch or a folder, and keep the slashes of a branch', () => {
    expect(links('https://github.com/x/y', { branch: 'feat/a b#?', content: './docs/über/' })).toEqual({
      edit: 'https://github.com/x/y/edit/feat/a%20b%23%3F/docs/%C3%BCber/postmortems/2025/a-b.mdx',
      create: 'https://github.com/x/y/new/feat/a%20b%23%3F',
      form: { filename: 'docs/über/postmortems/yyyy-mm-dd-what-happened.mdx', value: 'title: a & b\n' },
    });
  });

  it('stay in the repository whatever the folder says', () => {
    expect(links('https://github.com/x/y', { content: '../../other/..' })?.edit).toBe(
      'https://github.com/x/y/edit/main/other/postmortems/2025/a-b.mdx',
    );
    expect(links('https://github.com/x/y', { content: '.' })?.form['filename']).toBe('postmortems/yyyy-mm-dd-what-happened.mdx');
  });

  it('survive half a character', () => {
    expect(links('https://github.com/x/y', { branch: 'a\ud800' })?.create).toBe('https://github.com/x/y/new/a%EF%BF%BD');
  });
});

describe('who sees a link', () => {
  const url = 'https://github.com/fernwick/incidents';

  it('is everybody, unless the repository is internal', () => {
    expect(links(url)).toBeDefined();
    expect(links(url, { visibility: 'internal' })).toBeUndefined();
    expect(links(url, { visibility: 'internal' }, 'internal')).toBeDefined();
  });

  it('is nobody without a repository', () => {
    expect(repositoryLinks(undefined, 'internal', '')).toEqual({});
  });
});

it.each([
  'git@github.com:fernwick/incidents.git',
  'mailto:incidents@fernwick.example',
  'https://someone:secret@github.com/x/y',
  'https://[/x',
])('an address that is no page, or carries a password, is a finding: %s', (url) => {
  expect(site({ url }).success).toBe(false);
});
