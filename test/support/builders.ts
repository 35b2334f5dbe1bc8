/** Short ways to the things that the core's tests are about: a site, a document, its findings. */
import type { VFileMessage } from 'vfile-message';
import { type Audience, showPostmortem, type VisiblePostmortem } from '../../src/core/audience.ts';
import { runRules } from '../../src/core/check/rule.ts';
import { ARCHIVE_RULES, RULES } from '../../src/core/check/rules.ts';
import { type Document, readDocument } from '../../src/core/document.ts';
import { compareFindings, ruleOf } from '../../src/core/finding.ts';
import { parsePartialTime, type PartialTime } from '../../src/core/partial-time.ts';
import { Site } from '../../src/core/site.ts';

/** The day on which the tests read their archives. */
export const AS_OF = '2026-11-20';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A site with one word of each kind, or more. */
export const site = (overrides: Record<string, unknown> = {}): Site =>
  Site.parse({
    organization: 'Fernwick',
    severities: { sev1: { name: 'SEV1' }, sev2: { name: 'SEV2' } },
    services: { api: { name: 'Public API', aliases: ['rest-api'] }, vault: { name: 'Vault', visibility: 'internal' } },
    causes: { dns: { name: 'DNS', aliases: ['name-resolution'] }, 'config-change': { name: 'Configuration change' } },
    tags: { postgresql: { name: 'PostgreSQL', aliases: ['postgres'] } },
    teams: { 'team-data': { name: 'Data team', visibility: 'public' }, 'team-red': { name: 'Red team' } },
    ...overrides,
  });

/** What these say of a postmortem is that it is not complete yet, or not well written: tests of reading use short ones. */
const ABOUT_WRITING =
  /^(?:policy|language|rhymes)\/|^actions\/(?!duplicate|declined|done)|^times\/(?:no-(?!resolved)|review)|^structure\/(?:impact|summary)/;

/** Levels with which short documents have no findings. */
export const SHORT_DOCUMENTS: Record<string, 'off'> = Object.fromEntries(
  [...RULES, ...ARCHIVE_RULES].flatMap(({ id, fixed }) => (ABOUT_WRITING.test(id) && !fixed ? [[id, 'off' as const]] : [])),
);

/** The same site for tests of reading, whose documents are short. */
export const readingSite = (overrides: Record<string, unknown> = {}): Site => site({ rules: SHORT_DOCUMENTS, ...overrides });

const COMPLETE: Record<string, unknown> = {
  title: 'DNS failed after a change',
  summary: 'Nobody could sign in.',
  status: 'published',
  visibility: 'public',
  severity: 'sev1',
  times: { started: '2024-05-01T10:00Z', resolved: '2024-05-01T12:00Z' },
};

/** The text of a postmortem: front matter with these keys (undefined removes one), as JSON, which YAML reads; then the body. */
export function source(overrides: Record<string, unknown> = {}, body = 'Body.\n'): string {
  const lines = Object.entries({ ...COMPLETE, ...overrides }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${JSON.stringify(key)}: ${JSON.stringify(value)}\n`],
  );
  return `---\n${lines.join('')}---\n${body}`;
}

export const FILE = 'postmortems/2024-05-01-dns.mdx';

export function read(text: string | Uint8Array, file = FILE): { document?: Document; messages: VFileMessage[] } {
  return readDocument(file, typeof text === 'string' ? bytes(text) : text);
}

/** A document that has no findings. */
export function document(overrides: Record<string, unknown> = {}, body?: string): Document {
  const { document: found, messages } = read(source(overrides, body));
  if (!found || messages.some(({ fatal }) => fatal)) throw new Error(messages.map(String).join('\n'));
  return found;
}

/** `rule line:column` of each finding, in the order in which they are reported. */
export const places = (messages: readonly VFileMessage[]): string[] =>
  messages.toSorted(compareFindings).map((message) => `${ruleOf(message)} ${message.line}:${message.column}`);

/** The findings about a text by itself. */
export const findings = (text: string | Uint8Array): string[] => places(read(text).messages);

/** The findings about a body, with lines counted from the body's first. */
export function bodyFindings(body: string): string[] {
  const before = source({}, '').split('\n').length - 1;
  return read(source({}, body))
    .messages.toSorted(compareFindings)
    .map((message) => `${ruleOf(message)} ${(message.line ?? 0) - before}:${message.column}`);
}

export const bodyMessages = (body: string): VFileMessage[] => read(source({}, body)).messages.toSorted(compareFindings);

/** What the rules say about a document of this site. */
export function checked(
  overrides: Record<string, unknown>,
  { body = 'Body.\n', of = site(), ids = [] as string[], asOf = AS_OF }: { body?: string; of?: Site; ids?: string[]; asOf?: string } = {},
): VFileMessage[] {
  const { document: found } = read(source(overrides, body));
  if (!found) throw new Error('The document could not be read.');
  return runRules(RULES, found, { site: of, ids: new Set([found.id, ...ids]), asOf }).toSorted(compareFindings);
}

/** The same, as the rule and the text that its place covers, as it stands in the file. */
export function told(overrides: Record<string, unknown>, options: Parameters<typeof checked>[1] = {}): string[] {
  const text = source(overrides, options.body);
  return checked(overrides, options).map((message) => `${ruleOf(message)} ${marked(text, message)}`);
}

/** The text that a finding's place covers. */
export function marked(text: string, { place }: Pick<VFileMessage, 'place'>): string {
  return place && 'start' in place ? text.slice(place.start.offset, place.end.offset) : '';
}

export const time = (text: string): PartialTime => {
  const parsed = parsePartialTime(text);
  if (typeof parsed === 'string') throw new Error(`${text}: ${parsed}`);
  return parsed;
};

export function visible(
  overrides: Record<string, unknown>,
  { audience = 'public' as Audience, body = 'Body.\n', of = site(), ids = [] as string[] } = {},
): VisiblePostmortem {
  return showPostmortem(document(overrides, body), of, audience, (id) => ids.includes(id));
}
