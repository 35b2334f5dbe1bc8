/** What the public reads names no address inside a private network. */
import { quote } from '../../../finding.ts';
import { isRetelling } from '../../../organization.ts';
import { findPrivateAddresses } from '../../../private-network.ts';
import { publicParts } from '../../../public-text.ts';
import { leakLevel, whoReads } from '../../leak-level.ts';
import type { Rule } from '../../rule.ts';

export const privateAddress: Rule = {
  id: 'publication/private-address',
  level: 'error',
  fixed: true,
  partial: true,
  description:
    'What the public would read names no address inside a private network, such as one of `10.0.0.0/8`: an error in a public postmortem, a warning in an internal one and in a retelling.',
  why: 'Such an address helps no reader outside, and it shows a stranger how the network is laid out. The role of the machine tells the story better.',
  example: {
    fails: `visibility: public
timeline:
  - { at: 2026-03-02T10:19Z, marker: alert, what: "The cache at 10.20.4.17 refused connections." }
`,
    passes: `visibility: public
timeline:
  - { at: 2026-03-02T10:19Z, marker: alert, what: The primary cache refused connections. }
`,
  },
  run({ document, facts, report }) {
    // What a retelling quotes is public already.
    const level = isRetelling(document.postmortem, facts.site) ? 'warning' : leakLevel(document);
    for (const { text, path, place } of publicParts(document).texts) {
      const told = new Set<string>();
      for (const { start, end, text: address } of findPrivateAddresses(text)) {
        if (told.has(address)) continue;
        told.add(address);
        report({
          level,
          place: place(start, end),
          reason: `${quote(address)} is an address inside a private network, ${whoReads(document)}.`,
          hint: `Name the role instead, such as "the primary database"${path ? '.' : ', or put the sentence into `<Internal>`.'}`,
        });
      }
    }
  },
};
