/** A schema's complaints as findings: with the author's own value, its place, what was expected and the smallest fix. */
import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { defuse, finding, oneOf, quote } from './finding.ts';
import { holdsInternal, metaAt, shapeOf } from './key-meta.ts';
import { didYouMean } from './nearest.ts';
import type { PartialTimeProblem } from './partial-time.ts';
import { INTERNAL_LINK_KINDS, LINK_KINDS } from './postmortem.ts';
import type { YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

export function schemaFindings(file: string, schema: z.core.$ZodType, issues: readonly Issue[], source: YamlSource): VFileMessage[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(file, schema, issue, source) : [one(file, schema, issue, source)],
  );
}

function unknownKeys(
  file: string,
  schema: z.core.$ZodType,
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  source: YamlSource,
): VFileMessage[] {
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) =>
    finding({
      file,
      rule: 'schema/unknown-key',
      place: source.keyPlace([...issue.path, key]),
      reason: `The key ${quote(key)} is not known${issue.path.length > 0 ? ` in ${quote(dotted(issue.path))}` : ''}.`,
      hint: didYouMean(key, known) || `Known here: ${known.map((name) => `\`${name}\``).join(', ')}.`,
      expected: known,
    }),
  );
}

function one(file: string, schema: z.core.$ZodType, issue: Issue, source: YamlSource): VFileMessage {
  const value = valueAt(source.data, issue.path);
  const key = dotted(issue.path);
  const name = key === '' ? (file.endsWith('.yaml') ? 'The file' : 'The front matter') : `\`${key}\``;
  const said = saying(schema, issue.path, source);
  const at = (rule: string, reason: string, hint: string, expected?: string[]) =>
    finding({ file, rule: `schema/${rule}`, place: source.place(issue.path), reason, hint, ...(expected ? { expected } : {}) });

  if (value === null) return at('empty', `${name} is empty.`, 'Write something, or remove the line.');
  if (value === undefined) {
    if (issue.path.at(-1) === 'reason') return at('required', `${name} is missing: a reason is required here.`, 'Say why in one sentence.');
    return at('required', `${name} is missing.`, `Add \`${String(issue.path.at(-1) ?? 'title')}:\` with its value.`);
  }
  if (issue.code === 'invalid_value') {
    const expected = issue.values.map(String);
    return at(
      'choice',
      `${name} ${said} is not one of ${oneOf(expected)}.`,
      didYouMean(String(value), expected) || 'Choose one of them.',
      expected,
    );
  }
  if (issue.code === 'custom' && issue.params?.['rule'] === 'time') {
    const { reason, hint } = TIME_PROBLEMS[issue.params['problem'] as PartialTimeProblem];
    return at(`time-${issue.params['problem'] as string}`, `${name} ${said} ${reason}.`, hint);
  }
  if (issue.code === 'custom' && issue.params?.['rule'] === 'date') {
    return at('date', `${name} ${said} is not a day of the calendar.`, 'Write a day as 2026-11-20.');
  }
  if (issue.code === 'custom' && issue.params?.['rule'] === 'url') {
    return at('url', `${name} ${said} is not a web or mail address.`, 'Write it in full, beginning with https://.');
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    const wanted = issue.code === 'invalid_type' ? issue.expected : 'string';
    const expected = TYPE_NAMES[wanted] ?? wanted;
    return at('type', `${name} ${said} is not ${expected}.`, typeHint(wanted, value, expected));
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const limit = issue.code === 'too_big' ? issue.maximum : issue.minimum;
    const unit = issue.origin === 'string' ? 'character' : issue.origin === 'array' ? 'entry' : '';
    const amount = `${issue.code === 'too_big' ? 'at most' : 'at least'} ${String(limit)} ${inNumber(unit, Number(limit))}`;
    return at(
      'size',
      `${name} has to have ${amount.trimEnd()}.`,
      issue.code === 'too_big' ? 'Shorten it.' : issue.origin === 'array' ? 'Add one.' : 'Write something, or leave the key out.',
    );
  }
  if (issue.code === 'invalid_key' || (issue.code === 'invalid_format' && String(issue.pattern ?? '').includes('a-z0-9'))) {
    return at('kebab-case', `${name} ${said} is not kebab-case.`, 'Use lower-case letters, digits and single hyphens: `like-this-one`.');
  }
  return at(
    'format',
    `${name} ${said} does not have the expected form.`,
    issue.code === 'invalid_format' && issue.format === 'date' ? 'Write a day as 2026-11-20.' : 'See the guide for this key.',
  );
}

function inNumber(unit: string, count: number): string {
  return count === 1 || unit === '' ? unit : unit === 'entry' ? 'entries' : `${unit}s`;
}

/** What the author wrote. A list or a map is not echoed, because it may hold internal keys; nor is what stands where they belong. */
function saying(schema: z.core.$ZodType, path: readonly PropertyKey[], source: YamlSource): string {
  const value = valueAt(source.data, path);
  if (Array.isArray(value)) return 'is a list, which';
  if (typeof value === 'object') return 'is a map, which';
  const kind = valueAt(source.data, [...path.slice(0, -1), 'kind']);
  const hidden = metaAt(schema, path).internal || holdsInternal(schema, path) || isInternalLink(path, kind);
  return hidden ? 'has a value that' : `is ${source.raw(path) ?? quote(value)}, which`;
}

/** A link whose kind is misspelt may be meant as an internal one. */
function isInternalLink([list]: readonly PropertyKey[], kind: unknown): boolean {
  if (list !== 'links' || kind === undefined) return false;
  return (INTERNAL_LINK_KINDS as readonly unknown[]).includes(kind) || !(LINK_KINDS as readonly unknown[]).includes(kind);
}

function typeHint(wanted: string, value: unknown, expected: string): string {
  if (wanted === 'array') return 'Write it as a list: [one, two].';
  if (wanted !== 'string') return `Write ${expected}.`;
  return typeof value === 'object' ? 'Write it as one text.' : 'Put the value in quotes.';
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const TIME_PROBLEMS: Record<PartialTimeProblem, { reason: string; hint: string }> = {
  format: { reason: 'is not a time', hint: 'Write 2017-01-31T23:27Z, a day (2017-01-31), a month (2017-01) or a year (2017).' },
  offset: { reason: 'has no time zone', hint: 'Add `Z` for UTC, or the offset, such as `+02:00`.' },
  range: {
    reason: 'is not on the calendar or the clock, or lies outside the years 1900 to 2100',
    hint: 'Correct the month, day, hour, minute or offset.',
  },
  'hour-24': { reason: 'uses the hour 24', hint: 'Write midnight as 00:00 of the next day.' },
  'leap-second': { reason: 'uses the minute or second 60', hint: 'Write a leap second as :59, and say so in the text.' },
  'approximate-date': { reason: 'marks a day, a month or a year as "about"', hint: 'Leave out the `~`; it belongs to times with minutes.' },
};

function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let shape = shapeOf(schema);
  for (const part of path) {
    const next = typeof part === 'number' ? shape.items : (shape.keys?.[String(part)] ?? shape.values);
    if (!next) return [];
    shape = next;
  }
  return Object.keys(shape.keys ?? {});
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** `timeline[3].at`: the way to a key, counted from 1 as people count. */
export function dotted(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : `${index > 0 ? '.' : ''}${defuse(String(part))}`))
    .join('');
}
