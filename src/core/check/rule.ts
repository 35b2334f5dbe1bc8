/** What a rule sees and how it reports. A rule looks at one document and at what the whole archive knows. */
import type { VFileMessage } from 'vfile-message';
import type { Document } from '../document.ts';
import { finding, type Level, type Place } from '../finding.ts';
import type { Site } from '../site.ts';

export interface ArchiveFacts {
  site: Site;
  /** The ids of all postmortems. */
  ids: ReadonlySet<string>;
}

export interface RuleContext {
  document: Document;
  facts: ArchiveFacts;
  report: (problem: {
    place: Place;
    reason: string;
    hint?: string;
    expected?: string[];
    level?: Level;
    rule?: string;
    cause?: { place: Place; reason: string };
  }) => void;
}

export interface Rule {
  /** Permanent. */
  id: string;
  description: string;
  /** It can judge a document of which values that break the schema were left out. */
  partial?: true;
  run: (context: RuleContext) => void;
}

export function runRules(rules: readonly Rule[], document: Document, facts: ArchiveFacts): VFileMessage[] {
  const messages: VFileMessage[] = [];
  for (const rule of rules) {
    if (!document.whole && !rule.partial) continue;
    rule.run({
      document,
      facts,
      report: ({ cause, rule: id = rule.id, ...problem }) => {
        const message = finding({ file: document.file, rule: id, ...problem });
        if (cause) message.cause = finding({ file: document.file, rule: id, ...cause });
        messages.push(message);
      },
    });
  }
  return messages;
}
