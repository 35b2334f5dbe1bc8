/** What the organization's policy asks of an incident, by its severity. */
import type { Document } from '../document.ts';
import type { Level } from '../finding.ts';
import type { Site } from '../site.ts';
import { canonical } from '../vocabulary.ts';
import { isOwnIncident } from './own-incident.ts';

/** Whether an incident of our own is of the severity `from` or a worse one. Without `from` nothing is asked. */
export function isAsked(document: Document, site: Site, from: string | undefined): boolean {
  if (from === undefined || !isOwnIncident(document, site)) return false;
  const scale = Object.keys(site.severities);
  const severity = scale.indexOf(canonical(site.severities, document.postmortem.severity) ?? '');
  return severity !== -1 && severity <= scale.indexOf(from);
}

/** Policy is for what is published; until then it is only announced. */
export function policyLevel({ postmortem }: Document): Level {
  return postmortem.status === 'published' ? 'error' : 'warning';
}
