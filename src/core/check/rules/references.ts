/** Every name in a postmortem leads somewhere: services, causes, tags, teams, severities and other postmortems. */
import { didYouMean } from '../../nearest.ts';
import { isRetelling } from '../../organization.ts';
import { mentionsOf } from '../../mentions.ts';
import { oneOf, quote } from '../../finding.ts';
import { canonical, type Vocabulary, words } from '../../vocabulary.ts';
import { STAND_IN } from '../../salvage.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const references: Rule = {
  id: 'reference/unknown',
  description: 'Services, causes, tags, teams and severities are those of site.yaml; ids are those of the archive.',
  partial: true,
  run(context) {
    const { document, facts } = context;
    const { postmortem } = document;
    const { site } = facts;
    if (document.whole || postmortem.severity !== STAND_IN) known(context, site.severities, 'severity', postmortem.severity, ['severity']);
    for (const [index, cause] of (postmortem.causes?.categories ?? []).entries())
      known(context, site.causes, 'cause', cause, ['causes', 'categories', index]);
    for (const [index, tag] of (postmortem.tags ?? []).entries()) known(context, site.tags, 'tag', tag, ['tags', index]);
    if (!isRetelling(postmortem, site)) {
      for (const [index, { service }] of (postmortem.impact?.services ?? []).entries())
        known(context, site.services, 'service', service, ['impact', 'services', index, 'service']);
      for (const [index, { owner }] of (postmortem.actions ?? []).entries()) {
        if (owner !== undefined) known(context, site.teams, 'team', owner, ['actions', index, 'owner']);
      }
    }
    postmortems(context);
  },
};

function known({ document, report }: RuleContext, vocabulary: Vocabulary, kind: string, word: string, path: PropertyKey[]): void {
  if (canonical(vocabulary, word) !== undefined) return;
  const list = words(vocabulary);
  report({
    rule: `reference/unknown-${kind}`,
    place: document.place(path),
    reason: `The ${kind} ${quote(word)} is not in site.yaml.`,
    hint: didYouMean(word, list) || choices(list),
    expected: list,
  });
}

function choices(list: readonly string[]): string {
  if (list.length === 0) return 'Add it to site.yaml.';
  return list.length <= 8 ? `Use ${oneOf(list)}, or add it there.` : `Use one of its ${list.length} words for this, or add it there.`;
}

function postmortems({ document, facts, report }: RuleContext): void {
  for (const { id, place, internal } of mentionsOf(document)) {
    if (id === document.id) {
      if ((document.postmortem.related ?? []).some((related) => related.id === id))
        report({ rule: 'reference/self', place, reason: 'A postmortem cannot be related to itself.', hint: 'Remove it.' });
    } else if (!facts.ids.has(id)) {
      report({
        rule: 'reference/unknown-postmortem',
        place,
        reason: internal ? 'A link in this internal value leads to no postmortem.' : `There is no postmortem ${quote(id)}.`,
        hint: (internal ? '' : didYouMean(id, [...facts.ids])) || 'Write the name of its file, without the folder.',
      });
    }
  }
}
