/**
 * What is kept of a document once it was read and checked by itself: its data, and the places at which it names other postmortems and files.
 * Trees and parsers' state are let go, so that ten thousand documents fit into memory.
 */
import type { VFileMessage } from 'vfile-message';
import { viewFor } from './audience.ts';
import type { Looked } from './check/archive-rule.ts';
import { RULES_BY_ID } from './check/catalog.ts';
import { type Exception, exceptionsOf, withoutExceptions } from './check/ignore.ts';
import { atLevels } from './check/levels.ts';
import { type ArchiveFacts, runRules, type SecretHit } from './check/rule.ts';
import { ARCHIVE_RULES, RULES } from './check/rules.ts';
import { type Document, readDocument } from './document.ts';
import { duplicateId } from './file-findings.ts';
import type { Place } from './finding.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import type { Postmortem } from './postmortem.ts';
import { type Features, featuresOf } from './rhymes/features.ts';
import type { Site } from './site.ts';
import { canonical } from './vocabulary.ts';

export interface Survey {
  id: string;
  file: string;
  postmortem: Postmortem;
  body: string;
  /** Other postmortems that it names, in `related` or in links. */
  mentions: Mention[];
  files: FileReference[];
  /** Where its author relates it to others, or would. */
  relatedPlace: Place;
  /** Its author's exceptions from rules that need the whole archive. */
  exceptions: Exception[];
}

/** A file beside the postmortem that its body refers to. */
export interface FileReference {
  src: string;
  kind: 'image' | 'csv';
  place: Place;
}

/**
 * Reads and checks one file by itself; `secrets` is what a scanner found in its text. Where there are errors there is no survey.
 * Levels of site.yaml and the author's own exceptions are applied; `facts.site.rules` must name no rule that is fixed.
 */
export function survey(
  file: string,
  bytes: Uint8Array,
  facts: ArchiveFacts,
  secrets: readonly SecretHit[] = [],
): { survey?: Survey; files: FileReference[]; messages: VFileMessage[] } {
  const { document, messages: reading } = readDocument(file, bytes);
  const levels = facts.site.rules ?? {};
  if (!document) return { files: [], messages: atLevels(reading, levels) };
  const { exceptions, messages: comments } = exceptionsOf(document, RULES_BY_ID);
  const all = [...reading, ...runRules(RULES, document, facts, secrets), ...comments];
  const { later = [], now = [] } = Object.groupBy(exceptions, ({ rule }) => (ARCHIVE_RULE_IDS.has(rule) ? 'later' : 'now'));
  const messages = atLevels(withoutExceptions(file, all, now), levels);
  return { files: filesOf(document), messages, ...(messages.some((message) => message.fatal) ? {} : { survey: keep(document, later) }) };
}

/** What is remembered of a sound document, for what can only be said with the whole archive in view. */
export function lookedOf({ id, file, postmortem, mentions, exceptions, relatedPlace }: Survey, site: Site): Looked {
  return {
    id,
    file,
    publicView: viewFor('public', postmortem, site),
    started: postmortem.times.started.text,
    draft: postmortem.status !== 'published',
    relatedPlace,
    mentions,
    exceptions,
  };
}

/** What rhymes look at, with everything that is internal: for the check of a draft, never for a page. */
export function rhymeFeatures({ id, postmortem, body }: Pick<Survey, 'id' | 'postmortem' | 'body'>, site: Site): Features {
  const organization = postmortem.organization ?? site.organization;
  const categories = postmortem.causes?.categories?.map((word) => canonical(site.causes, word) ?? word);
  const data = categories ? { ...postmortem, causes: { ...postmortem.causes, categories } } : postmortem;
  return featuresOf({ id, data, body, organization });
}

/** Findings for files that share an id: an id names one postmortem in the archive. */
export function duplicateIds(files: readonly { id: string; file: string }[]): VFileMessage[] {
  const byId = Map.groupBy(files, ({ id }) => id);
  return [...byId.values()].flatMap(([first, ...others]) => others.map(({ file, id }) => duplicateId(file, id, first?.file)));
}

const ARCHIVE_RULE_IDS: ReadonlySet<string> = new Set(ARCHIVE_RULES.map(({ id }) => id));

function keep(document: Document, exceptions: Exception[]): Survey {
  const { id, file, postmortem, body } = document;
  return {
    id,
    file,
    postmortem,
    body,
    mentions: mentionsOf(document),
    files: filesOf(document),
    exceptions,
    relatedPlace: document.place([document.postmortem.related === undefined ? 'title' : 'related']),
  };
}

function filesOf({ references, placeOfNode }: Document): FileReference[] {
  return references.files.map(({ src, kind, node }) => ({ src, kind, place: placeOfNode(node) }));
}
