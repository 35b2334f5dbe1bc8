/** The files of an archive: which there are, and whether a path stays inside the content folder once links are resolved. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** All files below a folder, as sorted paths with forward slashes; names that begin with a dot are passed over. */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(file);
      else found.push(file);
    }
  };
  walk('');
  return found.toSorted();
}

/** The real path of `file` (relative to `folder`), or undefined where it is not there or leads outside of `root`. */
export function insidePath(root: string, folder: string, file: string): { path: string } | 'missing' | 'outside' {
  const wanted = path.resolve(folder, file);
  try {
    const real = realpathSync(wanted);
    const relative = path.relative(realpathSync(root), real);
    return leadsOut(relative) ? 'outside' : { path: real };
  } catch {
    return leadsOut(path.relative(root, wanted)) ? 'outside' : 'missing';
  }
}

/** A file that a person named, from where they stand or inside the content folder, as its path inside the content folder. */
export function namedFile(contentDir: string, file: string): { name: string } | 'missing' | 'outside' {
  const found = [path.resolve(file), path.resolve(contentDir, file)].find((candidate) => existsSync(candidate));
  if (found === undefined) return 'missing';
  const name = path.relative(contentDir, found);
  return leadsOut(name) ? 'outside' : { name: name.split(path.sep).join('/') };
}

/** When a file was last written, in milliseconds since 1970 UTC; undefined where there is none. */
export function modifiedAt(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function leadsOut(relative: string): boolean {
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}
