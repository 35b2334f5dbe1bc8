/** What a postmortem cannot begin without, and neither its author nor the template has said. */
import type { Site } from '../site.ts';
import { foreignOrganization, type Given } from './answers.ts';
import { startedIn, type TemplateParts } from './template.ts';
import { RETELLING } from './templates.ts';

/** In the order in which they are asked for, by the names of their flags. */
export type Missing = 'organization' | 'title' | 'severity' | 'started' | 'source';

/** `name` is the template's. What was said wrongly is not missing. */
export function missingAnswers(name: string, template: TemplateParts, given: Given, site: Site): Missing[] {
  const { data } = template;
  const organization = blank(given.organization) ? textOf(data['organization']) : given.organization;
  const retelling = foreignOrganization(organization, site) !== undefined;
  const missing: Record<Missing, boolean> = {
    organization: name === RETELLING && !retelling,
    title: blank(given.title) && textOf(data['title']) === undefined,
    severity: blank(given.severity) && textOf(data['severity']) === undefined,
    started: blank(given.times.started) && startedIn(template) === undefined,
    source: (retelling || name === RETELLING) && given.sources.every(blank) && data['sources'] === undefined,
  };
  return (Object.keys(missing) as Missing[]).filter((key) => missing[key]);
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
