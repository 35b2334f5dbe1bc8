/** A public postmortem that names another one which is not public is shown without it, and its author is told so. */
import { quote } from '../../../finding.ts';
import type { ArchiveRule } from '../../archive-rule.ts';

export const namesUnpublished: ArchiveRule = {
  id: 'publication/names-unpublished',
  level: 'warning',
  archive: true,
  description: 'A public postmortem names only postmortems that are public as well.',
  why: 'A link to something that the public may not see becomes plain text, and an entry of `related` is left out: the author should know.',
  example: {
    fails: `visibility: public
status: published
related:
  - { id: 2026-02-01-not-public, relation: similar-to }
`,
    passes: `visibility: internal
related:
  - { id: 2026-02-01-not-public, relation: similar-to }
`,
    others: { '2026-02-01-not-public': 'visibility: internal\ntimes: { started: 2026-02-01T09:00Z, detected: 2026-02-01T09:00Z }\n' },
  },
  run({ document, archive, report }) {
    if (document.publicView !== 'postmortem') return;
    for (const { id, place, internal } of document.mentions) {
      const other = archive.get(id);
      if (internal || other === undefined || other.publicView === 'postmortem') continue;
      report({
        place,
        reason: `The postmortem ${quote(id)} is not public: the public site shows this one without it.`,
        hint: 'Nothing to do if that is meant.',
      });
    }
  },
};
