/** What the public reads holds no e-mail address. */
import { findEmails } from '../../../email-address.ts';
import { quote } from '../../../finding.ts';
import { isRetelling } from '../../../organization.ts';
import { publicParts } from '../../../public-text.ts';
import { leakLevel, whoReads } from '../../leak-level.ts';
import type { Rule } from '../../rule.ts';

export const email: Rule = {
  id: 'publication/email',
  level: 'error',
  fixed: true,
  partial: true,
  description:
    'What the public would read holds no e-mail address: an error in a public postmortem, a warning in an internal one and in a retelling.',
  why: 'An address names a person, and a postmortem is about the system; and what stands on a public page is collected for unwanted mail.',
  example: {
    fails: `visibility: public
---
Customers who still see old prices write to shop-oncall@fernwick-parcels.com.
`,
    passes: `visibility: public
---
Customers who still see old prices write to our [support](https://support.shop.example/).
`,
  },
  run({ document, facts, report }) {
    // What a retelling quotes is public already.
    const level = isRetelling(document.postmortem, facts.site) ? 'warning' : leakLevel(document);
    for (const { text, path, place } of publicParts(document).texts) {
      const told = new Set<string>();
      for (const { start, end, text: address } of findEmails(text)) {
        if (told.has(address)) continue;
        told.add(address);
        report({
          level,
          place: place(start, end),
          reason: `${quote(address)} is an e-mail address, ${whoReads(document)}.`,
          hint: `Name the role or the team, or link to a page for contact${path ? '.' : ', or put it into `<Internal>`.'}`,
        });
      }
    }
  },
};
