/** A rule that needs the whole archive in view: what one postmortem says of another. */
import type { VFileMessage } from 'vfile-message';
import type { View } from '../audience.ts';
import { finding, type Place } from '../finding.ts';
import type { Mention } from '../mentions.ts';
import type { Rhyme } from '../rhymes/reason.ts';
import { type Exception, withoutExceptions } from './ignore.ts';
import { atLevels, type RuleLevel } from './levels.ts';
import type { Report } from './rule.ts';
import type { RuleInfo } from './rule-info.ts';

/** What is remembered of a document once it was looked at by itself. */
export interface Looked {
  id: string;
  file: string;
  /** What the public sees of it. */
  publicView: View;
  /** `times.started` as it was written. */
  started: string;
  mentions: Mention[];
  /** It is being written: not yet published. */
  draft: boolean;
  /** Where the author relates it to others, or would. */
  relatedPlace: Place;
  /** The exceptions that its author states from rules that need the whole archive. */
  exceptions: Exception[];
}

export interface ArchiveRule extends RuleInfo {
  archive: true;
  run: (context: ArchiveRuleContext) => void;
}

/** One document beside all others. */
export interface ArchiveRuleContext {
  document: Looked;
  archive: ReadonlyMap<string, Looked>;
  /** What rhymes with a document, the best first; computed when it is first asked for. */
  rhymes: (id: string) => readonly Rhyme[];
  report: (problem: Report) => void;
}

export function runArchiveRules(
  rules: readonly ArchiveRule[],
  documents: readonly Looked[],
  levels: Readonly<Record<string, RuleLevel>>,
  rhymes: ArchiveRuleContext['rhymes'] = () => [],
): VFileMessage[] {
  const archive = new Map(documents.map((document) => [document.id, document]));
  return documents.flatMap((document) => {
    const { file } = document;
    const messages: VFileMessage[] = [];
    for (const rule of rules) {
      rule.run({
        document,
        archive,
        rhymes,
        report: ({ cause: _, ...problem }) => messages.push(finding({ file, rule: rule.id, level: rule.level, ...problem })),
      });
    }
    return atLevels(withoutExceptions(file, messages, document.exceptions), levels);
  });
}
