/** Reads what `queryFiles` wrote, and throws, saying why, where anything does not fit together. */
import { readNumbers } from './number-text.ts';
import { type Postings, WORTH_STEPS } from './postings.ts';
import type { QueryDocument } from './query-document.ts';
import { type ChunkFile, COLUMNS, type DocumentColumns, type HeadFile, type PartFile, type TermsText, VERSION } from './query-files.ts';

export type ShownDocument = Omit<QueryDocument, 'helped'>;

export function readHead(json: unknown): HeadFile {
  const head = json as HeadFile;
  if (!isRecord(json)) return fail('is not an object');
  if (head.version !== VERSION) return fail(`has version ${JSON.stringify(head.version)}; this page reads version ${VERSION}`);
  if (typeof head.stamp !== 'string' || !isCount(head.count) || typeof head.unknown !== 'number') return fail('has no head');
  if (head.terms === undefined ? !isCount(head.parts) : !isRecord(head.documents)) return fail('has no terms');
  if (head.documents && readDocuments(head.documents).length !== head.count) return fail('has not one title a postmortem');
  if (head.helped && head.helped.length !== head.count) return fail('does not say of each postmortem what helped');
  return head;
}

export function readPart(json: unknown): PartFile {
  return isRecord(json) && isRecord(json['terms']) ? (json as unknown as PartFile) : fail('has a part without terms');
}

export function readChunk(json: unknown): ChunkFile {
  return isRecord(json) && Array.isArray(json['helped']) ? (json as unknown as ChunkFile) : fail('has a chunk without postmortems');
}

export function readDocuments(columns: DocumentColumns): ShownDocument[] {
  if (COLUMNS.some((column) => columns[column]?.length !== columns.id.length)) return fail('has columns of different lengths');
  return columns.id.map((id, at) => {
    const [title, organization, started, severity, stage] = COLUMNS.slice(1).map((column) => columns[column][at] as string) as Row;
    return { id, title, organization, started, severity, ...(stage === '' ? {} : { stage }) };
  });
}

type Row = [title: string, organization: string, started: string, severity: string, stage: string];

/** Adds the terms of a file to those that were read before. */
export function readTerms({ terms, ...texts }: TermsText, into: Map<string, Postings>): void {
  const words = terms === '' ? [] : terms.split(' ');
  const [worths, sizes, gaps, marks] = [texts.worths, texts.sizes, texts.gaps, texts.marks].map(readNumbers) as [
    number[],
    number[],
    number[],
    number[],
  ];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (worths.length !== words.length || sizes.length !== words.length) fail('has not one list a term');
  if (gaps.length !== total || marks.length !== total) fail('has lists of other lengths than it says');
  let start = 0;
  for (const [at, word] of words.entries()) {
    const end = start + (sizes[at] as number);
    let document = 0;
    const documents = gaps.slice(start, end).map((gap) => (document += gap));
    into.set(word, { worth: (worths[at] as number) / WORTH_STEPS, documents, marks: marks.slice(start, end) });
    start = end;
  }
}

function fail(problem: string): never {
  throw new Error(`The index of the rhymes ${problem}.`);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
