/** A public link leads to a page that the public can open. */
import type { Document } from '../../../document.ts';
import { quote } from '../../../finding.ts';
import { metaAt } from '../../../key-meta.ts';
import { isRetelling } from '../../../organization.ts';
import { INTERNAL_LINK_KINDS, Postmortem } from '../../../postmortem.ts';
import { privatePlaceOf } from '../../../private-places.ts';
import { publicParts, type PublicLink } from '../../../public-text.ts';
import { dotted } from '../../../schema-findings.ts';
import type { Path } from '../../../yaml-place.ts';
import { leakLevel } from '../../leak-level.ts';
import type { Rule } from '../../rule.ts';

export const internalLink: Rule = {
  id: 'publication/internal-link',
  level: 'error',
  fixed: true,
  partial: true,
  description:
    'No link that the public would see leads to an address that the front matter keeps internal, nor into a chat, a ticket system or a dashboard that only colleagues can open: an error in a public postmortem, else a warning.',
  why: 'Readers outside meet a closed door, and the address alone can tell the name of a project, a channel or a customer.',
  example: {
    fails: `visibility: public
---
The decision to roll back was made in [the incident channel](https://example-shop.slack.com/archives/C02ABCDEF).
`,
    passes: `visibility: public
links:
  - { label: Incident channel, url: "https://example-shop.slack.com/archives/C02ABCDEF", kind: chat }
---
The decision to roll back was made in the incident channel.
`,
  },
  run({ document, facts, report }) {
    const retelling = isRetelling(document.postmortem, facts.site);
    const level = leakLevel(document);
    const kept = retelling ? new Map<string, Path>() : keptInternal(document);
    for (const link of publicParts(document).links) {
      const { url, path, place } = link;
      const key = kept.get(sameAddress(url));
      const where = privatePlaceOf(url);
      if (key !== undefined)
        report({
          level,
          place,
          // What stands in an internal key is not echoed, even where it stands elsewhere too.
          reason: `The front matter keeps this very address internal, in \`${dotted(key)}\`.`,
          hint: hintFor(link),
          cause: { place: document.place(key), reason: 'It is kept internal here.' },
        });
      else if (where !== undefined && !(retelling && where.maybePublic))
        report({
          level: retelling || where.maybePublic ? 'warning' : level,
          place,
          reason: `${quote(url)} leads to ${where.name}, which ${where.maybePublic ? 'often ' : ''}only members can open.`,
          hint:
            path?.[0] === 'links'
              ? `Give it the kind \`ticket\`, \`dashboard\` or \`chat\`, and the public will not see it.`
              : hintFor(link),
        });
    }
  },
};

function hintFor({ path }: PublicLink): string {
  return path ? 'Take the link out, and tell what it shows.' : 'Take the link out and tell what it shows, or put it into `<Internal>`.';
}

/** The addresses that stand in internal places of the front matter and in no public one, with the way to them. */
function keptInternal(document: Document): Map<string, Path> {
  const found = new Map<string, Path>();
  const shown = new Set<string>();
  const visit = (value: unknown, path: PropertyKey[], internal: boolean): void => {
    if (typeof value === 'string') {
      const meta = metaAt(Postmortem, path);
      if (!meta.url) return;
      if (internal || meta.internal) found.set(sameAddress(value), [...path]);
      else shown.add(sameAddress(value));
    } else if (typeof value === 'object' && value !== null) {
      const hidden =
        internal || ('kind' in value && path[0] === 'links' && (INTERNAL_LINK_KINDS as readonly unknown[]).includes(value.kind));
      for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) visit(item, [...path, key], hidden);
    }
  };
  visit(document.postmortem, [], false);
  // What an author lists for readers as well, such as the status page that also is the evidence of an event, is no secret.
  for (const address of shown) found.delete(address);
  return found;
}

/** Without what does not lead elsewhere: upper case in the host, a place on the page, a slash at the end. */
function sameAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { protocol, host, pathname, search } = new URL(url);
  return `${protocol === 'http:' ? 'https:' : protocol}//${host}${pathname.replace(/\/+$/, '')}${search}`;
}
