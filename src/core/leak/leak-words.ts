/** What the net says to whoever builds the site: where something internal was found, and never what. */
import { defuse, quote } from '../finding.ts';
import type { Origin } from './net.ts';

/** Enough to see what went wrong; the rest is counted. */
const MAX_ORIGINS = 30;
const MAX_FILES = 5;

/** By the place that it comes from, with the files of the site in which it was found. */
export function leakLines(leaks: readonly { output: string; origin: Origin }[]): string[] {
  const byOrigin = [...Map.groupBy(leaks, ({ origin }) => placeOf(origin))];
  return [
    'The public site was not published, because it holds something internal (entries are counted from 1; what was found is not shown here):',
    ...byOrigin
      .slice(0, MAX_ORIGINS)
      .flatMap(([place, found]) => [
        '',
        `${place} is in ${counted(found.length, 'file')}:`,
        ...found.slice(0, MAX_FILES).map(({ output }) => `  ${defuse(output)}`),
        ...more(found.length - MAX_FILES, '  '),
      ]),
    ...more(byOrigin.length - MAX_ORIGINS, ''),
    '',
    'Where the public may read it, say so in a public text; where not, a setting has brought it there, or a fault of Second Story.',
  ];
}

/** One line about a net that came back empty. */
export function cleanLine(scan: { values: number; runs: number; files: number; unscanned: readonly { count: number }[] }): string {
  const missed = scan.unscanned.reduce((sum, { count }) => sum + count, 0);
  const looked = `${counted(scan.values, 'internal value')} and ${counted(scan.runs, 'run')} of eight words`;
  const rest =
    missed === 0 ? '' : ` ${counted(missed, 'value')} could not be looked for; \`npm run publish-report\` says which keys they are of.`;
  return `Looked for ${looked} in ${counted(scan.files, 'file')}: none was found.${rest}`;
}

function placeOf({ file, field, line }: Origin): string {
  return `${quote(field)} of ${defuse(file)}${line === undefined ? '' : `:${line}`}`;
}

function more(count: number, indent: string): string[] {
  return count > 0 ? [`${indent}… and ${count} more`] : [];
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
