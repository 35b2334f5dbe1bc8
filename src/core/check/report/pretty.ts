/** Findings for a person at a terminal: by file, with the place, the level, the sentence, the rule and the hint. */
import type { VFileMessage } from 'vfile-message';
import { defuse, ruleOf } from '../../finding.ts';
import { causeOf, explanation, type ReportContext } from './report.ts';

export function pretty(messages: readonly VFileMessage[], context: ReportContext): string {
  const lines: string[] = [];
  let file: string | undefined;
  for (const message of messages) {
    if (message.file !== file) {
      file = message.file ?? '';
      lines.push(...(lines.length > 0 ? [''] : []), defuse(file) || 'content/');
    }
    const place = message.line === undefined ? '' : `${message.line}:${message.column ?? 1}`;
    lines.push(`  ${place.padEnd(7)} ${message.fatal ? 'error  ' : 'warning'}  ${defuse(message.reason)}  ${ruleOf(message)}`);
    if (message.note) lines.push(`  ${''.padEnd(7)} ${''.padEnd(7)}  ${defuse(message.note)}`);
    const cause = causeOf(message);
    if (cause) lines.push(`  ${''.padEnd(7)} ${''.padEnd(7)}  ${defuse(cause.reason)} (${cause.line}:${cause.column})`);
  }
  return [...lines, ...explained(messages, context), ...(lines.length > 0 ? [''] : []), summary(messages, context.count)].join('\n');
}

/** One line for each rule that spoke, with the page that explains it. */
function explained(messages: readonly VFileMessage[], context: ReportContext): string[] {
  const rules = new Map(messages.map((message) => [ruleOf(message), explanation(message, context)]));
  const width = Math.max(0, ...[...rules.keys()].map((rule) => rule.length));
  return rules.size === 0
    ? []
    : ['', 'The rules, explained:', ...[...rules].toSorted().map(([rule, address]) => `  ${rule.padEnd(width)}  ${address}`)];
}

/** `✖ 1 error, ⚠ 2 warnings in 2 files; 42 postmortems looked at`. */
export function summary(messages: readonly VFileMessage[], count: number): string {
  const errors = messages.filter((message) => message.fatal).length;
  const warnings = messages.length - errors;
  const looked = `${plural(count, 'postmortem')} looked at`;
  if (messages.length === 0) return `✔ No findings; ${looked}.`;
  const files = new Set(messages.map((message) => message.file)).size;
  const counts = [...(errors > 0 ? [`✖ ${plural(errors, 'error')}`] : []), ...(warnings > 0 ? [`⚠ ${plural(warnings, 'warning')}`] : [])];
  return `${counts.join(', ')} in ${plural(files, 'file')}; ${looked}.`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
