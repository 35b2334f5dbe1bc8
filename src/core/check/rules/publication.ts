/** A public postmortem that names something internal is shown without it, and its author is told so. */
import { quote } from '../../finding.ts';
import { isRetelling } from '../../organization.ts';
import { own } from '../../own.ts';
import { canonical } from '../../vocabulary.ts';
import type { Rule } from '../rule.ts';

export const namesInternal: Rule = {
  id: 'publication/names-internal',
  description: 'Internal services and teams that a public postmortem names are left out of the public site.',
  run({ document, facts, report }) {
    const { postmortem } = document;
    const { site } = facts;
    if (postmortem.visibility !== 'public') return;
    const tell = (path: PropertyKey[], kind: string, name: string) =>
      report({
        level: 'warning',
        place: document.place(path),
        reason: `The ${kind} ${quote(name)} is internal: the public site shows this postmortem without it.`,
        hint: 'Nothing to do if that is meant.',
      });
    if (isRetelling(postmortem, site)) return;
    for (const [index, { service }] of (postmortem.impact?.services ?? []).entries()) {
      if (own(site.services, canonical(site.services, service) ?? '')?.visibility === 'internal')
        tell(['impact', 'services', index, 'service'], 'service', service);
    }
    for (const [index, { owner }] of (postmortem.actions ?? []).entries()) {
      if (owner !== undefined && own(site.teams, canonical(site.teams, owner) ?? '')?.visibility === 'internal')
        tell(['actions', index, 'owner'], 'team', owner);
    }
  },
};
