/** Links into the repository of the content, for GitHub, for GitLab, and for Gitea and Forgejo. */
import type { Audience } from './audience.ts';
import { PROPOSED_FILE } from './proposal.ts';
import type { REPOSITORY_KINDS, Site } from './site.ts';

export type RepositoryKind = (typeof REPOSITORY_KINDS)[number];

export interface RepositoryLinks {
  /** The page on which a file is edited, given by its path inside the content folder. */
  editUrl?: (file: string) => string;
  /** The page on which a new postmortem is begun. */
  proposeUrl?: string;
}

/**
 * What site.yaml says of the repository, as links for an audience; none where it says nothing. A link names the branch and the folders of
 * a file, which are no secret where readers can open the repository. Where they cannot, site.yaml says `visibility: internal`, and then
 * the public sees no link. `text` is what a new postmortem begins with.
 */
export function repositoryLinks(repository: Site['repository'], audience: Audience, text: string): RepositoryLinks {
  if (!repository || (repository.visibility === 'internal' && audience === 'public')) return {};
  const { branch, content } = repository;
  const { origin, hostname, pathname } = new URL(repository.url);
  const root = origin + pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  const pages = PAGES[repository.kind ?? kindOf(hostname)];
  const file = [...parts(content), 'postmortems', PROPOSED_FILE].join('/');
  return {
    editUrl: (name) => `${root}/${pages.edit}/${encoded(branch, content, name)}`,
    proposeUrl: `${root}/${pages.create}/${encoded(branch)}?${new URLSearchParams(pages.prefill(file, text)).toString()}`,
  };
}

interface Pages {
  edit: string;
  create: string;
  prefill: (file: string, text: string) => Record<string, string>;
}

const PAGES: Record<RepositoryKind, Pages> = {
  github: { edit: 'edit', create: 'new', prefill: (filename, value) => ({ filename, value }) },
  // GitLab's form takes the name; a text for the new file is ignored (its issue 594214).
  gitlab: { edit: '-/edit', create: '-/new', prefill: (file_name) => ({ file_name }) },
  gitea: { edit: '_edit', create: '_new', prefill: (filename, value) => ({ filename, value }) },
};

/** What a server's name tells of the software that runs there; GitHub where it tells nothing. */
function kindOf(hostname: string): RepositoryKind {
  if (hostname.includes('gitlab')) return 'gitlab';
  return hostname === 'codeberg.org' || /gitea|forgejo/.test(hostname) ? 'gitea' : 'github';
}

function encoded(...paths: string[]): string {
  return paths
    .flatMap(parts)
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}

/** The steps of a path. `.` and `..` are left out: a browser would follow them to another page. */
function parts(path: string): string[] {
  return path.split('/').filter((part) => !['', '.', '..'].includes(part));
}
