/** Findings as SARIF 2.1.0, the OASIS standard for results of static analysis, which code hosts show beside a change. */
import type { VFileMessage } from 'vfile-message';
import { inlineText } from '../../inline.ts';
import { ruleAddress, ruleOf } from '../../finding.ts';
import { RULES_BY_ID } from '../catalog.ts';
import { causeOf, type ReportContext, repositoryFile, spotOf } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export function sarif(messages: readonly VFileMessage[], context: ReportContext): string {
  const rules = [...new Set(messages.map(ruleOf))].toSorted();
  const run = {
    tool: { driver: { name: 'Second Story', rules: rules.map((id) => describeRule(id, context)) } },
    columnKind: 'utf16CodeUnits',
    // All that was looked at was looked at as a whole: what is not here any more was mended.
    results: messages.map((message) => ({
      ruleId: ruleOf(message),
      ruleIndex: rules.indexOf(ruleOf(message)),
      level: message.fatal ? 'error' : 'warning',
      message: { text: [message.reason, message.note].filter(Boolean).join(' ') },
      locations: [location(message, message, context)],
      ...related(message, context),
    })),
  };
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2);
}

function describeRule(id: string, { root }: ReportContext): object {
  const rule = RULES_BY_ID.get(id);
  const address = `${root}${ruleAddress(id)}`;
  return {
    id,
    ...(rule && {
      shortDescription: { text: inlineText(rule.description) },
      fullDescription: { text: inlineText(rule.why) },
      defaultConfiguration: { level: rule.level },
    }),
    ...(URL.canParse(address) ? { helpUri: address } : {}),
  };
}

function location(message: VFileMessage, at: VFileMessage, context: ReportContext): object {
  const spot = spotOf(at);
  return {
    physicalLocation: {
      artifactLocation: { uri: repositoryFile(message, context).split('/').map(encodeURIComponent).join('/') },
      ...(spot && { region: { startLine: spot.line, startColumn: spot.column, endLine: spot.endLine, endColumn: spot.endColumn } }),
    },
  };
}

function related(message: VFileMessage, context: ReportContext): object {
  const cause = causeOf(message);
  return cause ? { relatedLocations: [{ id: 1, ...location(message, cause, context), message: { text: cause.reason } }] } : {};
}
