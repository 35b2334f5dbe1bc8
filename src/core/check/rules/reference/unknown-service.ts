/** The services of our own incidents are those of site.yaml. */
import { isOwnIncident } from '../../own-incident.ts';
import type { Rule } from '../../rule.ts';
import { reportUnknown } from '../../unknown-word.ts';

export const unknownService: Rule = {
  id: 'reference/unknown-service',
  level: 'error',
  fixed: true,
  partial: true,
  description:
    'In an incident of our own, each `service` of the impact is a service of site.yaml, or one of its aliases; the same holds for planned maintenance.',
  why: 'The status page and each service’s history are made from these names: under another name the incident would be missing there. A service that is gone stays in site.yaml with `retired`, so that its history stays as well.',
  example: {
    fails: 'impact:\n  summary: 40 % of the orders failed.\n  services:\n    - { service: check-out, level: partial_outage }\n',
    passes: 'impact:\n  summary: 40 % of the orders failed.\n  services:\n    - { service: checkout, level: partial_outage }\n',
  },
  run(context) {
    const { document, facts } = context;
    if (!isOwnIncident(document, facts.site)) return;
    for (const [index, { service }] of (document.postmortem.impact?.services ?? []).entries())
      reportUnknown(context, facts.site.services, 'service', service, ['impact', 'services', index, 'service']);
  },
};
