/** What a new postmortem is to be, as far as it was said: the template, what was understood, and what is wrong or still open. */
import type { VFileMessage } from 'vfile-message';
import { type Understanding, understandAnswers } from '../../core/draft/answers.ts';
import { missingAnswers } from '../../core/draft/missing.ts';
import type { TemplateParts } from '../../core/draft/template.ts';
import type { TimeContext } from '../../core/draft/when.ts';
import { lastMinute, readZone, UTC } from '../../core/draft/zone.ts';
import type { DraftPlace } from '../../node/draft-file.ts';
import type { Settings } from '../../node/settings.ts';
import type { World } from '../command.ts';
import { chooseTemplate, defaultTemplate } from './choose-template.ts';
import type { Flags } from './flags.ts';

export interface Plan {
  /** Undefined where none of that name is there. */
  template: TemplateParts | undefined;
  understanding: Understanding;
  /** Sentences about what was said wrongly, and about what was not said. */
  wrong: string[];
  open: string[];
}

/** The plan, or what is wrong with the organization's own template. */
export function planDraft(
  { given, zone, template: named }: Pick<Flags, 'given' | 'zone' | 'template'>,
  { settings, place, env }: { settings: Settings; place: DraftPlace; env: World['env'] },
): Plan | { messages: readonly VFileMessage[] } {
  const name = named ?? defaultTemplate(given.organization, place);
  const template = chooseTemplate(name, settings, place);
  if ('messages' in template) return template;
  const parts = 'parts' in template ? template.parts : undefined;
  const understanding = understandAnswers(given, place.site, timeContext(zone, env));
  const zoneProblem = zone === undefined ? undefined : problemOf(zone);
  const { needed = [], others = [] } = Object.groupBy(understanding.problems, ({ needsZone }) => (needsZone ? 'needed' : 'others'));
  return {
    template: parts,
    understanding,
    wrong: [
      ...('problem' in template ? [`--template: ${template.problem}`] : []),
      ...(zoneProblem === undefined ? [] : [`--zone: ${zoneProblem}`]),
      ...others.map(({ about, problem }) => `--${about}: ${problem}`),
    ],
    open: [
      ...(zoneProblem === undefined
        ? needed.map(({ about, problem }) => `--${about}: ${problem} Add --zone, such as --zone Europe/Berlin.`)
        : []),
      ...(parts ? missingSaying(missingAnswers(name, parts, given, place.site)) : []),
    ],
  };
}

/**
 * The present, and the zone. `AS_OF` makes it the last minute of that day, in the zone or in UTC, whichever ends first: so the day is today's
 * in both, and nothing that is understood lies after it. Without it the clock tells.
 */
export function timeContext(zoneName: string | undefined, env: World['env']): TimeContext {
  const read = zoneName === undefined ? undefined : readZone(zoneName);
  const zone = typeof read === 'string' ? undefined : read;
  const day = env['AS_OF'];
  return { zone, now: day ? Math.min(lastMinute(day, zone ?? UTC), lastMinute(day, UTC)) : Date.now() };
}

function problemOf(zone: string): string | undefined {
  const read = readZone(zone);
  return typeof read === 'string' ? read : undefined;
}

function missingSaying(missing: readonly string[]): string[] {
  if (missing.length === 0) return [];
  const flags = missing.map((name) => `--${name}`);
  const list = flags.length === 1 ? flags[0] : `${flags.slice(0, -1).join(', ')} and ${flags.at(-1)}`;
  return [`Still needed: ${list}. Nothing is asked for without a terminal; \`npm run new -- --help\` explains every flag.`];
}
