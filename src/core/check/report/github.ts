/** Findings as annotations of a GitHub workflow: lines that the runner shows beside the changed files. */
import type { VFileMessage } from 'vfile-message';
import { defuse, ruleOf } from '../../finding.ts';
import { summary } from './pretty.ts';
import { causeOf, type ReportContext, repositoryFile, spotOf } from './report.ts';

/** A step shows ten annotations of each level: the summary is told first, and errors before warnings. */
export function github(messages: readonly VFileMessage[], context: ReportContext): string {
  const [errors, warnings] = [true, false].map((fatal) => messages.filter((message) => (message.fatal === true) === fatal)) as [
    VFileMessage[],
    VFileMessage[],
  ];
  const total = summary(messages, context.count);
  return [
    command('notice', { title: 'Second Story' }, total),
    ...[...errors, ...warnings].map((message) => annotation(message, context)),
  ].join('\n');
}

function annotation(message: VFileMessage, context: ReportContext): string {
  const spot = spotOf(message);
  const cause = causeOf(message);
  const text = [message.reason, message.note, cause && `${cause.reason} (line ${cause.line})`]
    .flatMap((sentence) => (sentence ? [defuse(sentence)] : []))
    .join('\n');
  return command(
    message.fatal ? 'error' : 'warning',
    {
      file: repositoryFile(message, context),
      ...(spot && { line: spot.line, endLine: spot.endLine }),
      // Columns of a place that spans lines would be taken for columns of the first.
      ...(spot && spot.line === spot.endLine && { col: spot.column, endColumn: spot.endColumn }),
      title: ruleOf(message),
    },
    text,
  );
}

function command(name: string, properties: Record<string, string | number>, text: string): string {
  const list = Object.entries(properties).map(
    ([key, value]) =>
      `${key}=${escape(defuse(String(value)))
        .replaceAll(':', '%3A')
        .replaceAll(',', '%2C')}`,
  );
  return `::${name} ${list.join(',')}::${escape(text)}`;
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
