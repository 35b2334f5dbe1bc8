/** One action item of a list as markup: pages write it at build time, and the browser when the reader filters. */
import { escapeHtml, type Html, trustedHtml } from '../html.ts';
import { ACTION_STATUS_NAMES } from '../labels.ts';
import { dayInWords } from './action-days.ts';
import type { ActionRow, RowIncident } from './action-row.ts';
import { datesInWords, groupInWords, waitingInWords, wordsOf } from './action-words.ts';
import type { ActionGroup } from './group-actions.ts';

/** What a row has to know of the site. */
export interface ActionListing {
  /** The day of the edition, as 2026-11-20. */
  asOf: string;
  /** How an item of ours without a team is called. */
  unowned: string;
  postmortem: (id: string) => string;
  team: (key: string) => string;
}

/** A list item. Every text is escaped; `measure` and `reason` were rendered by our own renderer. */
export function actionRowHtml(row: ActionRow, listing: ActionListing): Html {
  const { id, title, status, incident, ticket, measure, reason } = row;
  const waiting = waitingInWords(row, listing.asOf);
  const words = wordsOf(row, listing.unowned).map(escapeHtml);
  const page = listing.postmortem(incident.id);
  const dates = datesInWords(row).map(({ text, day, rest = '' }) => `${text} ${dayHtml(day)}${escapeHtml(rest)}`);
  const links = ticket === undefined ? [] : [`<a href="${escapeHtml(ticket)}" rel="noreferrer">Ticket</a>`];
  // No line begins with a dot.
  const said = [...dates, ...words, ...links].join('\u00a0· ');
  return trustedHtml(
    [
      '<li class="action-row">',
      '<p class="action-state">',
      `<span class="state" data-state="${status}">${escapeHtml(ACTION_STATUS_NAMES[status])}</span>`,
      waiting && ` <span class="action-waiting"${row.overdue === undefined ? '' : ' data-overdue'}>${escapeHtml(waiting)}</span>`,
      '</p><div>',
      `<p class="action-title"><a href="${escapeHtml(`${page}#action-${id}`)}">${escapeHtml(title)}</a></p>`,
      said && `<p class="action-words">${said}</p>`,
      `<p class="action-incident">${incidentHtml(incident, page)}</p>`,
      measure && `<p class="action-text"><span>It works when:</span> ${measure}</p>`,
      reason && `<p class="action-text"><span>Why not:</span> ${reason}</p>`,
      '</div></li>',
    ]
      .filter(Boolean)
      .join(''),
  );
}

/** A group with its heading, and the first `most` of its rows. */
export function actionGroupHtml({ anchor, name, team, incident, rows }: ActionGroup, listing: ActionListing, most = rows.length): Html {
  const list = `<ul class="action-rows">${rows
    .slice(0, most)
    .map((row) => actionRowHtml(row, listing))
    .join('')}</ul>`;
  if (name === undefined) return trustedHtml(list);
  const url = incident ? listing.postmortem(incident.id) : team === undefined ? undefined : listing.team(team);
  const title = url === undefined ? escapeHtml(name) : `<a href="${escapeHtml(url)}">${escapeHtml(name)}</a>`;
  const about = incident ? `${severityHtml(incident)} ${whoseHtml(incident)}${dayHtml(incident.day)} · ` : '';
  return trustedHtml(
    `<section class="action-group" aria-labelledby="${escapeHtml(anchor)}"><div class="action-group-head"><h3 id="${escapeHtml(anchor)}">${title}</h3>` +
      `<p>${about}${escapeHtml(groupInWords(rows))}</p></div>${list}</section>`,
  );
}

function incidentHtml(incident: RowIncident, page: string): string {
  return `${severityHtml(incident)} <a href="${escapeHtml(page)}">${escapeHtml(incident.title)}</a>, ${whoseHtml(incident)}${dayHtml(incident.day)}`;
}

function whoseHtml({ retelling, organization }: RowIncident): string {
  return retelling ? `${escapeHtml(organization.name)}, ` : '';
}

function severityHtml({ severity }: RowIncident): string {
  return `<span class="severity" data-rank="${severity.rank}">${escapeHtml(severity.name)}</span>`;
}

function dayHtml(day: string): string {
  return `<time datetime="${escapeHtml(day)}">${escapeHtml(dayInWords(day))}</time>`;
}
