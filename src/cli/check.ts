/** `check`: every finding, exact to the column. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pretty } from '../core/check/report/pretty.ts';
import { loadArchive } from '../node/archive.ts';
import { readSettings } from '../node/settings.ts';
import { type Action, UsageError } from './command.ts';
import { progressLine } from './progress.ts';

export const check: Action = async (args, { env, print, terminal }) => {
  const { strict, files } = options(args);
  // Authors check what they write, so the whole archive is looked at, and not only what the public sees.
  const settings = readSettings(env);
  const progress = progressLine('Checking', terminal);
  const { messages, count } = await loadArchive(settings, progress.step);
  progress.end();
  const wanted = files.map((file) => path.relative(settings.contentDir, path.resolve(file)).split(path.sep).join('/'));
  const shown =
    wanted.length === 0
      ? messages
      : messages.filter((message) => wanted.some((file) => message.file === file || message.file?.startsWith(`${file}/`)));
  print(pretty(shown, wanted.length === 0 ? count : wanted.length));
  return shown.some((message) => strict || message.fatal) ? 1 : 0;
};

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
