import { expect, it } from 'vitest';
import { repositoryLinks } from '../../src/core/repository.ts';

const links = (url: string, more = {}) => {
  const { editUrl, proposeUrl } = repositoryLinks({ url, branch: 'main', content: 'content', ...more });
  return [editUrl?.('postmortems/a-b.mdx'), proposeUrl];
};

it.each(['https://github.com/fernwick/incidents', 'https://github.com/fernwick/incidents/', 'https://github.com/fernwick/incidents.git'])(
  'leads into GitHub: %s',
  (url) => {
    expect(links(url)).toEqual([
      'https://github.com/fernwick/incidents/edit/main/content/postmortems/a-b.mdx',
      'https://github.com/fernwick/incidents/new/main/content/postmortems',
    ]);
  },
);

it('leads into GitLab, its own way', () => {
  expect(links('https://gitlab.example/ops/incidents')).toEqual([
    'https://gitlab.example/ops/incidents/-/edit/main/content/postmortems/a-b.mdx',
    'https://gitlab.example/ops/incidents/-/new/main/content/postmortems',
  ]);
});

it('encodes what may stand in a branch or a folder', () => {
  expect(links('https://github.com/x/y', { branch: 'feat/a b', content: './docs/über/' })).toEqual([
    'https://github.com/x/y/edit/feat/a%20b/./docs/%C3%BCber/postmortems/a-b.mdx',
    'https://github.com/x/y/new/feat/a%20b/./docs/%C3%BCber/postmortems',
  ]);
});

it('leads nowhere without a repository', () => {
  expect(repositoryLinks(undefined)).toEqual({});
});
