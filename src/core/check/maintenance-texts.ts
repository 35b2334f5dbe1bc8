/** What stands in the texts of planned maintenance and should not be public, and the postmortems that they link to. */
import type { VFileMessage } from 'vfile-message';
import { findEmails } from '../email-address.ts';
import { finding, type FindingOptions, quote } from '../finding.ts';
import { findHosts, hostMatcher } from '../host-pattern.ts';
import { inlineLinks, inlineText } from '../inline.ts';
import { judgeLink } from '../links.ts';
import { didYouMean } from '../nearest.ts';
import { findPrivateAddresses } from '../private-network.ts';
import { privatePlaceOf } from '../private-places.ts';
import type { Path } from '../yaml-place.ts';
import type { PlacedMaintenance } from './placed-maintenance.ts';
import type { ArchiveFacts } from './rule.ts';

export function maintenanceTexts({ file, maintenance, place }: PlacedMaintenance, facts: ArchiveFacts): VFileMessage[] {
  const { title, summary, updates = [], visibility } = maintenance;
  const level = visibility === 'public' ? 'error' : 'warning';
  const whoReads =
    visibility === 'public' ? 'and this maintenance is public' : 'and readers would see it if this maintenance became public';
  const texts: [Path, string][] = [
    [['title'], title],
    ...(summary === undefined ? [] : [[['summary'], summary] as [Path, string]]),
    ...updates.map(({ what }, index): [Path, string] => [['updates', index, 'what'], what]),
  ];
  return texts.flatMap(([path, written]) => {
    const messages: VFileMessage[] = [];
    const report = (problem: Pick<FindingOptions, 'rule' | 'level' | 'reason' | 'hint'>): number =>
      messages.push(finding({ file, place: place(path), ...problem }));
    // A title is plain text: what looks like Markdown there is shown as it is.
    const links = path[0] === 'title' ? [] : (inlineLinks(written) ?? []);
    const shown = [path[0] === 'title' ? written : inlineText(written), ...links].join(' ').normalize('NFKC');
    for (const address of unique(findEmails(shown)))
      report({
        rule: 'publication/email',
        level,
        reason: `${quote(address)} is an e-mail address, ${whoReads}.`,
        hint: 'Name the role or the team, or link to a page for contact.',
      });
    for (const address of unique(findPrivateAddresses(shown)))
      report({
        rule: 'publication/private-address',
        level,
        reason: `${quote(address)} is an address inside a private network, ${whoReads}.`,
        hint: 'Name the role instead, such as "the primary database".',
      });
    for (const host of internalHosts(shown, facts.site.internal_patterns ?? []))
      report({
        rule: 'publication/internal-host',
        level,
        reason: `The host ${quote(host)} is one that site.yaml calls internal, ${whoReads}.`,
        hint: 'Name the role instead, such as "the primary database".',
      });
    for (const url of links) {
      const where = privatePlaceOf(url);
      if (where)
        report({
          rule: 'publication/internal-link',
          level: where.maybePublic ? 'warning' : level,
          reason: `${quote(url)} leads to ${where.name}, which ${where.maybePublic ? 'often ' : ''}only members can open.`,
          hint: 'Take the link out, and tell what it shows.',
        });
      const target = judgeLink(url);
      if (target.kind === 'postmortem' && !facts.ids.has(target.id))
        report({
          rule: 'reference/unknown-postmortem',
          reason: `There is no postmortem ${quote(target.id)}.`,
          hint: didYouMean(target.id, [...facts.ids]) || 'Write the name of its file, without the folder.',
        });
    }
    return messages;
  });
}

/** Names with a dot, a digit or a hyphen: a single word may be an ordinary one, such as "vault". */
function internalHosts(text: string, patterns: readonly string[]): string[] {
  if (patterns.length === 0) return [];
  const isInternal = hostMatcher(patterns);
  return [...new Set(findHosts(text).map(({ host }) => host))].filter((host) => /[.\d_-]/.test(host) && isInternal(host));
}

function unique(found: readonly { text: string }[]): string[] {
  return [...new Set(found.map(({ text }) => text))];
}
