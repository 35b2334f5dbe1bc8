/** The action items as their pages ask for them. */
import { type ActionFile, actionFile } from '../core/actions/action-file.ts';
import { type ActionPage, actionPage, type TeamPage, teamPages } from '../core/actions/action-page.ts';
import { actionRows, type ActionRow } from '../core/actions/action-row.ts';
import type { ActionListing } from '../core/actions/action-row-html.ts';
import { type ReviewAgenda, reviewAgenda } from '../core/actions/review-agenda.ts';
import { getActionItems, getRecords, reverifyAfterMonths } from './records.ts';
import { settings } from './settings.ts';
import { actionsUrl, postmortemUrl } from './urls.ts';

/** How lists are written. The public edition names no internal team, so that there an item without a name may well have an owner. */
export const actionListing: ActionListing = {
  asOf: settings.asOf,
  unowned: settings.audience === 'public' ? 'No team named' : 'No owner yet',
  postmortem: postmortemUrl,
  team: actionsUrl,
};

let known: ActionRow[] | undefined;

function rows(): ActionRow[] {
  // In the preview the archive changes while the server runs.
  if (import.meta.env.DEV) return actionRows(getActionItems());
  return (known ??= actionRows(getActionItems()));
}

/** The list of all items. */
export function getActionPage(): ActionPage {
  const own = getRecords().some(({ retelling }) => !retelling);
  return actionPage(rows(), own, settings.asOf, actionListing.unowned);
}

/** The lists of the teams that own an item. */
export function getTeamPages(): TeamPage[] {
  return teamPages(rows(), settings.asOf);
}

/** What the browser filters. */
export function getActionFile(): ActionFile {
  return actionFile(rows(), settings.asOf);
}

export function getReviewAgenda(): ReviewAgenda {
  return reviewAgenda(getRecords(), rows(), settings.asOf, reverifyAfterMonths());
}
