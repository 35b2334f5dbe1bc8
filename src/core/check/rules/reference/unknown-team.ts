/** The owners of our own actions are the teams of site.yaml. */
import { isOwnIncident } from '../../own-incident.ts';
import type { Rule } from '../../rule.ts';
import { reportUnknown } from '../../unknown-word.ts';
import { BOTH } from '../actions/example-actions.ts';

export const unknownTeam: Rule = {
  id: 'reference/unknown-team',
  level: 'error',
  fixed: true,
  partial: true,
  description: 'In an incident of our own, the `owner` of an action is a team of site.yaml.',
  why: 'A team is still there when people move on, and its list of open actions holds only what carries its name.',
  example: { fails: BOTH.replace('team-platform', 'team-plattform'), passes: BOTH },
  run(context) {
    const { document, facts } = context;
    if (!isOwnIncident(document, facts.site)) return;
    for (const [index, { owner }] of (document.postmortem.actions ?? []).entries()) {
      if (owner !== undefined) reportUnknown(context, facts.site.teams, 'team', owner, ['actions', index, 'owner']);
    }
  },
};
