/** `check`: every finding, exact to the column. */
import { parseArgs } from 'node:util';
import { pretty } from '../core/check/report/pretty.ts';
import { loadArchive } from '../node/archive.ts';
import { namedFile } from '../node/files.ts';
import { readSettings } from '../node/settings.ts';
import { type Action, UsageError } from './command.ts';
import { progressLine } from './progress.ts';

export const check: Action = async (args, { env, print, terminal }) => {
  const { strict, files } = options(args);
  // Authors check what they write, so the whole archive is looked at, and not only what the public sees.
  const settings = readSettings(env);
  const progress = progressLine('Checking', terminal);
  const { site, messages, count } = await loadArchive(settings, progress.step);
  progress.end();
  const wanted = files.map((file) => inContent(file, settings.contentDir));
  // Where the archive could not be read at all, nothing was looked at, and why is the only thing to say.
  const shown =
    wanted.length === 0 || site === undefined
      ? messages
      : messages.filter(({ file = '' }) => wanted.some((name) => name === '' || file === name || file.startsWith(`${name}/`)));
  print(pretty(shown, wanted.length === 0 ? count : wanted.length));
  return shown.some((message) => strict || message.fatal) ? 1 : 0;
};

/** The path inside the content folder of a file that was named from here, or as findings name it. */
function inContent(file: string, contentDir: string): string {
  const found = namedFile(contentDir, file);
  if (found === 'missing') throw new UsageError(`There is no file "${file}".`);
  if (found === 'outside') throw new UsageError(`"${file}" is not in the content folder, ${contentDir}.`);
  return found.name;
}

function options(args: readonly string[]): { strict: boolean; files: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { strict: { type: 'boolean', default: false } },
    });
    return { strict: values.strict, files: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
