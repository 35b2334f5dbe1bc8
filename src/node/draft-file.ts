/** What `new` needs of the disk: the site, the ids that are taken, the organization's own templates, and a file that overwrites nothing. */
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { idOf } from '../core/document.ts';
import { judgeFile } from '../core/file-name.ts';
import type { Draft } from '../core/draft/draft.ts';
import { compareFindings, finding } from '../core/finding.ts';
import { readSite } from '../core/read-site.ts';
import type { Site } from '../core/site.ts';
import { survey } from '../core/survey.ts';
import { insidePath, listFiles } from './files.ts';
import { PageFiles } from './page-files.ts';
import { findSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';

const SITE_FILE = 'site.yaml';
const POSTMORTEMS = 'postmortems';
const TEMPLATES = 'templates';

export interface DraftPlace {
  site: Site;
  /** The file of each id of the archive, relative to the content folder. */
  files: ReadonlyMap<string, string>;
  /** The names of the organization's own templates, sorted. */
  templates: string[];
}

/** Where a draft can be written, or the findings for which it cannot. */
export function readDraftPlace(contentDir: string): { place: DraftPlace } | { messages: VFileMessage[] } {
  const refuse = (file: string, rule: string, reason: string, hint: string) => ({ messages: [finding({ file, rule, reason, hint })] });
  if (!isFolder(contentDir))
    return refuse(
      '',
      'file/no-content',
      'The content folder is not there.',
      'Make a folder `content/` with a `site.yaml`, or set CONTENT_DIR to yours.',
    );
  const found = insidePath(contentDir, contentDir, SITE_FILE);
  if (typeof found === 'string' || !statSync(found.path).isFile())
    return refuse(
      SITE_FILE,
      'file/no-site',
      'There is no site.yaml in the content folder.',
      'Add one with `organization:` and `severities:`.',
    );
  const { site, messages } = readSite(SITE_FILE, readFileSync(found.path));
  if (!site) return { messages };
  const folder = path.join(contentDir, POSTMORTEMS);
  const inside = insidePath(contentDir, contentDir, POSTMORTEMS);
  if (inside === 'outside' || (existsSync(folder) && !isFolder(folder)))
    return refuse(POSTMORTEMS, 'file/no-folder', 'This has to be a folder inside the content folder.', 'Put the postmortems into it.');
  const postmortems = isFolder(folder) ? listFiles(folder).map((name) => `${POSTMORTEMS}/${name}`) : [];
  const files = new Map(postmortems.filter((file) => judgeFile(file).kind === 'postmortem').map((file) => [idOf(file), file]));
  return { place: { site, files, templates: ownTemplates(contentDir) } };
}

/** The file of an organization's own template, for findings, and its bytes. `name` is one that `readDraftPlace` found. */
export function readOwnTemplate(contentDir: string, name: string): { file: string; bytes: Uint8Array } | { messages: VFileMessage[] } {
  const file = `${TEMPLATES}/${name}.mdx`;
  const found = insidePath(contentDir, contentDir, file);
  if (typeof found !== 'string' && statSync(found.path).isFile()) return { file, bytes: readFileSync(found.path) };
  return {
    messages: [
      finding({ file, rule: 'file/outside', reason: 'This is no file inside the content folder.', hint: 'Put the file itself here.' }),
    ],
  };
}

/** All that `check` will say of a text by itself, before there is a file: sorted. With an error among it, it must not be written. */
export async function draftFindings(settings: Settings, { site, files }: DraftPlace, { id, file, text }: Draft): Promise<VFileMessage[]> {
  const bytes = new TextEncoder().encode(text);
  const facts = { site, ids: new Set([...files.keys(), id]), asOf: settings.asOf };
  const read = survey(file, bytes, facts, await findSecrets(bytes));
  return [...read.messages, ...(await new PageFiles(settings, file).inspect(read.files))].toSorted(compareFindings);
}

/** Writes a new file below the content folder, or nothing; false where there is one already, which stays as it is. */
export function writeNewFile(contentDir: string, file: string, text: string): boolean {
  const target = path.join(contentDir, file);
  mkdirSync(path.dirname(target), { recursive: true });
  const handle = openNew(target);
  if (handle === undefined) return false;
  try {
    writeFileSync(handle, text);
  } catch (error) {
    rmSync(target);
    throw error;
  } finally {
    closeSync(handle);
  }
  return true;
}

function openNew(target: string): number | undefined {
  try {
    return openSync(target, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}

function ownTemplates(contentDir: string): string[] {
  const folder = path.join(contentDir, TEMPLATES);
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.mdx'.length))
    .toSorted();
}

function isFolder(folder: string): boolean {
  return existsSync(folder) && statSync(folder).isDirectory();
}
