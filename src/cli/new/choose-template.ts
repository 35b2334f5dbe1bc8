/** Which template a new postmortem begins with: one of the organization's own, or one that comes with the tool. */
import type { VFileMessage } from 'vfile-message';
import { foreignOrganization } from '../../core/draft/answers.ts';
import { partsOf, readTemplate, type TemplateParts } from '../../core/draft/template.ts';
import { RETELLING, STANDARD, TEMPLATES } from '../../core/draft/templates.ts';
import { oneOf, quote } from '../../core/finding.ts';
import { didYouMean } from '../../core/nearest.ts';
import { type DraftPlace, readOwnTemplate } from '../../node/draft-file.ts';
import type { Settings } from '../../node/settings.ts';

/** The templates to choose from, with one line each. One of the organization's own takes the place of a shipped one of its name. */
export function templateChoices({ templates }: DraftPlace): { name: string; description: string }[] {
  const shipped = TEMPLATES.filter(({ name }) => !templates.includes(name));
  return [...templates.map((name) => ({ name, description: `our own, from templates/${name}.mdx` })), ...shipped];
}

/** The template for those who name none: it depends on whose incident it was. */
export function defaultTemplate(organization: string | undefined, { site }: DraftPlace): string {
  return foreignOrganization(organization, site) === undefined ? STANDARD : RETELLING;
}

/** The template of that name, what is wrong with its file, or a sentence about the name. */
export function chooseTemplate(
  name: string,
  { contentDir, asOf }: Settings,
  place: DraftPlace,
): { parts: TemplateParts } | { messages: readonly VFileMessage[] } | { problem: string } {
  if (place.templates.includes(name)) {
    const found = readOwnTemplate(contentDir, name);
    if ('messages' in found) return found;
    const { parts, messages } = readTemplate(found.file, found.bytes, { site: place.site, ids: new Set(place.files.keys()), asOf });
    return parts ? { parts } : { messages };
  }
  const parts = partsOf(TEMPLATES.find((template) => template.name === name)?.text ?? '');
  if (parts) return { parts };
  const names = templateChoices(place).map((choice) => choice.name);
  return { problem: `There is no template ${quote(name)}. ${didYouMean(name, names) || `There is ${oneOf(names)}.`}` };
}
