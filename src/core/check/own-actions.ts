/** The actions that the rules about actions judge: those of our own incidents. */
import type { Document } from '../document.ts';
import type { Action } from '../postmortem.ts';
import type { Site } from '../site.ts';
import { isOwnIncident } from './own-incident.ts';

export interface OwnAction {
  index: number;
  action: Action;
}

/** The actions with their places in the list; none in a retelling, whose sources seldom tell owners and dates. */
export function ownActions(document: Document, site: Site): OwnAction[] {
  if (!isOwnIncident(document, site)) return [];
  return (document.postmortem.actions ?? []).map((action, index) => ({ index, action }));
}

/** Somebody is to do it still; an action without a status is open. */
export function isPlanned({ status }: Action): boolean {
  return status === undefined || status === 'open' || status === 'in-progress';
}

/** It was decided not to do it. */
export function isDeclined({ status }: Action): boolean {
  return status === 'declined';
}
