/** The words of the programs that a site carries and that are not ours: packages of the scripts, and Pagefind. They hold nothing of an archive. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { readingsOf } from '../core/leak/readings.ts';
import { readWords, wordsBetween } from '../core/leak/words.ts';
import { listFiles } from './files.ts';

/** Every text as its words, with a space before, between and behind them. Takes a few seconds. */
export async function programWords(root: string): Promise<string[]> {
  const texts = [...packagesOf(root)].flatMap((name) => packageTexts(root, name));
  return [...texts, ...(await searchPrograms())].flatMap((text) =>
    readingsOf('', text).map((reading) => {
      const row = readWords(reading);
      return ` ${wordsBetween(row, 0, row.count)} `;
    }),
  );
}

const RE_IMPORT = /\bfrom\s+['"]([^'"]+)['"]|\bimport\(?\s*['"]([^'"]+)['"]/g;

/** The packages that the scripts of our pages reach, with those that they build on. */
function packagesOf(root: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const queue = listFiles(path.join(root, 'src', 'client')).map((name) => path.join(root, 'src', 'client', name));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || !file.endsWith('.ts') || !existsSync(file)) continue;
    seen.add(file);
    for (const [, from, direct] of readFileSync(file, 'utf8').matchAll(RE_IMPORT)) {
      const specifier = from ?? direct ?? '';
      if (specifier.startsWith('.')) queue.push(path.resolve(path.dirname(file), specifier));
      else if (!specifier.includes(':')) packages.add(specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  for (const name of packages) for (const other of dependenciesOf(root, name)) packages.add(other);
  return packages;
}

function dependenciesOf(root: string, name: string): string[] {
  const file = path.join(packageFolder(root, name), 'package.json');
  if (!existsSync(file)) return [];
  return Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: Record<string, string> }).dependencies ?? {});
}

function packageTexts(root: string, name: string): string[] {
  const folder = packageFolder(root, name);
  if (!existsSync(folder)) return [];
  const files = listFiles(folder).filter((file) => /\.[cm]?js$/.test(file));
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

function packageFolder(root: string, name: string): string {
  const found = createRequire(path.join(root, 'package.json')).resolve.paths(name) ?? [];
  return found.map((folder) => path.join(folder, name)).find((folder) => existsSync(folder)) ?? path.join(root, 'node_modules', name);
}

/** What Pagefind writes for an archive of nothing. */
async function searchPrograms(): Promise<string[]> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  const made = await index?.getFiles();
  await close();
  const programs = (made?.files ?? []).filter((file) => file.path.endsWith('.js'));
  return programs.map((file) => Buffer.from(file.content).toString('utf8'));
}
