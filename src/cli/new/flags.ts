/** The flags of `new`: what they are called, what they mean, and what is wrong with those that were given. */
import { parseArgs } from 'node:util';
import { ASKED_PHASES, type Given } from '../../core/draft/answers.ts';
import { quote } from '../../core/finding.ts';
import { nearest } from '../../core/nearest.ts';

/** In the order of the help text; `many` may be given more than once. */
const FLAGS: Record<string, { value?: string; many?: true; summary: string }> = {
  title: { value: 'text', summary: 'what happened, in one line' },
  severity: { value: 'severity', summary: 'a severity of site.yaml' },
  started: { value: 'time', summary: 'when the impact began' },
  detected: { value: 'time', summary: 'when someone or something noticed' },
  mitigated: { value: 'time', summary: 'when users stopped being affected' },
  resolved: { value: 'time', summary: 'when it was over' },
  zone: { value: 'zone', summary: 'the zone of times that name none: Europe/Berlin, UTC, +02:00' },
  service: { value: 'service', many: true, summary: 'a service of site.yaml; in a retelling, its name' },
  owner: { value: 'team', summary: 'the team or role that sees the postmortem through' },
  summary: { value: 'text', summary: 'what, how long, who was affected, why' },
  cause: { value: 'category', many: true, summary: 'a cause category of site.yaml' },
  tag: { value: 'tag', many: true, summary: 'a tag of site.yaml' },
  organization: { value: 'name', summary: 'whose incident it was; another name than ours makes it a retelling' },
  source: { value: '"Title <https://…>"', many: true, summary: 'where a retelling was read' },
  template: { value: 'name', summary: 'what the file begins as; default: standard, or retelling for another organization' },
  print: { summary: 'prints the text instead of writing a file' },
  help: { summary: 'prints this' },
};

export interface Flags {
  given: Given;
  zone: string | undefined;
  template: string | undefined;
  print: boolean;
  help: boolean;
}

/** Every problem is told, one sentence each. */
export function readFlags(args: readonly string[]): { flags: Flags; problems: string[] } {
  const problems: string[] = [];
  const values = new Map<string, string[]>();
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(Object.entries(FLAGS).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' } as const])),
  });
  let puzzling = -2;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      // What follows a flag that was not understood may be its value.
      if (puzzling !== index - 1)
        problems.push(`${quote(token.value)} belongs to no flag. Put a value with spaces in quotes: --title "What happened".`);
      continue;
    }
    const { name } = token;
    const flag = Object.hasOwn(FLAGS, name) ? FLAGS[name] : undefined;
    const before = values.get(name);
    if (flag === undefined) {
      puzzling = index;
      problems.push(unknownFlag(token.rawName));
    } else if (flag.value === undefined && token.value !== undefined) problems.push(`--${name} takes no value.`);
    // A flag after a flag is no value: one was forgotten.
    else if (flag.value !== undefined && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))) {
      puzzling = index;
      problems.push(`--${name} needs a value. One that begins with a hyphen is written --${name}=-….`);
    } else if (before !== undefined && flag.many !== true) problems.push(`--${name} is there twice.`);
    else values.set(name, [...(before ?? []), token.value ?? '']);
  }
  const one = (name: string) => values.get(name)?.[0];
  const many = (name: string) => values.get(name) ?? [];
  const given: Given = {
    title: one('title'),
    organization: one('organization'),
    severity: one('severity'),
    services: many('service'),
    times: Object.fromEntries(ASKED_PHASES.flatMap((phase) => many(phase).map((text) => [phase, text]))),
    owner: one('owner'),
    summary: one('summary'),
    causes: many('cause'),
    tags: many('tag'),
    sources: many('source'),
  };
  return {
    flags: { given, zone: one('zone'), template: one('template'), print: values.has('print'), help: values.has('help') },
    problems,
  };
}

/** How `new` is used. */
export function help(): string {
  const lines = Object.entries(FLAGS).map(([name, { value, many, summary }]) => {
    const flag = `--${name}${value === undefined ? '' : value.startsWith('"') ? ` ${value}` : ` <${value}>`}`;
    return `  ${flag.padEnd(30)} ${summary}${many ? ' (may be repeated)' : ''}`;
  });
  return [
    'Writes a new postmortem into content/postmortems/. On a terminal it asks for what the flags leave open; elsewhere it never asks.',
    '',
    'npm run new -- --title "Labels came late" --severity sev2 --started "14:05 yesterday" --zone Europe/Berlin',
    '',
    ...lines,
    '',
    'Times: 2026-11-20 14:05, 2026-11-20T13:05Z, 14:05, 14:05 yesterday, Friday 14:05, 2:05 pm, about 14:05, 2 hours ago, now,',
    '       yesterday, 2026-11-20 (the day), 2026-11 (the month).',
    'AS_OF (environment, a day) takes the last minute of that day for the present.',
    'Exit status: 0 written; 1 refused, because of findings or because the postmortem is already there; 2 the flags are not as they have to be.',
  ].join('\n');
}

function unknownFlag(rawName: string): string {
  const meant = nearest(rawName.replace(/^-+/, ''), Object.keys(FLAGS));
  return `There is no flag ${quote(rawName)}. ${meant === undefined ? '`npm run new -- --help` lists them.' : `Did you mean \`--${meant}\`?`}`;
}
