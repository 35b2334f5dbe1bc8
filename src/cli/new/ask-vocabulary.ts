/** The questions of `new` that are answered with words of site.yaml. */
import { autocompleteMultiselect, select } from '@clack/prompts';
import type { Site } from '../../core/site.ts';
import { answer, line, type Streams } from './dialogue.ts';

const OTHER = 'Somebody else';

export async function askSeverity({ severities }: Site, streams: Streams): Promise<string> {
  const options = Object.entries(severities).map(([value, { name, description }]) => ({ value, label: name, ...hint(description) }));
  return await answer(select({ message: 'How severe was it?', options, ...streams }));
}

/** Keys of services; in a retelling their names, in plain words. */
export async function askServices({ services }: Site, retelling: boolean, streams: Streams): Promise<string[]> {
  if (retelling) {
    const said = await line({ message: 'Which services were affected?', placeholder: 'Git hosting, Continuous integration' }, streams);
    return said.split(',').filter((name) => name.trim() !== '');
  }
  const entries = Object.entries(services);
  if (entries.length === 0) return [];
  // Those of a group stand together, in the order of site.yaml.
  const groups = [...Map.groupBy(entries, ([, { group = '' }]) => group).values()].flat();
  const options = groups.map(([value, { name, group, retired }]) => ({
    value,
    label: name,
    ...hint([group, retired && `retired ${retired}`].filter(Boolean).join(', ')),
  }));
  return await answer(
    autocompleteMultiselect({
      message: 'Which services were affected? Type to find one, Tab to choose it.',
      options,
      required: false,
      ...streams,
    }),
  );
}

/** A team, a role in free words, or an empty text. */
export async function askOwner({ teams }: Site, streams: Streams): Promise<string> {
  const message = 'Who sees the postmortem through?';
  const free = () => line({ message, placeholder: 'a team or a role; Enter leaves it open' }, streams);
  const entries = Object.entries(teams);
  if (entries.length === 0) return await free();
  const options = [
    ...entries.map(([value, { name }]) => ({ value, label: name })),
    { value: OTHER, label: OTHER },
    { value: '', label: 'Not known yet' },
  ];
  const chosen = await answer(select({ message, options, ...streams }));
  return chosen === OTHER ? await free() : chosen;
}

function hint(text: string | undefined): { hint?: string } {
  return text === undefined || text === '' ? {} : { hint: text };
}
