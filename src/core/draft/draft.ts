/** A new postmortem: its id and its text, made from a template and answers. */
import { parsePartialTime } from '../partial-time.ts';
import type { Answers } from './answers.ts';
import { draftId } from './draft-id.ts';
import { fillFrontMatter, type Values } from './fill.ts';
import { startedIn, type TemplateParts } from './template.ts';

export interface Draft {
  id: string;
  /** The path inside the content folder. */
  file: string;
  text: string;
}

/** The summary is best written last, and a postmortem cannot be read without one. */
const NO_SUMMARY = 'Not written yet.';

/**
 * `ids` are those of the archive as it is, and the new one may be among them. `schema` is the way from the file to the JSON Schema that
 * editors read, if there is one. The answers that `missingAnswers` asks for are there.
 */
export function makeDraft(template: TemplateParts, answers: Answers, ids: ReadonlySet<string>, schema?: string): Draft {
  const started = parsePartialTime(answers.times.started ?? startedIn(template) ?? '');
  if (typeof started === 'string') throw new Error('The draft has no time at which the incident started.');
  const id = draftId(started, answers.title ?? String(template.data['title'] ?? ''), ids);
  const file = `postmortems/${id}.mdx`;
  const yaml = fillFrontMatter(template.yaml, valuesOf(answers, template.data));
  const hint = schema === undefined || /^# yaml-language-server:/m.test(yaml) ? '' : `# yaml-language-server: $schema=${schema}\n`;
  const text = `---\n${hint}${yaml}---\n${template.body}`;
  return { id, file, text };
}

/** What is put into the template; its own status, visibility and summary stay. */
function valuesOf(answers: Answers, data: TemplateParts['data']): Values {
  const { title, organization, severity, summary, services, times, owner, causes, tags, sources } = answers;
  const absent = (key: string, value: string) => (data[key] === undefined ? value : undefined);
  return {
    title,
    summary: summary ?? absent('summary', NO_SUMMARY),
    status: absent('status', 'draft'),
    visibility: absent('visibility', 'internal'),
    organization,
    severity,
    times: Object.keys(times).length > 0 ? { ...times } : undefined,
    impact: services.length > 0 ? { services: services.map((service) => ({ service })) } : undefined,
    causes: causes.length > 0 ? { categories: causes } : undefined,
    review: owner === undefined ? undefined : { owner },
    sources: sources.length > 0 ? sources.map((source) => ({ ...source })) : undefined,
    tags: tags.length > 0 ? tags : undefined,
  };
}
