/** A public postmortem that names something internal is shown without it, and its author is told so. */
import { quote } from '../../../finding.ts';
import { isRetelling } from '../../../organization.ts';
import { own } from '../../../own.ts';
import { canonical } from '../../../vocabulary.ts';
import type { Rule } from '../../rule.ts';

export const namesInternal: Rule = {
  id: 'publication/names-internal',
  level: 'warning',
  partial: true,
  description: 'A public postmortem, and public maintenance, names services and teams that are public as well.',
  why: 'An internal service or team is left out of the public page: what was affected, or who owns an action, may then be missing from the story.',
  example: {
    fails: `visibility: public
impact:
  summary: Two in five customers could not pay, and invoices were late.
  services: [{ service: checkout }, { service: billing }]
  figures: [{ label: Failed orders, value: "1,200" }]
`,
    passes: `visibility: public
impact:
  summary: Two in five customers could not pay, and invoices were late.
  services: [{ service: checkout }]
  figures: [{ label: Failed orders, value: "1,200" }]
`,
  },
  run({ document, facts, report }) {
    const { postmortem } = document;
    const { site } = facts;
    if (postmortem.visibility !== 'public') return;
    const tell = (path: PropertyKey[], kind: string, name: string) =>
      report({
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
