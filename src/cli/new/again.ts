/** What was answered on a terminal, as the command that says the same: nobody has to type it twice because of one finding. */
import { ASKED_PHASES } from '../../core/draft/answers.ts';
import type { Flags } from './flags.ts';

export function commandAgain({ given, zone, template }: Pick<Flags, 'given' | 'zone' | 'template'>): string {
  const said: [flag: string, values: readonly (string | undefined)[]][] = [
    ['template', [template]],
    ['title', [given.title]],
    ['organization', [given.organization]],
    ['severity', [given.severity]],
    ['service', given.services],
    ['zone', [zone]],
    ...ASKED_PHASES.map((phase) => [phase, [given.times[phase]]] satisfies [string, (string | undefined)[]]),
    ['owner', [given.owner]],
    ['source', given.sources],
    ['summary', [given.summary]],
    ['cause', given.causes],
    ['tag', given.tags],
  ];
  const flags = said.flatMap(([flag, values]) =>
    values.flatMap((value) => (value === undefined || value.trim() === '' ? [] : [`--${flag}=${quoted(value.trim())}`])),
  );
  return ['npm run new --', ...flags].join(' ');
}

/** For a shell, in which single quotes keep everything as it is. */
function quoted(text: string): string {
  return /^[\w./:+~-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
