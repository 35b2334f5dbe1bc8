/** What every report is told beside the findings, and how all of them speak of files, levels and addresses. */
import type { VFileMessage } from 'vfile-message';

export interface ReportContext {
  /** How many postmortems were looked at. */
  count: number;
  /** The content folder as seen from the root of its repository, such as `content`; services that show findings beside the code need it. */
  folder: string;
  /** The address of the site's root, `https://…/` where it is known, else its path. */
  root: string;
}

/** Findings sorted by file and place → the text of the report. */
export type ReportFormat = (messages: readonly VFileMessage[], context: ReportContext) => string;

/** The file of a finding from the root of the repository, with forward slashes. */
export function repositoryFile(message: VFileMessage, { folder }: ReportContext): string {
  return [folder, message.file ?? ''].filter((part) => part !== '').join('/');
}

/** Where the guide explains the rule. */
export function explanation(message: VFileMessage, { root }: ReportContext): string {
  return `${root}${message.url ?? ''}`;
}

export interface Spot {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Lines and columns from 1; undefined where the finding is about the file as a whole. */
export function spotOf({ place, line, column }: VFileMessage): Spot | undefined {
  if (line === undefined) return undefined;
  const end = place && 'end' in place ? place.end : undefined;
  return { line, column: column ?? 1, endLine: end?.line ?? line, endColumn: end?.column ?? column ?? 1 };
}

/** The second place of a finding, if it has one. */
export function causeOf({ cause }: VFileMessage): VFileMessage | undefined {
  return cause instanceof Error && 'line' in cause ? (cause as VFileMessage) : undefined;
}
