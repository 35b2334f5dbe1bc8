/** Whether what is asked of our own incidents may be asked of a document. */
import type { Document } from '../document.ts';
import { isRetelling } from '../organization.ts';
import type { Site } from '../site.ts';

const RE_ORGANIZATION = /^[ \t]*["']?organization["']?[ \t]*:/m;

/** False for a retelling, and where an `organization` is written that could not be read: it may well be one. */
export function isOwnIncident({ postmortem, whole, text, fence }: Document, site: Site): boolean {
  if (isRetelling(postmortem, site)) return false;
  return whole || postmortem.organization !== undefined || !RE_ORGANIZATION.test(text.slice(fence.yaml.start, fence.yaml.end));
}
