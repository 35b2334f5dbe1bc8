/** `new`: asks, or takes flags, and writes a draft that `check` accepts. */
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { pretty } from '../core/check/report/pretty.ts';
import { makeDraft } from '../core/draft/draft.ts';
import { compareFindings } from '../core/finding.ts';
import { draftFindings, readDraftPlace } from '../node/draft-file.ts';
import { readSettings, type Settings } from '../node/settings.ts';
import { type Action, UsageError, type World } from './command.ts';
import { reportContext } from './load.ts';
import { commandAgain } from './new/again.ts';
import { printDraft, writeDraft } from './new/deliver.ts';
import { help, readFlags } from './new/flags.ts';
import { planDraft } from './new/plan.ts';

export const newDraft: Action = async (args, world) => {
  const { flags, problems } = readFlags(args);
  if (flags.help) {
    world.print(help());
    return 0;
  }
  const settings = readSettings(world.env);
  const found = readDraftPlace(settings.contentDir);
  if ('messages' in found) return refuse(found.messages, settings, world);
  const { place } = found;
  const archive = { settings, place, env: world.env };

  let plan = planDraft(flags, archive);
  if ('messages' in plan) return refuse(plan.messages, settings, world);
  const wrong = [...problems, ...plan.wrong];
  let again: string | undefined;
  if (world.interactive && wrong.length === 0) {
    // Loaded where it is needed: scripts have no use for prompts.
    const { ask } = await import('./new/ask.ts');
    const asked = await ask(flags, archive, world.interactive);
    if (asked === 'cancelled') {
      world.warn('Nothing was written.');
      return 1;
    }
    again = commandAgain(asked);
    plan = planDraft(asked, archive);
    if ('messages' in plan) return refuse(plan.messages, settings, world);
    wrong.push(...plan.wrong);
  }
  // On a terminal what is open is asked for once the rest is right.
  if (!world.interactive || wrong.length === 0) wrong.push(...plan.open);
  if (wrong.length > 0 || !plan.template) throw new UsageError(wrong.join('\n'));

  const { answers, times } = plan.understanding;
  const draft = makeDraft(plan.template, answers, new Set(place.files.keys()), schemaFrom(settings));
  const messages = await draftFindings(settings, place, draft);
  if (messages.some(({ fatal }) => fatal)) {
    refuse(messages, settings, world, 1);
    if (again !== undefined) world.warn(`What was answered, to be corrected and run again:\n  ${again}`);
    return 1;
  }
  const delivery = { draft, warnings: messages.length, times, contentDir: settings.contentDir, place };
  return (flags.print ? printDraft : writeDraft)(delivery, world);
};

/** `drafts`: how many texts were looked at, none of which was written. */
function refuse(messages: readonly VFileMessage[], settings: Settings, { warn }: World, drafts = 0): 1 {
  warn(pretty(messages.toSorted(compareFindings), { ...reportContext(settings, undefined), count: drafts }));
  warn(drafts === 0 ? 'Nothing was written.' : 'Nothing was written; lines and columns are those that the file would have had.');
  return 1;
}

/** The way from a postmortem to the JSON Schema for editors, for an archive inside the project. */
function schemaFrom({ root, contentDir }: Settings): string | undefined {
  if (path.relative(root, contentDir).startsWith('..')) return undefined;
  const folder = path.join(contentDir, 'postmortems');
  return path.relative(folder, path.join(root, '.config/schema/postmortem.schema.json')).split(path.sep).join('/');
}
