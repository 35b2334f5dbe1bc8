/** Where an incident stands in its life, derived from what is written and never written itself. */
import type { Postmortem } from './postmortem.ts';

export const STAGES = ['in-progress', 'resolved', 'analysis', 'follow-up', 'closed', 'retelling'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Record<Stage, string> = {
  'in-progress': 'In progress',
  resolved: 'Resolved',
  analysis: 'In analysis',
  'follow-up': 'Follow-up',
  closed: 'Closed',
  retelling: 'Retelling',
};

/**
 * In progress until `times.resolved`; resolved while the postmortem is a draft; in analysis while it is in review; then follow-up while an
 * action is open or in progress; then closed. Another organization's incident is not followed up by us and is just a retelling.
 */
export function stageOf(postmortem: Pick<Postmortem, 'times' | 'status' | 'actions'>, retelling: boolean): Stage {
  if (retelling) return 'retelling';
  if (!postmortem.times.resolved) return 'in-progress';
  if (postmortem.status === 'draft') return 'resolved';
  if (postmortem.status === 'in-review') return 'analysis';
  const pending = (postmortem.actions ?? []).some((action) => action.status !== 'done' && action.status !== 'declined');
  return pending ? 'follow-up' : 'closed';
}
