/** Every rule's examples, which are also what its page in the guide shows: one gives findings of this rule and no other, one gives none. */
import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../../src/core/check/catalog.ts';
import { runExample } from '../../../src/core/check/example.ts';
import { ruleOf } from '../../../src/core/finding.ts';
import { findSecrets } from '../../../src/node/secrets.ts';

const shown = CATALOG.flatMap((rule) => ('situation' in rule.example ? [] : [[rule.id, rule, rule.example] as const]));
const told = CATALOG.flatMap((rule) => ('situation' in rule.example ? [[rule.id, rule.example] as const] : []));

test.each(told)('%s is shown by a situation', (id, example) => {
  expect(new Set(example.messages().map(ruleOf))).toEqual(new Set([id]));
  expect(example.situation).toMatch(/\.$/);
});

describe.each(shown)('%s', (id, { level }, example) => {
  test('is broken by the one example', async () => {
    const { messages } = await runExample(example, 'fails', findSecrets);
    expect(messages.map((message) => `${ruleOf(message)}: ${message.reason}`)).not.toEqual([]);
    expect(messages.filter((message) => ruleOf(message) !== id).map((message) => `${ruleOf(message)}: ${message.reason}`)).toEqual([]);
    expect(messages.every((message) => message.line !== undefined && message.line >= 1)).toBe(true);
    expect(messages.some((message) => message.fatal && level === 'warning')).toBe(false);
  });

  test('is kept by the other', async () => {
    const { messages } = await runExample(example, 'passes', findSecrets);
    expect(messages.map((message) => `${ruleOf(message)}: ${message.reason}`)).toEqual([]);
  });
});
