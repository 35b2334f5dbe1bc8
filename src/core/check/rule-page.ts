/** A rule as its page in the guide shows it: what it asks for and why, and what it says of its own example. */
import type { VFileMessage } from 'vfile-message';
import { renderInline } from '../inline.ts';
import type { Html } from '../html.ts';
import { ruleOf } from '../finding.ts';
import { runExample } from './example.ts';
import { causeOf } from './report/report.ts';
import type { SecretHit } from './rule.ts';
import type { RuleInfo } from './rule-info.ts';

export interface RulePage {
  id: string;
  level: 'error' | 'warning';
  /** No level and no comment can silence it. */
  fixed: boolean;
  description: Html;
  why: Html;
  /** A text that breaks the rule, or in words what does. */
  fails: { shown: string; language: string } | { situation: string };
  findings: ShownFinding[];
  /** The same text as it should be. */
  passes?: { shown: string; language: string };
}

export interface ShownFinding {
  /** From 1, in what is shown; absent where it is about a file as a whole. */
  line?: number;
  column?: number;
  level: 'error' | 'warning';
  reason: Html;
  hint?: Html;
  cause?: { line: number; column: number; reason: Html };
}

/** `scan` finds what looks like a secret in a file. */
export async function rulePage(rule: RuleInfo, scan: (bytes: Uint8Array) => Promise<readonly SecretHit[]>): Promise<RulePage> {
  const { id, level, fixed = false, description, why, example } = rule;
  const common = { id, level, fixed, description: inline(description), why: inline(why) };
  if ('situation' in example) {
    const findings = example.messages().map((message) => shownFinding(message, false));
    return { ...common, fails: { situation: example.situation }, findings };
  }
  const language = example.of === 'site.yaml' ? 'yaml' : 'mdx';
  const { shown, messages } = await runExample(example, 'fails', scan);
  return {
    ...common,
    fails: { shown, language },
    findings: messages.filter((message) => ruleOf(message) === id).map((message) => shownFinding(message, true)),
    passes: { shown: example.passes.trimEnd(), language },
  };
}

function shownFinding(message: VFileMessage, placed: boolean): ShownFinding {
  const cause = causeOf(message);
  const { line, column = 1, note } = message;
  return {
    ...(placed && line !== undefined ? { line, column } : {}),
    level: message.fatal ? 'error' : 'warning',
    reason: inline(message.reason),
    ...(note === undefined ? {} : { hint: inline(note) }),
    ...(placed && cause?.line !== undefined
      ? { cause: { line: cause.line, column: cause.column ?? 1, reason: inline(cause.reason) } }
      : {}),
  };
}

function inline(text: string): Html {
  return renderInline(text, () => undefined);
}
