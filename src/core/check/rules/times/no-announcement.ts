/** The worst incidents are told to those who are affected. */
import { isRetelling } from '../../../organization.ts';
import { canonical } from '../../../vocabulary.ts';
import type { Rule } from '../../rule.ts';

export const noAnnouncement: Rule = {
  id: 'times/no-announcement',
  level: 'warning',
  description:
    'A public incident of the worst severity says when the public was told: `times.announced`, or an event with the marker `communicated`.',
  why: 'People who know that a service is down can plan around it; how long they were left to guess is part of the impact.',
  example: {
    fails: `visibility: public
severity: sev1
`,
    passes: `visibility: public
severity: sev1
times:
  started: 2026-03-02T10:12Z
  detected: 2026-03-02T10:19Z
  announced: 2026-03-02T10:31Z
  resolved: 2026-03-02T11:05Z
`,
  },
  run({ document, facts, report }) {
    const { postmortem } = document;
    const { site } = facts;
    const [worst] = Object.keys(site.severities);
    if (postmortem.visibility !== 'public' || isRetelling(postmortem, site)) return;
    if (worst === undefined || canonical(site.severities, postmortem.severity) !== worst) return;
    if (postmortem.times.announced || postmortem.timeline?.some(({ marker }) => marker === 'communicated')) return;
    report({
      place: document.place(['times']),
      reason: 'Nothing here says when the public was told.',
      hint: 'Add `times.announced`, or give the event of the timeline the marker `communicated`.',
    });
  },
};
