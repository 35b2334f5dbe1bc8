/** What a new postmortem begins as: a postmortem's text in which keys are still empty and comments ask. */
import type { VFileMessage } from 'vfile-message';
import type { ArchiveFacts } from '../check/rule.ts';
import { compareFindings, finding, ruleOf } from '../finding.ts';
import { findFrontMatter } from '../front-matter.ts';
import { readText } from '../limits.ts';
import { survey } from '../survey.ts';
import { readYaml } from '../yaml-source.ts';

export interface Template {
  name: string;
  /** One line for those who choose. */
  description: string;
  /** The file, front matter and body. */
  text: string;
}

/** A template taken apart. */
export interface TemplateParts {
  yaml: string;
  body: string;
  /** The values that the template sets itself, by their keys. */
  data: Readonly<Record<string, unknown>>;
}

/** A template of the organization keeps the rules of a postmortem, but for what it leaves for answers. `file` is what findings call it. */
export function readTemplate(
  file: string,
  bytes: Uint8Array,
  facts: ArchiveFacts,
): { parts: TemplateParts; messages: [] } | { parts: undefined; messages: VFileMessage[] } {
  const messages = survey(file, bytes, facts).messages.filter((message) => message.fatal && !isLeftOpen(message));
  if (messages.length > 0) return { parts: undefined, messages: messages.toSorted(compareFindings) };
  const { text } = readText(file, bytes);
  const parts = partsOf(text ?? '');
  if (parts) return { parts, messages: [] };
  const reason = 'The template could not be read.';
  return { parts: undefined, messages: [finding({ file, rule: 'front-matter/missing', reason, hint: 'Begin it with front matter.' })] };
}

/** The parts of a text, or undefined where it has no front matter that can be read. */
export function partsOf(text: string): TemplateParts | undefined {
  const lines = text.replace(/\r\n?/g, '\n');
  const fence = findFrontMatter('', lines);
  if (!('yaml' in fence)) return undefined;
  const { data } = readYaml({ file: '', text: lines, ...fence.yaml });
  if (data === undefined || (data !== null && (typeof data !== 'object' || Array.isArray(data)))) return undefined;
  return { yaml: lines.slice(fence.yaml.start, fence.yaml.end), body: lines.slice(fence.body), data: { ...data } };
}

/** The time at which the incident started, where the template says so itself. */
export function startedIn({ data }: TemplateParts): string | undefined {
  const { times } = data;
  const started = typeof times === 'object' && times !== null ? (times as Record<string, unknown>)['started'] : undefined;
  return started === undefined ? undefined : String(started);
}

/** What is missing is asked for. */
function isLeftOpen(message: VFileMessage): boolean {
  return ruleOf(message) === 'schema/required' || ruleOf(message) === 'structure/sources';
}
