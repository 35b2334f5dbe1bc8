/** The files of an archive: which there are, and whether a path stays inside the content folder once links are resolved. */
import { readdirSync, realpathSync } from 'node:fs';
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
    return relative.startsWith('..') || path.isAbsolute(relative) ? 'outside' : { path: real };
  } catch {
    return path.relative(root, wanted).startsWith('..') ? 'outside' : 'missing';
  }
}
