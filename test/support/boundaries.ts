/**
 * The rooms of the house and what may pass between them (the table in the design), as a check over the source files. It works
 * on a map of paths and texts, so that its own test can plant a violation without writing a file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { readModule, type Import, type ModuleFacts, type Use } from './imports.ts';

export interface Violation {
  file: string;
  line: number;
  rule: 'room' | 'package' | 'astro' | 'disk' | 'environment' | 'clock' | 'printing' | 'computed-import' | 'cycle' | 'barrel' | 'page-size';
  message: string;
}

/** Paths from the root of the repository, with slashes. */
export type Sources = ReadonlyMap<string, string>;

interface Room {
  /** Folders and files under `src`. */
  mayImport: string[];
  astro: 'none' | 'not its content' | 'all';
  /** Only packages that calculate: no disk, no network, no clock. */
  pureOnly?: boolean;
  disk?: boolean;
  forbids?: ('environment' | 'clock' | 'printing')[];
}

const rooms: Record<string, Room> = {
  core: { mayImport: ['core'], astro: 'none', pureOnly: true, forbids: ['environment', 'clock', 'printing'] },
  node: { mayImport: ['node', 'core'], astro: 'none', disk: true, forbids: ['printing'] },
  cli: { mayImport: ['cli', 'node', 'core', 'integrations/run-astro.ts'], astro: 'none' },
  integrations: { mayImport: ['integrations', 'node', 'core'], astro: 'not its content' },
  data: { mayImport: ['data', 'core', 'node'], astro: 'all' },
  client: { mayImport: ['client', 'core'], astro: 'none', pureOnly: true },
  components: { mayImport: ['components', 'layouts', 'styles', 'client', 'core', 'data/urls.ts'], astro: 'not its content' },
  layouts: { mayImport: ['components', 'layouts', 'styles', 'client', 'core', 'data/urls.ts'], astro: 'not its content' },
  pages: { mayImport: ['layouts', 'components', 'data', 'core'], astro: 'not its content' },
  'content.config.ts': { mayImport: ['integrations', 'core'], astro: 'all' },
};

const purePackages = [
  '@date-fns/tz',
  '@date-fns/utc',
  'date-fns',
  'chart.js',
  'fastest-levenshtein',
  'feedsmith',
  'github-slugger',
  'hast-util-to-html',
  'ical-generator',
  'lowlight',
  'papaparse',
  'parse-english',
  'satteri',
  'simple-statistics',
  'stemmer',
  'unist-util-*',
  'vfile-message',
  'yaml',
  'zod',
];
const typePackages = ['hast', 'mdast', 'mdast-util-mdx-jsx', 'unist'];

const longestPage = 60;

export function checkBoundaries(sources: Sources): Violation[] {
  const modules = new Map([...sources].map(([file, text]) => [file, readModule(file, text)]));
  return [
    ...[...modules].flatMap(([file, facts]) => checkModule(file, facts)),
    ...[...sources].flatMap(([file, text]) => checkPage(file, text)),
    ...findCycles(modules),
  ];
}

