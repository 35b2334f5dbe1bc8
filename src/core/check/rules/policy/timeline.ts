/** Incidents that are severe enough have a timeline that tells how they went. */
import { quote } from '../../../finding.ts';
import { isAsked, policyLevel } from '../../policy.ts';
import type { Rule } from '../../rule.ts';

const EVENTS = `timeline:
  - { at: 2026-03-02T10:12Z, marker: impact-started, what: The first orders failed. }
  - { at: 2026-03-02T10:19Z, marker: detected, what: The alert on failed orders called the on-call. }
`;
const LAST_EVENT = '  - { at: 2026-03-02T10:39Z, marker: mitigated, what: The change was rolled back. }\n';

export const policyTimeline: Rule = {
  id: 'policy/timeline',
  level: 'error',
  description:
    'From the severity `policy.timeline_from` on, a published postmortem of our own has a timeline of at least `policy.timeline_events` events. Until then its author is only reminded.',
  why: 'Where the time went shows only in the order of events: whether it took long to notice, to understand or to mend decides what is worth changing.',
  example: {
    site: 'policy: { timeline_from: sev2, timeline_events: 3 }\n',
    fails: `status: published\nseverity: sev2\n${EVENTS}`,
    passes: `status: published\nseverity: sev2\n${EVENTS}${LAST_EVENT}`,
  },
  run({ document, facts, report }) {
    const { policy } = facts.site;
    const { timeline, severity } = document.postmortem;
    const count = timeline?.length ?? 0;
    if (!policy || count >= policy.timeline_events || !isAsked(document, facts.site, policy.timeline_from)) return;
    const least = policy.timeline_events === 1 ? 'one event' : `at least ${policy.timeline_events} events`;
    report({
      level: policyLevel(document),
      place: document.place([timeline ? 'timeline' : 'severity']),
      reason: `The policy asks for a timeline with ${least} after an incident of ${quote(severity)}, and this one has ${count === 0 ? 'none' : count}.`,
      hint: 'Add what was seen, decided and done, each with its time.',
    });
  },
};
