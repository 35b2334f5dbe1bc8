/** Reads one file of planned maintenance: the data, or all that is wrong with it. */
import type { VFileMessage } from 'vfile-message';
import { atLevels } from './check/levels.ts';
import { judgeMaintenance } from './check/maintenance.ts';
import type { ArchiveFacts, SecretHit } from './check/rule.ts';
import { secretFindings } from './check/rules/publication/secret.ts';
import { finding } from './finding.ts';
import { readText } from './limits.ts';
import { Maintenance } from './maintenance.ts';
import { salvage } from './salvage.ts';
import { dotted, schemaFindings } from './schema-findings.ts';
import { textFindings } from './text-findings.ts';
import { readYaml } from './yaml-source.ts';

/**
 * `file` is the path inside the content folder, `secrets` what a scanner found in its text. Levels of site.yaml are applied; where there
 * are errors there is no maintenance.
 */
export function readMaintenance(
  file: string,
  bytes: Uint8Array,
  facts: ArchiveFacts,
  secrets: readonly SecretHit[] = [],
): { maintenance?: Maintenance; messages: VFileMessage[] } {
  const { text, messages: unreadable } = readText(file, bytes);
  if (text === undefined) return { messages: unreadable };
  const yaml = readYaml({ file, text, start: 0, end: text.length });
  const found = [...yaml.messages];
  const readable = yaml.data !== undefined || yaml.messages.length === 0;
  const written = yaml.data ?? {};
  const parsed = Maintenance.safeParse(written);
  const { true: rough = [], false: issues = [] } = Object.groupBy(parsed.error?.issues ?? [], (issue) => `${isRough(issue)}`);
  if (readable) {
    found.push(...schemaFindings(file, Maintenance, issues, yaml), ...textFindings(file, Maintenance, yaml.data, yaml.place));
    for (const { path } of rough) found.push(roughTime(file, dotted(path), yaml.place(path)));
  }
  const judged = parsed.success ? parsed.data : salvage(Maintenance, written, parsed.error.issues);
  if (readable && judged) found.push(...judgeMaintenance({ file, maintenance: judged, place: yaml.place }, facts));
  for (const message of secretFindings(file, text, secrets)) {
    // As in a postmortem: what only colleagues read is a warning.
    message.fatal = judged?.visibility !== 'internal';
    found.push(message);
  }
  const messages = atLevels(found, facts.site.rules ?? {});
  return { ...(parsed.success && !messages.some(({ fatal }) => fatal) ? { maintenance: parsed.data } : {}), messages };
}

/** It is a time, but none of the clock. */
function isRough(issue: { code: string; params?: unknown }): boolean {
  return issue.code === 'custom' && (issue.params as { problem?: unknown } | undefined)?.problem === 'clock';
}

function roughTime(file: string, key: string, place: Parameters<typeof finding>[0]['place']): VFileMessage {
  return finding({
    file,
    rule: 'maintenance/clock',
    place,
    reason: `\`${key}\` is not exact to the minute, and nobody can prepare for "about".`,
    hint: 'Write day, hour and minute with their zone: 2026-11-20T14:00Z.',
  });
}
