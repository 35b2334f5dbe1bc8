/** Links into the repository of the content, for GitHub and GitLab. */
import type { Site } from './site.ts';

export function repositoryLinks(repository: Site['repository']): { editUrl?: (file: string) => string; proposeUrl?: string } {
  if (!repository) return {};
  const { branch, content } = repository;
  const root = repository.url.replace(/\/+$|\.git$/g, '');
  const infix = new URL(root).hostname.includes('gitlab') ? '/-' : '';
  const path = (...parts: string[]) =>
    parts
      .flatMap((part) => part.split('/'))
      .filter(Boolean)
      .map(encodeURIComponent)
      .join('/');
  return {
    editUrl: (file) => `${root}${infix}/edit/${path(branch)}/${path(content, file)}`,
    proposeUrl: `${root}${infix}/new/${path(branch)}/${path(content, 'postmortems')}`,
  };
}
