/** What the browser shows of a postmortem beside a pasted text, from what the rhymes know of it. */
import { formatDay } from '../../format.ts';
import { calendarOf } from '../../partial-time.ts';
import type { RhymeSource } from '../book.ts';
import type { QueryDocument } from './query-document.ts';

export function queryDocumentOf({ features: { id }, shown }: RhymeSource): QueryDocument {
  const { title, organization, started, severity, resolution, mitigations, actions } = shown;
  const { day, month, year } = calendarOf(started);
  return {
    id,
    title,
    organization,
    started: formatDay(day ?? month ?? year),
    severity,
    helped: {
      ...(resolution === undefined ? {} : { resolution }),
      mitigations,
      actions: actions.map(({ title: action, status, due }) => ({
        title: action,
        status,
        ...(due === undefined ? {} : { due: formatDay(due) }),
      })),
    },
  };
}
