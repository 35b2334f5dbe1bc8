/** Findings for programs of one's own. The shape is versioned: keys may be added, and none changes its meaning. */
import type { VFileMessage } from 'vfile-message';
import { ruleOf } from '../../finding.ts';
import { causeOf, explanation, type ReportContext, spotOf } from './report.ts';

/**
 * `{ version: 1, postmortems, errors, warnings, findings: [{ file, line, column, endLine, endColumn, level, rule, reason, hint?, expected?, url, cause? }] }`:
 * files inside the content folder, lines and columns from 1 (absent where the file as a whole is meant), columns in UTF-16 units.
 */
export function json(messages: readonly VFileMessage[], context: ReportContext): string {
  const errors = messages.filter(({ fatal }) => fatal).length;
  const findings = messages.map((message) => {
    const cause = causeOf(message);
    return {
      file: message.file ?? '',
      ...spotOf(message),
      level: message.fatal ? 'error' : 'warning',
      rule: ruleOf(message),
      reason: message.reason,
      ...(message.note === undefined ? {} : { hint: message.note }),
      ...(message.expected === undefined ? {} : { expected: message.expected }),
      url: explanation(message, context),
      ...(cause ? { cause: { ...spotOf(cause), reason: cause.reason } } : {}),
    };
  });
  return JSON.stringify({ version: 1, postmortems: context.count, errors, warnings: messages.length - errors, findings }, null, 2);
}
