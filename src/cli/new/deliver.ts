/** Hands a draft over: into a new file or to standard output, with what was understood and what comes next. */
import path from 'node:path';
import type { Draft } from '../../core/draft/draft.ts';
import type { Understanding } from '../../core/draft/answers.ts';
import { type DraftPlace, writeNewFile } from '../../node/draft-file.ts';
import type { ExitCode, World } from '../command.ts';

interface Delivery {
  draft: Draft;
  /** How many `check` has for it. */
  warnings: number;
  times: Understanding['times'];
  contentDir: string;
  place: DraftPlace;
}

/** Prints the text alone to standard output, so that it can be piped. */
export function printDraft({ draft, times }: Delivery, world: World): ExitCode {
  tellTimes(times, world.warn);
  world.print(draft.text.trimEnd());
  return 0;
}

/** Writes the file, unless there is a postmortem of that id. */
export function writeDraft({ draft, warnings, times, contentDir, place }: Delivery, { print, warn }: World): ExitCode {
  const taken = place.files.get(draft.id);
  if (taken !== undefined || !writeNewFile(contentDir, draft.file, draft.text)) {
    warn(`There is a postmortem \`${draft.id}\` already: ${shown(contentDir, taken ?? draft.file)}. It stays as it is.`);
    warn('Say in --title what sets the new one apart.');
    return 1;
  }
  const file = shown(contentDir, draft.file);
  tellTimes(times, print);
  print(`Wrote ${file}.`);
  print('Next: open it and answer the questions in its comments; this lists what is left:');
  print(`  npm run check ${/^[\w./-]+$/.test(file) ? file : `"${file}"`}`);
  print(
    warnings === 0 ? 'It has no findings so far.' : `It has ${warnings} ${warnings === 1 ? 'warning' : 'warnings'} so far, and no error.`,
  );
  return 0;
}

function tellTimes(times: Understanding['times'], say: (line: string) => void): void {
  for (const { phase, sentence } of times) say(`${phase.padEnd(9)} ${sentence}`);
}

/** A file of the archive, as it is named from here where it lies below. */
function shown(contentDir: string, file: string): string {
  const full = path.join(contentDir, file);
  const way = path.relative('', full);
  return way.startsWith('..') ? full : way;
}
