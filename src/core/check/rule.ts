/** What a rule is, what it sees and how it reports. A rule looks at one document and at what the whole archive knows. */
import type { VFileMessage } from 'vfile-message';
import type { Document } from '../document.ts';
import { finding, type Level, type Place } from '../finding.ts';
import type { Site } from '../site.ts';
import type { RuleInfo } from './rule-info.ts';

export interface ArchiveFacts {
  site: Site;
  /** The ids of all postmortems. */
  ids: ReadonlySet<string>;
  /** The day on which the archive is read, `2026-11-20`: the only clock. */
  asOf: string;
}

/** A stretch of a file that looks like a secret: offsets into its text, and what it looks like ("a GitHub token"). Never the secret. */
export interface SecretHit {
  start: number;
  end: number;
  kind: string;
}

export interface RuleContext {
  document: Document;
  facts: ArchiveFacts;
  /** What a scanner found in the file; scanning is not the core's work. */
  secrets: readonly SecretHit[];
  report: (problem: Report) => void;
}

export interface Report {
  place: Place;
  /** What is wrong, with the author's own value through `quote`. */
  reason: string;
  /** The smallest fix. */
  hint?: string;
  expected?: string[];
  /** Another level than the rule's own. */
  level?: Level;
  /** A second place that belongs to the finding. */
  cause?: { place: Place; reason: string };
}

export interface Rule extends RuleInfo {
  /** It can judge a document of which values that break the schema were left out. */
  partial?: true;
  run: (context: RuleContext) => void;
}

export function runRules(
  rules: readonly Rule[],
  document: Document,
  facts: ArchiveFacts,
  secrets: readonly SecretHit[] = [],
): VFileMessage[] {
  const messages: VFileMessage[] = [];
  for (const rule of rules) {
    if (!document.whole && !rule.partial) continue;
    rule.run({
      document,
      facts,
      secrets,
      report: ({ cause, ...problem }) => {
        const message = finding({ file: document.file, rule: rule.id, level: rule.level, ...problem });
        if (cause) message.cause = finding({ file: document.file, rule: rule.id, level: rule.level, ...cause });
        messages.push(message);
      },
    });
  }
  return messages;
}
