/**
 * What is kept of a document once it was read and checked by itself: its data, and the places at which it names other postmortems and files.
 * Trees and parsers' state are let go, so that ten thousand documents fit into memory.
 */
import type { VFileMessage } from 'vfile-message';
import type { View } from './audience.ts';
import { runRules } from './check/rule.ts';
import { RULES } from './check/rules.ts';
import { type Document, readDocument } from './document.ts';
import { finding, type Place, quote } from './finding.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import type { Postmortem } from './postmortem.ts';
import type { Site } from './site.ts';

export interface Survey {
  id: string;
  file: string;
  postmortem: Postmortem;
  body: string;
  /** Other postmortems that it names, in `related` or in links. */
  mentions: Mention[];
  files: FileReference[];
}

/** A file beside the postmortem that its body refers to. */
export interface FileReference {
  src: string;
  kind: 'image' | 'csv';
  place: Place;
}

/** Reads and checks one file by itself; `ids` are those of the whole archive. Without a survey there were errors. */
export function survey(
  file: string,
  bytes: Uint8Array,
  site: Site,
  ids: ReadonlySet<string>,
): { survey?: Survey; files: FileReference[]; messages: VFileMessage[] } {
  const { document, messages } = readDocument(file, bytes);
  if (!document) return { files: [], messages };
  const all = [...messages, ...runRules(RULES, document, { site, ids })];
  return { files: filesOf(document), messages: all, ...(all.some((message) => message.fatal) ? {} : { survey: keep(document) }) };
}

/** What can only be said with the whole archive in view; `publicView` tells what the public sees of an id. */
export function archiveFindings(
  documents: readonly { file: string; record: { publicView: View; mentions: Survey['mentions'] } }[],
  publicView: (id: string) => View | undefined,
): VFileMessage[] {
  return documents
    .filter(({ record }) => record.publicView === 'postmortem')
    .flatMap(({ file, record }) =>
      record.mentions
        .filter(({ id, internal }) => !internal && publicView(id) !== undefined && publicView(id) !== 'postmortem')
        .map(({ id, place }) =>
          finding({
            file,
            rule: 'publication/names-internal',
            level: 'warning',
            place,
            reason: `The postmortem ${quote(id)} is not public: the public site shows this one without it.`,
            hint: 'Nothing to do if that is meant.',
          }),
        ),
    );
}

/** Findings for files that share an id: an id names one postmortem in the archive. */
export function duplicateIds(files: readonly { id: string; file: string }[]): VFileMessage[] {
  const byId = Map.groupBy(files, ({ id }) => id);
  return [...byId.values()].flatMap(([first, ...others]) =>
    others.map(({ file, id }) =>
      finding({
        file,
        rule: 'file/duplicate-id',
        place: { line: 1, column: 1 },
        reason: `The id ${quote(id)} is also that of ${quote(first?.file)}.`,
        hint: 'Rename one of the two files.',
      }),
    ),
  );
}

function keep(document: Document): Survey {
  const { id, file, postmortem, body } = document;
  return {
    id,
    file,
    postmortem,
    body,
    mentions: mentionsOf(document),
    files: filesOf(document),
  };
}

function filesOf({ references, placeOfNode }: Document): FileReference[] {
  return references.files.map(({ src, kind, node }) => ({ src, kind, place: placeOfNode(node) }));
}
