/** The same facts as a Hugo site would hold them: Hugo's own keys and taxonomies on top, the rest as parameters under one key. */
import type { Head } from './head.ts';
import type { FrontMatter } from './synthetic-front-matter.ts';
import { ORGANIZATION } from './synthetic-site.ts';

export function hugoFrontMatter({ id, started, organization, services, publication }: Head, data: FrontMatter): Record<string, unknown> {
  const { title, tags, causes, ...rest } = data;
  return {
    title,
    slug: id,
    date: new Date(started).toISOString(),
    // Hugo knows no audiences; a draft is what it reads and leaves out.
    draft: publication !== 'public',
    tags,
    causes: causes?.categories ?? [],
    // As on our own site, only services of the organization itself have pages.
    services: organization === undefined ? services : [],
    organizations: [organization ?? ORGANIZATION],
    incident: { ...rest, cause: { trigger: causes?.trigger, contributing: causes?.contributing, whys: causes?.whys } },
  };
}
