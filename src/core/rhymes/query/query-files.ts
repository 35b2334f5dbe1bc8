/**
 * The query index as the files that a browser loads. A small archive is one file; of a large one, the head and the terms are loaded once and
 * what is shown of a postmortem only with a result. Nothing is fetched by what was typed: whoever watches requests learns which results were
 * shown, never the words.
 */
import { type Postings, type QueryIndex, WORTH_STEPS } from './postings.ts';
import { writeNumbers } from './number-text.ts';
import type { Helped, QueryDocument } from './query-document.ts';

export const VERSION = 1;
/** How many documents share a chunk of what helped. */
export const CHUNK = 25;
/** Up to this many characters, about 40 kB compressed, what helped comes with the head. */
const SMALL = 120_000;
/** Up to this many documents, titles and terms come with the head. */
const MIDDLING = 1_500;
/** How many terms share a part. */
const PART = 4_000;

/** `index.json` */
export interface HeadFile {
  version: number;
  /** Changes with the archive: files of two builds must not be mixed. */
  stamp: string;
  count: number;
  unknown: number;
  terms?: TermsText;
  /** How many `terms-<n>.json` there are instead. */
  parts?: number;
  documents?: DocumentColumns;
  helped?: Helped[];
}

/** `terms-<n>.json` */
export interface PartFile {
  stamp: string;
  terms: TermsText;
}

/** `helped-<n>.json`, of which each holds `CHUNK` documents: `documents` only where the head has none. */
export interface ChunkFile {
  stamp: string;
  documents?: DocumentColumns;
  helped: Helped[];
}

/** Terms, separated by spaces, and of each its worth, the size of its list, the gaps between its documents, their marks. */
export interface TermsText {
  terms: string;
  worths: string;
  sizes: string;
  gaps: string;
  marks: string;
}

export type DocumentColumns = Record<(typeof COLUMNS)[number], string[]>;

export const COLUMNS = ['id', 'title', 'organization', 'started', 'severity', 'stage'] as const;

export interface QueryFiles {
  head: HeadFile;
  parts: PartFile[];
  chunks: ChunkFile[];
}

export function queryFiles({ documents, terms, unknown }: QueryIndex): QueryFiles {
  const helped = documents.map((document) => document.helped);
  const count = documents.length;
  const oneFile = JSON.stringify(helped).length <= SMALL;
  const oneHead = oneFile || count <= MIDDLING;
  const texts = oneHead ? [termsText([...terms])] : slices([...terms], PART).map(termsText);
  const stamp = stampOf([JSON.stringify(documents), ...texts.flatMap((text) => Object.values(text))]);
  return {
    head: {
      version: VERSION,
      stamp,
      count,
      unknown,
      ...(oneHead ? { terms: texts[0] as TermsText, documents: columns(documents) } : { parts: texts.length }),
      ...(oneFile ? { helped } : {}),
    },
    parts: oneHead ? [] : texts.map((text) => ({ stamp, terms: text })),
    chunks: oneFile
      ? []
      : slices(documents, CHUNK).map((some) => ({
          stamp,
          ...(oneHead ? {} : { documents: columns(some) }),
          helped: some.map((document) => document.helped),
        })),
  };
}

function termsText(terms: readonly (readonly [string, Postings])[]): TermsText {
  return {
    terms: terms.map(([term]) => term).join(' '),
    worths: writeNumbers(terms.map(([, { worth }]) => Math.round(worth * WORTH_STEPS))),
    sizes: writeNumbers(terms.map(([, { documents }]) => documents.length)),
    gaps: writeNumbers(terms.flatMap(([, { documents }]) => documents.map((document, at) => document - (documents[at - 1] ?? 0)))),
    marks: writeNumbers(terms.flatMap(([, { marks }]) => marks)),
  };
}

function columns(documents: readonly QueryDocument[]): DocumentColumns {
  return Object.fromEntries(COLUMNS.map((column) => [column, documents.map((document) => document[column] ?? '')])) as DocumentColumns;
}

function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** FNV-1a. */
function stampOf(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
