/** What the public was told, as the updates of Statuspage's API. */
import { htmlText, RE_TAG } from '../export/html-text.ts';
import { type Html, trustedHtml } from '../html.ts';
import { code } from './code.ts';
import type { ApiAffectedComponent, ApiUpdate } from './statuspage-types.ts';
import { apiTime } from './statuspage-time.ts';
import type { PartialTime } from '../partial-time.ts';

export interface Told<Status extends string> {
  status: Status;
  at: PartialTime;
  html: Html;
}

/**
 * The updates, newest first as they came. Their ids are made of the incident, the status and the time, so that they stay when a text is corrected
 * or another update comes between.
 * @param affected what changed from the update before (none at the first) to this one
 */
export function apiUpdates<Status extends string>(
  told: readonly Told<Status>[],
  incident: { id: string; code: string },
  bodyOf: (update: Told<Status>) => string,
  affected: (update: Told<Status>, before: Told<Status> | undefined) => ApiAffectedComponent[],
): ApiUpdate<Status>[] {
  const seen = new Map<string, number>();
  let last = '';
  const inOrder = told.toReversed().map((update, index, all): ApiUpdate<Status> => {
    const written = apiTime(update.at);
    // A postmortem that is as old as the end of the incident still follows what was told after that end.
    const at = written > last ? written : last;
    last = at;
    const name = `${incident.id}/${update.status}/${written}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const components = affected(update, all[index - 1]);
    return {
      id: code('update', count === 1 ? name : `${name}/${count}`),
      status: update.status,
      body: bodyOf(update),
      incident_id: incident.code,
      created_at: at,
      updated_at: at,
      display_at: at,
      affected_components: components.length === 0 ? null : components,
      deliver_notifications: true,
      custom_tweet: null,
      tweet_id: null,
    };
  });
  return inOrder.toReversed();
}

const RE_LINK = /<a href="([^"]*)">(.*?)<\/a>/g;

/**
 * Markup as plain text in which links keep their addresses: clients show it in terminals and chats.
 * @example bodyText('<a href="/help?a&amp;b">Help</a> <em>here</em>', 'https://fernwick.example') // => 'Help (https://fernwick.example/help?a&b) here'
 */
export function bodyText(html: Html, origin = ''): string {
  const withAddresses = html.replace(RE_LINK, (_, address: string, text: string) => {
    const complete = address.startsWith('/') ? origin + address : address;
    return text.replace(RE_TAG, '') === complete ? text : `${text} (${complete})`;
  });
  return htmlText(trustedHtml(withAddresses));
}
