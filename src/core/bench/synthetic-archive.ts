/** A synthetic archive, file by file: as Second Story reads it, and the same incidents as Hugo does. */
import { stringify } from 'yaml';
import { headOf, neighboursOf } from './head.ts';
import { hugoFrontMatter } from './hugo-front-matter.ts';
import { syntheticBody } from './synthetic-body.ts';
import { syntheticFrontMatter } from './synthetic-front-matter.ts';
import { syntheticSite } from './synthetic-site.ts';

export interface SyntheticFile {
  /** Its path inside the content folder. */
  file: string;
  text: string;
}

/** Long lines stay whole: a wrapped line could begin with what Markdown takes for a list. */
const YAML = { lineWidth: 0 };

export function siteFile(): SyntheticFile {
  return { file: 'site.yaml', text: stringify(syntheticSite(), YAML) };
}

/** The postmortem with this number (from 0) in an archive of `count`. */
export function postmortemFile(seed: number, index: number, count: number): SyntheticFile {
  const head = headOf(seed, index);
  const others = neighboursOf(seed, index, count, 2);
  const data = syntheticFrontMatter(seed, head, others);
  const body = syntheticBody(seed, head, others, (id) => `${id}.mdx`);
  return { file: `postmortems/${head.id}.mdx`, text: document(data, body) };
}

export function hugoFile(seed: number, index: number, count: number): SyntheticFile {
  const head = headOf(seed, index);
  const others = neighboursOf(seed, index, count, 2);
  const data = hugoFrontMatter(head, syntheticFrontMatter(seed, head, others));
  const body = syntheticBody(seed, head, others, (id) => `/postmortems/${id}/`);
  return { file: `content/postmortems/${head.id}.md`, text: document(data, body) };
}

function document(data: object, body: string): string {
  return `---\n${stringify(data, YAML)}---\n\n${body}`;
}
