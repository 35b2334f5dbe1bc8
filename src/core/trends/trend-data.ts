/** What trends are computed from: the visible incidents, what came back, and the day of the edition. */
import type { IncidentRecord } from '../incident-record.ts';
import type { Recurrence } from '../rhymes/recurrence.ts';

/** Of a record what trends look at: the texts of lessons and summaries stay behind, so that a browser loads little. */
export type TrendIncident = Omit<IncidentRecord, 'summary' | 'lessons' | 'tags' | 'actions'> & {
  actions: Omit<IncidentRecord['actions'][number], 'measure' | 'reason' | 'ticket'>[];
};

export interface TrendData {
  /** Newest first. */
  incidents: TrendIncident[];
  recurrences: Pick<Recurrence, 'earlier' | 'later' | 'debt'>[];
  /** The day of the edition, as 2026-11-20: open incidents and pending action items are counted to its end, in UTC. */
  asOf: string;
  /** The organization's own name, as its records have it. */
  organization: string;
}
