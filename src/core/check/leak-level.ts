/** How much it matters that something should not be public: an error where it is, a warning where it may be one day. */
import type { Document } from '../document.ts';
import type { Level } from '../finding.ts';

type Published = Pick<Document, 'postmortem'>;

export function leakLevel({ postmortem }: Published): Level {
  return postmortem.visibility === 'public' ? 'error' : 'warning';
}

/** The same in words, as the end of a sentence. */
export function whoReads({ postmortem }: Published): string {
  return postmortem.visibility === 'public' ? 'and this postmortem is public' : 'and readers would see it if this postmortem became public';
}
