/** The other postmortems that one names: in `related`, in links of its body and in links of its front matter. */
import type { Document } from './document.ts';
import type { Place } from './finding.ts';
import { inlineLinks } from './inline.ts';
import { metaAt } from './key-meta.ts';
import { judgeLink } from './links.ts';
import { Postmortem, type Relation } from './postmortem.ts';

export interface Mention {
  id: string;
  place: Place;
  /** How the two belong together, where `related` says so. */
  relation?: Relation;
  /** It stands in an internal key, whose value is never echoed. */
  internal?: true;
}

const memo = new WeakMap<Document, Mention[]>();

export function mentionsOf(document: Document): Mention[] {
  const known = memo.get(document);
  if (known) return known;
  const mentions = findMentions(document);
  memo.set(document, mentions);
  return mentions;
}

function findMentions({ postmortem, references, place, placeOfNode }: Document): Mention[] {
  const mentions: Mention[] = [
    ...(postmortem.related ?? []).map(({ id, relation }, index) => ({ id, relation, place: place(['related', index, 'id']) })),
    ...references.postmortems.map(({ id, node }) => ({ id, place: placeOfNode(node) })),
  ];
  eachText(postmortem, [], (text, path) => {
    if (!text.includes('.mdx')) return;
    const { markdown, internal } = metaAt(Postmortem, path);
    if (markdown === undefined) return;
    for (const url of inlineLinks(text) ?? []) {
      const target = judgeLink(url);
      if (target.kind === 'postmortem') mentions.push({ id: target.id, place: place(path), ...(internal ? { internal } : {}) });
    }
  });
  return mentions;
}

/** Visits every text with the way to it, which is only good until the next visit. */
function eachText(value: unknown, path: PropertyKey[], visit: (text: string, path: PropertyKey[]) => void): void {
  if (typeof value === 'string') visit(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    path.push(key);
    eachText(item, path, visit);
    path.pop();
  }
}
