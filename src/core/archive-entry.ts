/** One postmortem as lists, facets and links need it: small enough that ten thousand fit into a page's memory. */
import type { Term } from './postmortem-page.ts';
import type { DetectionMethod, Postmortem } from './postmortem.ts';
import type { PartialTime } from './partial-time.ts';
import type { Stage } from './stage.ts';

export interface ArchiveEntry {
  id: string;
  title: string;
  /** One plain line: what it did (the impact, else the summary's first sentence). */
  line: string;
  started: PartialTime;
  /** How long users were affected, in milliseconds; see `impactDuration`. */
  duration?: number;
  durationApproximate?: boolean;
  severity: { key: string; name: string; rank: number };
  organization: Term;
  retelling: boolean;
  /** Names as facets know them; */
  services: Term[];
  causes: Term[];
  tags: Term[];
  detection?: DetectionMethod;
  stage: Stage;
  status: Postmortem['status'];
  visibility: Postmortem['visibility'];
}
