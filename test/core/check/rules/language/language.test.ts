import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../../../src/core/check/rule.ts';
import { runRules } from '../../../../../src/core/check/rule.ts';
import { counterfactual } from '../../../../../src/core/check/rules/language/counterfactual.ts';
import { humanError } from '../../../../../src/core/check/rules/language/human-error.ts';
import { individual } from '../../../../../src/core/check/rules/language/individual.ts';
import { judgement } from '../../../../../src/core/check/rules/language/judgement.ts';
import { person } from '../../../../../src/core/check/rules/language/person.ts';
import { singleCause } from '../../../../../src/core/check/rules/language/single-cause.ts';
import { ruleOf } from '../../../../../src/core/finding.ts';
import { AS_OF, document, FILE, site } from '../../../../support/builders.ts';

const rules: readonly Rule[] = [counterfactual, person, judgement, humanError, individual, singleCause];

function findings(overrides: Record<string, unknown>, body?: string) {
  return runRules(rules, document(overrides, body), { site: site(), ids: new Set(['2024-05-01-dns']), asOf: AS_OF });
}

const inBody = (body: string) => findings({}, body).map((message) => ruleOf(message));

describe('the rules of language', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s is broken by its example alone', (id, { example }) => {
    const { fails, passes } = example as { fails: string; passes: string };
    expect(inBody(fails.replace('---\n', ''))).toEqual([id]);
    expect(inBody(passes.replace('---\n', ''))).toEqual([]);
  });

  test('point at the words in the body, warn, and ask', () => {
    const [message] = findings({}, '## What happened\n\nIt was late. The *engineer* forgot the `--dry-run` flag.\n');
    expect(message).toMatchObject({
      file: FILE,
      ruleId: 'person',
      fatal: false,
      reason:
        '`engineer forgot` hides the second story. The verb says that it was an error, which nobody knew at the time, and ends the search there.',
      note: 'What made this step look right, or easy to miss, in that situation?',
    });
    expect(message?.place).toMatchObject({ start: { column: 19 }, end: { column: 35 } });
  });

  test('look into the front matter too, but not at what others said', () => {
    expect(findings({ summary: 'The outage was caused by human error.' }).map((message) => ruleOf(message))).toEqual([
      'language/human-error',
    ]);
    expect(findings({ symptoms: ['FATAL: operator error'] })).toEqual([]);
    expect(inBody('> The engineer forgot the flag.\n')).toEqual([]);
    expect(inBody('```\nthe engineer forgot the flag\n```\n')).toEqual([]);
    expect(inBody('<Quote>The engineer forgot the flag.</Quote>\n')).toEqual([]);
  });

  test('do not echo what is internal', () => {
    const [message] = findings({}, '<Internal>\n\nMaria deleted the orders table.\n\n</Internal>\n');
    expect(message?.reason).toMatch(/^A phrase in this internal text hides/);
  });
});
