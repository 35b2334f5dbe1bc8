/** Puts pasted texts to an archive, as the browser does: through the files, back again, and asked. */
import { corpusOf } from '../../../../src/core/rhymes/corpus.ts';
import { type FeatureSource, featuresOf } from '../../../../src/core/rhymes/features.ts';
import type { Answer, Asked } from '../../../../src/core/rhymes/query/answer.ts';
import { ask } from '../../../../src/core/rhymes/query/ask.ts';
import { readPasted } from '../../../../src/core/rhymes/query/pasted.ts';
import type { Postings, QueryIndex } from '../../../../src/core/rhymes/query/postings.ts';
import type { QueryDocument } from '../../../../src/core/rhymes/query/query-document.ts';
import { queryFiles } from '../../../../src/core/rhymes/query/query-files.ts';
import { queryIndexOf } from '../../../../src/core/rhymes/query/query-index.ts';
import { readHead, readPart, readTerms } from '../../../../src/core/rhymes/query/read-query-files.ts';

export function documentOf({ id, data, organization }: FeatureSource): QueryDocument {
  return { id, title: data.title, organization, started: '1 May 2024', severity: 'SEV1', helped: { mitigations: [], actions: [] } };
}

export function indexOf(archive: readonly FeatureSource[]): QueryIndex {
  return queryIndexOf(corpusOf(archive.map((source) => featuresOf(source))), archive.map(documentOf));
}

/** What a browser has after it loaded the files. */
export function loaded(index: QueryIndex): Asked {
  const files = JSON.parse(JSON.stringify(queryFiles(index))) as ReturnType<typeof queryFiles>;
  const head = readHead(files.head);
  const terms = new Map<string, Postings>();
  for (const text of [...(head.terms ? [head.terms] : []), ...files.parts.map((part) => readPart(part).terms)]) readTerms(text, terms);
  return { terms, unknown: head.unknown };
}

/** The answers of an archive, each with the id of its postmortem. */
export function asking(archive: readonly FeatureSource[]): (text: string) => (Answer & { id: string })[] {
  const asked = loaded(indexOf(archive));
  return (text) => ask(asked, readPasted(text)).map((answer) => ({ ...answer, id: archive[answer.document]?.id ?? '' }));
}
