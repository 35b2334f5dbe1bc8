/** What the public reads names no host that the organization calls internal. */
import { quote } from '../../../finding.ts';
import { findHosts, hostMatcher } from '../../../host-pattern.ts';
import { publicParts } from '../../../public-text.ts';
import { leakLevel, whoReads } from '../../leak-level.ts';
import type { Rule } from '../../rule.ts';

export const internalHost: Rule = {
  id: 'publication/internal-host',
  level: 'error',
  fixed: true,
  partial: true,
  description:
    'What the public would read names no host that matches one of `internal_patterns` in site.yaml: an error in a public postmortem, else a warning.',
  why: 'The names of machines come along with every log line that is pasted. To readers outside they say nothing, to an attacker a good deal.',
  example: {
    fails: `visibility: public
---
The alert came from \`cache-03.corp.shop.example\`, where memory had run out.
`,
    passes: `visibility: public
---
The alert came from one of the caches, where memory had run out.
`,
    site: 'internal_patterns: ["*.corp.shop.example"]\n',
  },
  run({ document, facts, report }) {
    const { internal_patterns: patterns = [] } = facts.site;
    if (patterns.length === 0) return;
    const isInternal = hostMatcher(patterns);
    for (const { text, path, isCode, place } of publicParts(document).texts) {
      const told = new Set<string>();
      for (const { start, end, host } of findHosts(text)) {
        if (told.has(host) || !isInternal(host) || !(isName(host) || isCode(start) || isAddressed(text, start, end))) continue;
        told.add(host);
        report({
          level: leakLevel(document),
          place: place(start, end),
          // The pattern itself is internal.
          reason: `The host ${quote(host)} is one that site.yaml calls internal, ${whoReads(document)}.`,
          hint: `Name the role instead, such as "the primary database"${path ? '.' : ', or put the sentence into `<Internal>`.'}`,
        });
      }
    }
  },
};

/** A word of one label without a digit or a hyphen may be an ordinary word: "vault". */
function isName(host: string): boolean {
  return /[.\d_-]/.test(host);
}

function isAddressed(text: string, start: number, end: number): boolean {
  return /(?:@|\/\/)$/.test(text.slice(Math.max(0, start - 2), start)) || /^:\d/.test(text.slice(end, end + 2));
}
