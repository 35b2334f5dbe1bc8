/** `/actions.csv`: one row an action item, as of the day of the edition. */
import type { ActionItem } from '../actions/action-item.ts';
import type { Html } from '../html.ts';
import type { Addresses } from './addresses.ts';
import { type CsvColumns, csvText } from './csv-text.ts';
import { htmlText } from './html-text.ts';

export function actionCsv(items: readonly ActionItem[], addresses: Addresses): string {
  return csvText(columnsWith(addresses), items);
}

function columnsWith(addresses: Addresses): CsvColumns<ActionItem> {
  return {
    postmortem_id: ({ incident }) => incident.id,
    postmortem_title: ({ incident }) => incident.title,
    url: ({ incident, id }) => addresses.action(incident.id, id),
    organization: ({ incident }) => incident.organization.name,
    retelling: ({ incident }) => incident.retelling,
    severity: ({ incident }) => incident.severity.key,
    action_id: ({ id }) => id,
    title: ({ title }) => title,
    kind: ({ kind }) => kind,
    horizon: ({ horizon }) => horizon,
    priority: ({ priority }) => priority,
    owner: ({ owner }) => owner?.key,
    owner_name: ({ owner }) => owner?.name,
    due: ({ due }) => due,
    status: ({ status }) => status,
    done: ({ done }) => done,
    verified: ({ verified }) => verified,
    since: ({ since }) => since,
    age_days: ({ age }) => age,
    days_overdue: ({ overdue }) => overdue,
    recheck_from: ({ recheck }) => recheck,
    measure: ({ measure }) => plain(measure),
    reason: ({ reason }) => plain(reason),
    ticket: ({ ticket }) => ticket,
  };
}

const plain = (html: Html | undefined): string | undefined => (html === undefined ? undefined : htmlText(html));
