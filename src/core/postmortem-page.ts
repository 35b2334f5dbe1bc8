/** What the page of one postmortem shows, finished: texts rendered, names looked up, durations computed. Plain data that survives JSON. */
import type { Stage } from './stage.ts';
import type { Html } from './html.ts';
import type { PartialTime } from './partial-time.ts';
import type { Duration } from './duration.ts';
import type { ImpactLevel } from './impact-level.ts';
import type { DetectionMethod, Marker, Phase, Postmortem, Relation } from './postmortem.ts';

/** A term of a vocabulary: `key` is the last part of its page's address. */
export interface Term {
  key: string;
  name: string;
}

export interface TimelineRow {
  at: PartialTime;
  marker: Marker;
  what: Html;
  evidence?: string;
  /** Milliseconds since impact began; negative before it; absent where either time lacks a clock. */
  elapsed?: number;
  /** Either time is "about". */
  elapsedApproximate?: boolean;
  /** The UTC day (2017-01-31), month or year under which the row stands. */
  day: string;
  /** Milliseconds since the row before, where both have a clock. */
  gap?: number;
}

/** A stretch between two phases, for the bar drawn to scale. */
export interface PhaseSegment {
  from: Phase;
  to: Phase;
  ms: number;
  approximate: boolean;
}

export interface PageAction {
  /** The anchor on the page: `action-<id>`. */
  anchor: string;
  title: string;
  kind?: NonNullable<Postmortem['actions']>[number]['kind'];
  horizon?: 'short' | 'long';
  priority?: 'critical' | 'high' | 'medium' | 'low';
  owner?: string;
  due?: string;
  /** `announced`: a retelling's action whose outcome is not known. */
  status: 'open' | 'in-progress' | 'done' | 'declined' | 'announced';
  done?: string;
  ticket?: string;
  measure?: Html;
  verified?: string;
  reason?: Html;
}

export interface PostmortemPage {
  id: string;
  title: string;
  summary: Html;
  /** The summary as plain text, for descriptions and cards. */
  description: string;
  status: Postmortem['status'];
  visibility: Postmortem['visibility'];
  stage: Stage;
  retelling: boolean;
  organization: Term;
  severity: { key: string; name: string; description?: string; /** 0 is the worst. */ rank: number };
  times: Partial<Record<Phase, PartialTime>>;
  durations: Duration[];
  segments: PhaseSegment[];
  impact: {
    summary?: Html;
    services: {
      name: string;
      /** Its page, where it has one. */ key?: string;
      level?: ImpactLevel;
      from?: PartialTime;
      to?: PartialTime;
    }[];
    figures: { label: string; value: string }[];
  };
  detection?: { method: DetectionMethod; summary?: Html };
  causes: { trigger?: Html; categories: Term[]; contributing: Html[]; whys: { why: Html; because: Html }[] };
  symptoms: string[];
  resolution?: Html;
  lessons: { wentWell: Html[]; wentBadly: Html[]; gotLucky: Html[] };
  timeline: TimelineRow[];
  actions: PageAction[];
  riskAccepted?: { by: string; why: Html };
  review: {
    meeting?: string;
    facilitator?: string;
    author?: string;
    owner?: string;
    contact?: string;
    participants: string[];
    notes?: string;
  };
  /** Related postmortems that this audience may see; titles and dates are looked up in the archive's index. */
  related: { id: string; relation: Relation; reason?: Html }[];
  links: { label: string; url: string; kind: string }[];
  sources: { title: string; url: string }[];
  tags: Term[];
  /** The body, and its headings (depth 2 to 4) for the table of contents. */
  body: Html;
  headings: { depth: number; id: string; text: string }[];
  /** The file's path inside the content folder, for "edit this page". */
  file: string;
}
