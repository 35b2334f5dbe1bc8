/** How loudly the rules about what a postmortem should hold speak: somebody who is still writing is only reminded. */
import type { Document } from '../document.ts';
import type { Level } from '../finding.ts';

/**
 * The level of a finding about what is not there yet: a warning while the document is a draft, the rule's own level from `in-review` on.
 * A rule whose own level is a warning says so: `completeness(document, 'warning')`.
 */
export function completeness(document: Document, own: Level = 'error'): Level {
  return document.postmortem.status === 'draft' ? 'warning' : own;
}
