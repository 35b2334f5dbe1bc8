/** Every rule that a finding can name: those that judge a postmortem, and those that are part of reading it. */
import { READING_RULES } from './reading-rules.ts';
import type { RuleInfo } from './rule-info.ts';
import { ARCHIVE_RULES, RULES } from './rules.ts';

export const CATALOG: readonly RuleInfo[] = [...RULES, ...ARCHIVE_RULES, ...READING_RULES];

export const RULES_BY_ID: ReadonlyMap<string, RuleInfo> = new Map(CATALOG.map((rule) => [rule.id, rule]));
