/** Incidents that are severe enough have a review meeting. */
import { quote } from '../../../finding.ts';
import { isAsked, policyLevel } from '../../policy.ts';
import type { Rule } from '../../rule.ts';

export const policyReview: Rule = {
  id: 'policy/review',
  level: 'error',
  description:
    'From the severity `policy.review_from` on, a published postmortem of our own has a review meeting: `review.meeting`. Until then its author is only reminded.',
  why: 'What one author found out is one view of the incident. People who saw other parts of it bring the rest, and the actions become theirs as well.',
  example: {
    site: 'policy: { review_from: sev2 }\n',
    fails: 'status: published\nseverity: sev1\n',
    passes: 'status: published\nseverity: sev1\nreview: { meeting: 2026-03-06 }\n',
  },
  run({ document, facts, report }) {
    const { review, severity } = document.postmortem;
    if (review?.meeting !== undefined || !isAsked(document, facts.site, facts.site.policy?.review_from)) return;
    report({
      level: policyLevel(document),
      place: document.place([review ? 'review' : 'severity']),
      reason: `The policy asks for a review meeting after an incident of ${quote(severity)}.`,
      hint: 'Add the day of the meeting: `review: { meeting: … }`.',
    });
  },
};
