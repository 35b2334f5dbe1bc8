/** The review meeting is held while people still remember. */
import { businessDaysBetween } from '../../../business-days.ts';
import { quote } from '../../../finding.ts';
import { isRetelling } from '../../../organization.ts';
import { calendarOf, type PartialTime } from '../../../partial-time.ts';
import type { Rule } from '../../rule.ts';

const DEFAULT_DAYS = 5;

export const reviewLate: Rule = {
  id: 'times/review-late',
  level: 'warning',
  description:
    'The review meeting is held within the business days that `policy.review_within_business_days` allows after `times.resolved` (default: 5).',
  why: 'What people saw and why it made sense to them fades within days; after that a review can only repeat what the logs say.',
  example: {
    fails: `times:
  started: 2026-03-02T10:12Z
  detected: 2026-03-02T10:19Z
  resolved: 2026-03-02T11:05Z
review:
  meeting: 2026-03-12
`,
    passes: `times:
  started: 2026-03-02T10:12Z
  detected: 2026-03-02T10:19Z
  resolved: 2026-03-02T11:05Z
review:
  meeting: 2026-03-09
`,
  },
  run({ document, facts, report }) {
    const { postmortem } = document;
    const { times, review } = postmortem;
    const resolved = times.resolved && lastDay(times.resolved);
    const meeting = review?.meeting;
    if (isRetelling(postmortem, facts.site) || resolved === undefined || meeting === undefined) return;
    const { review_within_business_days: allowed = DEFAULT_DAYS, holidays = [] } = facts.site.policy ?? {};
    const days = businessDaysBetween(resolved, meeting, holidays);
    if (days <= allowed) return;
    report({
      place: document.place(['review', 'meeting']),
      reason: `The review on ${quote(meeting)} is ${days} business days after the incident was over on ${quote(resolved)}; ${allowed} ${allowed === 1 ? 'is' : 'are'} the aim.`,
      hint: 'Hold it earlier if it still lies ahead; if not, correct the date if it is wrong.',
      cause: { place: document.place(['times', 'resolved']), reason: '`times.resolved` is here.' },
    });
  },
};

/** The last day that the words allow, in UTC or in the author's own zone; nothing where only the year is known. */
function lastDay(time: PartialTime): string | undefined {
  if (time.precision === 'year') return undefined;
  if (time.precision === 'day') return time.text;
  if (time.precision === 'month') {
    const [year, month] = time.text.split('-').map(Number) as [number, number];
    return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  }
  const [utc, local] = [calendarOf(time).day ?? '', time.text.slice(0, 10)];
  return utc > local ? utc : local;
}
