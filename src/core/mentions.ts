/** The other postmortems that one names: in `related`, in links of its body and in links of its front matter. */
import type { Document } from './document.ts';
import type { Place } from './finding.ts';
import { inlineLinks } from './inline.ts';
import { judgeLink } from './links.ts';

export interface Mention {
  id: string;
  place: Place;
}

export function mentionsOf({ postmortem, references, place, placeOfNode }: Document): Mention[] {
  const mentions = [
    ...(postmortem.related ?? []).map(({ id }, index) => ({ id, place: place(['related', index, 'id']) })),
    ...references.postmortems.map(({ id, node }) => ({ id, place: placeOfNode(node) })),
  ];
  eachText(postmortem, [], (text, path) => {
    if (!text.includes('.mdx')) return;
    for (const url of inlineLinks(text)) {
      const target = judgeLink(url);
      if (target.kind === 'postmortem') mentions.push({ id: target.id, place: place(path) });
    }
  });
  return mentions;
}

function eachText(value: unknown, path: PropertyKey[], visit: (text: string, path: PropertyKey[]) => void): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) eachText(item, [...path, index], visit);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) eachText(item, [...path, key], visit);
}
