/** Whoever writes a postmortem is shown the incidents that it resembles, and says of each whether it belongs to it. */
import { defuse, quote } from '../../../finding.ts';
import { isRhyme } from '../../../rhymes/rhymes.ts';
import { reasonInWords, verdictInWords } from '../../../rhymes/reason-words.ts';
import type { ArchiveRule } from '../../archive-rule.ts';

const MOST = 3;

export const unlinkedRhyme: ArchiveRule = {
  id: 'rhymes/unlinked',
  level: 'warning',
  archive: true,
  description: 'While a postmortem is written, each incident that rhymes with it is linked in `related`, or dismissed there with a reason.',
  why: 'That it is “another one of those” is noticed now or never: the earlier incident tells what helped, and which of its actions were left open.',
  example: {
    fails: `title: Shop shows an old certificate
summary: Customers could not pay for 40 minutes, because the certificate of the shop had expired. Nobody had renewed it.
causes:
  trigger: The certificate of the shop expired at midnight.
  contributing: [ The renewal job had stopped, and no alert watches the expiry date of certificates. ]
symptoms: [ "SSL certificate problem: certificate has expired" ]
`,
    passes: `title: Shop shows an old certificate
summary: Customers could not pay for 40 minutes, because the certificate of the shop had expired. Nobody had renewed it.
causes:
  trigger: The certificate of the shop expired at midnight.
  contributing: [ The renewal job had stopped, and no alert watches the expiry date of certificates. ]
symptoms: [ "SSL certificate problem: certificate has expired" ]
related:
  - { id: 2026-01-12-partner-certificate, relation: similar-to }
`,
    others: {
      '2026-01-12-partner-certificate': `title: Partners were refused after a certificate expired
summary: Partners could not send orders for two hours, because the certificate of the partner gateway had expired.
causes:
  trigger: The certificate of the partner gateway expired.
  contributing: [ No alert watches the expiry date of certificates, and the renewal was a step by hand. ]
symptoms: [ "certificate has expired" ]
times: { started: 2026-01-12T09:00Z, detected: 2026-01-12T09:10Z, resolved: 2026-01-12T11:00Z }
`,
    },
  },
  run({ document, rhymes, report }) {
    if (!document.draft) return;
    const linked = new Set(document.mentions.map(({ id }) => id));
    const open = rhymes(document.id).filter((rhyme) => isRhyme(rhyme) && !linked.has(rhyme.id));
    for (const rhyme of open.slice(0, MOST)) {
      const why = rhyme.reasons.map((reason) => defuse(reasonInWords(reason))).join('; ');
      const verdict = rhyme.differentCause ? ` (${verdictInWords(rhyme)})` : '';
      report({
        place: document.relatedPlace,
        reason: `${quote(rhyme.id)} rhymes with this incident${verdict}: ${why}.`,
        hint: 'Add it to `related` as `similar-to` or `recurrence-of`, or as `not-similar-to` with a reason.',
      });
    }
  },
};
