/** What the guide, the reports and site.yaml know of a rule: everything but how it looks. */
import type { VFileMessage } from 'vfile-message';
import type { Level } from '../finding.ts';

export interface RuleInfo {
  /** Permanent: `times/phase-order`. */
  id: string;
  level: Level;
  /** What it asks for, in one sentence. */
  description: string;
  /** Why it is worth asking: one or two sentences of inline Markdown, for the guide. */
  why: string;
  /** It guards safety, the schema or a secret: no level and no comment can silence it. */
  fixed?: true;
  example: RuleExample | SituationExample;
}

/**
 * A text with exactly the findings of this rule, and one without any. Front matter, and after a line `---` a body; required keys
 * that are not there are filled in unseen, so that an example shows what it is about.
 */
export interface RuleExample {
  fails: string;
  passes: string;
  /** What site.yaml says in both, over the example organization's own. */
  site?: string;
  /** Other postmortems of the archive: id and front matter. */
  others?: Readonly<Record<string, string>>;
  /** The whole text of another file than a postmortem with what is filled in. */
  of?: 'site.yaml' | 'whole file';
}

/** For what no text can show, such as a file that is missing: the situation in words, and the finding that it gives. */
export interface SituationExample {
  situation: string;
  messages: () => VFileMessage[];
}
