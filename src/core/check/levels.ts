/** The level of each rule in an archive: what site.yaml says, and for one run what the command line says, over the rule's own. */
import type { VFileMessage } from 'vfile-message';
import { quote, ruleOf } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import type { RULE_LEVELS } from '../site.ts';

export type RuleLevel = (typeof RULE_LEVELS)[number];

/** The messages at the levels that were asked for; those of a rule that is off are left out. */
export function atLevels(messages: readonly VFileMessage[], levels: Readonly<Record<string, RuleLevel>>): VFileMessage[] {
  if (Object.keys(levels).length === 0) return [...messages];
  return messages.flatMap((message) => {
    const rule = ruleOf(message);
    const level = Object.hasOwn(levels, rule) ? levels[rule] : undefined;
    if (level === 'off') return [];
    if (level !== undefined) message.fatal = level === 'error';
    return [message];
  });
}

/** What is wrong with setting the level of a rule, or undefined. */
export function levelProblem(
  rule: string,
  rules: ReadonlyMap<string, { fixed?: true }>,
): { id: 'unknown-rule' | 'fixed-rule'; reason: string; hint: string } | undefined {
  const known = rules.get(rule);
  if (known === undefined)
    return {
      id: 'unknown-rule',
      reason: `There is no rule ${quote(rule)}.`,
      hint: didYouMean(rule, [...rules.keys()]) || 'Rules are named as findings name them, such as `times/vague`.',
    };
  if (!known.fixed) return undefined;
  return {
    id: 'fixed-rule',
    reason: `The level of ${quote(rule)} cannot be changed.`,
    hint: 'Leave it out: rules for safety, schema and leaks always hold.',
  };
}