export function readSources(root: string): Sources {
  return new Map(
    readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((name) => `src/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.(m?[jt]s|astro|mdx)$/.test(name) && !name.endsWith('.d.ts'))
      .toSorted()
      .map((name) => [name, readFileSync(join(root, name), 'utf8')]),
  );
}

export function describeViolation({ file, line, rule, message }: Violation): string {
  return `${file}:${line} ${message} (${rule})`;
}

function checkModule(file: string, { imports, uses, onlyReexports }: ModuleFacts): Violation[] {
  const [, name = ''] = file.split('/');
  const room = rooms[name];
  if (!room) return [{ file, line: 1, rule: 'room', message: `This file is in none of the rooms (${Object.keys(rooms).join(', ')}).` }];

  const found = [...imports.flatMap((one) => checkImport(file, name, room, one)), ...uses.flatMap((use) => checkUse(name, room, use))];
  if (onlyReexports)
    found.push({ line: 1, rule: 'barrel', message: 'This file only passes on what others export; import from them directly.' });
  return found.map((violation) => ({ file, ...violation }));
}

type Found = Omit<Violation, 'file'>;

function checkImport(file: string, name: string, room: Room, { specifier, typeOnly, line }: Import): Found[] {
  const complain = (rule: Violation['rule'], message: string): Found[] => [{ line, rule, message }];
  if (specifier === undefined) {
    // In the browser the address of the search index is known only at run time.
    return name === 'client' ? [] : complain('computed-import', 'This import is computed, so nobody can tell what it reaches.');
  }

  const target = resolveImport(file, specifier);
  if (target !== undefined) {
    if (room.mayImport.some((allowed) => target === `src/${allowed}` || target.startsWith(`src/${allowed}/`))) return [];
    if (target === 'package.json' && name !== 'core') return [];
    return complain('room', `${name} may not import ${target}.`);
  }
  if (/^(@astrojs\/|astro([:/]|$))/.test(specifier)) {
    if (room.astro === 'all') return [];
    const allowed = room.astro === 'not its content' && !/^astro:(content|env)/.test(specifier);
    return allowed ? [] : complain('astro', `${name} may not import ${specifier}.`);
  }
  if (isBuiltin(specifier)) {
    if (room.pureOnly) return complain('package', `${name} may not import ${specifier}: it has to run anywhere.`);
    const isDisk = /^(node:)?fs(\/promises)?$/.test(specifier) && !typeOnly;
    return isDisk && !room.disk ? complain('disk', `${name} may not touch the disk; src/node does.`) : [];
  }
  return room.pureOnly && !isPure(specifier, typeOnly)
    ? complain('package', `${name} may not import ${specifier}: it is not on the list of pure packages.`)
    : [];
}

function isPure(specifier: string, typeOnly: boolean): boolean {
  const packageName = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const matches = (pattern: string) => pattern === packageName || (pattern.endsWith('*') && packageName.startsWith(pattern.slice(0, -1)));
  return purePackages.some(matches) || (typeOnly && typePackages.some(matches));
}

function checkUse(name: string, room: Room, use: Use): Found[] {
  return kindsOf(use.name)
    .filter((kind) => room.forbids?.includes(kind))
    .slice(0, 1)
    .map((kind) => ({ line: use.line, rule: kind, message: `${name} may not use ${use.name}.` }));
}

function kindsOf(name: string): ('environment' | 'clock' | 'printing')[] {
  if (/^console\.|^process\.std/.test(name)) return ['printing'];
  if (/date|performance/i.test(name)) return ['clock'];
  return ['environment'];
}

/** The path of what is imported, or undefined for a package. */
function resolveImport(file: string, specifier: string): string | undefined {
  const path = specifier.replace(/[?#].*$/, '');
  if (path.startsWith('/src/')) return path.slice(1);
  if (/^\.{1,2}(\/|$)/.test(path)) return posix.join(posix.dirname(file), path);
  return path.startsWith('/') ? path : undefined;
}

function checkPage(file: string, text: string): Violation[] {
  if (!/^src\/pages\/.*\.(astro|ts)$/.test(file)) return [];
  const lines = text
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '').length;
  const message = `This page has ${lines} lines; pages get data and pass it on, in at most ${longestPage}.`;
  return lines > longestPage ? [{ file, line: 1, rule: 'page-size', message }] : [];
}

/** Follows the imports depth first; what leads back to a module that is still being followed closes a cycle. */
function findCycles(modules: ReadonlyMap<string, ModuleFacts>): Violation[] {
  const found: Violation[] = [];
  const done = new Set<string>();

  const follow = (file: string, path: string[]) => {
    if (done.has(file)) return;
    for (const { specifier, line } of modules.get(file)?.imports ?? []) {
      const target = specifier === undefined ? undefined : resolveImport(file, specifier);
      if (target === undefined || !modules.has(target)) continue;
      const start = [...path, file].indexOf(target);
      if (start === -1) follow(target, [...path, file]);
      else {
        const cycle = [...path.slice(start), file, target];
        found.push({ file, line, rule: 'cycle', message: `These import each other: ${[...new Set(cycle), target].join(' → ')}.` });
      }
    }
    done.add(file);
  };

  for (const file of modules.keys()) follow(file, []);
  return found;
}
