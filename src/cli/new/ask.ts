/** The questions of `new` on a terminal: only for what the flags left open, each answer judged as soon as it is given. */
import { intro, outro, select } from '@clack/prompts';
import { foreignOrganization, type Given } from '../../core/draft/answers.ts';
import { type Missing, missingAnswers } from '../../core/draft/missing.ts';
import { readSource } from '../../core/draft/source.ts';
import { RETELLING } from '../../core/draft/templates.ts';
import type { DraftPlace } from '../../node/draft-file.ts';
import type { Settings } from '../../node/settings.ts';
import type { World } from '../command.ts';
import { askTimes } from './ask-times.ts';
import { askOwner, askServices, askSeverity } from './ask-vocabulary.ts';
import { chooseTemplate, defaultTemplate, templateChoices } from './choose-template.ts';
import { answer, Cancelled, line, notEmpty, type Streams } from './dialogue.ts';
import type { Flags } from './flags.ts';

type Asked = Pick<Flags, 'given' | 'zone' | 'template'>;

interface Archive {
  settings: Settings;
  place: DraftPlace;
  env: World['env'];
}

/** What the flags said, and what was answered. */
export async function ask(flags: Flags, archive: Archive, streams: Streams): Promise<Asked | 'cancelled'> {
  intro('A new postmortem. Ctrl+C ends without writing anything.', streams);
  try {
    const asked = await conversation(flags, archive, streams);
    outro('That is all that is needed to begin.', streams);
    return asked;
  } catch (error) {
    if (error instanceof Cancelled) return 'cancelled';
    throw error;
  }
}

async function conversation({ given: said, ...flags }: Flags, archive: Archive, streams: Streams): Promise<Asked> {
  const { place, settings } = archive;
  const { site } = place;
  const name = flags.template ?? (await askTemplate(said, place, streams));
  const template = chooseTemplate(name, settings, place);
  // What is wrong with the organization's own template is told by the plan.
  if (!('parts' in template)) return { ...flags, given: said, template: name };
  const given = { ...said };
  const missing = (key: Missing) => missingAnswers(name, template.parts, given, site).includes(key);

  if (missing('title')) given.title = await line({ message: 'What happened, in one line?', problem: notEmpty }, streams);
  if (
    given.organization === undefined &&
    (name === RETELLING ? missing('organization') : template.parts.data['organization'] === undefined)
  )
    given.organization = await askOrganization(place, name === RETELLING, streams);
  if (missing('severity')) given.severity = await askSeverity(site, streams);
  const retelling = foreignOrganization(given.organization ?? String(template.parts.data['organization'] ?? ''), site) !== undefined;
  if (given.services.length === 0) given.services = await askServices(site, retelling, streams);
  const { times, zone } = await askTimes(given.times, missing('started'), flags.zone, archive.env, streams);
  given.times = times;
  given.owner ??= await askOwner(site, streams);
  if (missing('source')) given.sources = await askSources(streams);
  given.summary ??= await line(
    { message: 'What, how long, who was affected, why?', placeholder: 'Enter: it is best written last' },
    streams,
  );
  return { given, zone, template: name };
}

async function askTemplate({ organization }: Given, place: DraftPlace, streams: Streams): Promise<string> {
  const options = templateChoices(place).map(({ name, description }) => ({ value: name, label: name, hint: description }));
  return await answer(
    select({ message: 'What should it begin as?', options, initialValue: defaultTemplate(organization, place), ...streams }),
  );
}

async function askOrganization({ site }: DraftPlace, another: boolean, streams: Streams): Promise<string> {
  return await line(
    {
      message: 'Whose incident was it?',
      ...(another ? {} : { placeholder: `Enter: ${site.organization}` }),
      problem: (said) =>
        another && foreignOrganization(said, site) === undefined ? 'A retelling is about another organization.' : undefined,
    },
    streams,
  );
}

async function askSources(streams: Streams): Promise<string[]> {
  const sources: string[] = [];
  for (let said = await askSource(true, streams); said !== ''; said = await askSource(false, streams)) sources.push(said);
  return sources;
}

async function askSource(first: boolean, streams: Streams): Promise<string> {
  return await line(
    {
      message: first ? 'Where was it read?' : 'Where else was it read?',
      placeholder: first ? 'Title <https://…>' : 'Title <https://…>; Enter: that is all',
      problem: (said) => {
        if (said === '') return first ? 'A retelling needs at least one source.' : undefined;
        const source = readSource(said);
        return 'problem' in source ? source.problem : undefined;
      },
    },
    streams,
  );
}
