/** Whose incident it was. */
import type { Postmortem } from './postmortem.ts';
import type { Site } from './site.ts';

/** Another organization's name makes a postmortem a retelling, told from public sources. */
export function isRetelling(postmortem: Pick<Postmortem, 'organization'>, site: Pick<Site, 'organization'>): boolean {
  return postmortem.organization !== undefined && postmortem.organization !== site.organization;
}
