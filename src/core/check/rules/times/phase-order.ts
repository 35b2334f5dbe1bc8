/** The phases of an incident follow one another: started, mitigated, resolved; acknowledged after detected. */
import { quote } from '../../../finding.ts';
import { isAfter } from '../../../partial-time.ts';
import type { Phase } from '../../../postmortem.ts';
import type { Rule } from '../../rule.ts';

// `detected` may come before `started`: an alert can be first.
const ORDER: readonly (readonly [Phase, Phase])[] = [
  ['started', 'mitigated'],
  ['started', 'resolved'],
  ['mitigated', 'resolved'],
  ['detected', 'acknowledged'],
  ['detected', 'resolved'],
];

export const phaseOrder: Rule = {
  id: 'times/phase-order',
  level: 'error',
  description: '`started` ≤ `mitigated` ≤ `resolved`, and `acknowledged` is not before `detected`.',
  why: 'Every duration of the archive is a difference of two of these times. Most often an offset is wrong, or a day was not counted on after midnight.',
  example: {
    fails: `times:
  started: 2026-03-02T10:12Z
  detected: 2026-03-02T10:15Z
  mitigated: 2026-03-02T10:05Z
`,
    passes: `times:
  started: 2026-03-02T10:12Z
  detected: 2026-03-02T10:15Z
  mitigated: 2026-03-02T12:05+01:00
`,
  },
  run({ document, report }) {
    const { times, impact } = document.postmortem;
    for (const [earlier, later] of ORDER) {
      const [a, b] = [times[earlier], times[later]];
      if (!a || !b || !isAfter(a, b)) continue;
      report({
        place: document.place(['times', later]),
        reason: `\`${later}\` at ${quote(b.text)} comes before \`${earlier}\` at ${quote(a.text)}.`,
        hint: 'Correct one of the two; mind their offsets.',
        cause: { place: document.place(['times', earlier]), reason: `\`${earlier}\` is here.` },
      });
    }
    for (const [index, service] of (impact?.services ?? []).entries()) {
      const from = service.from ?? times.started;
      const to = service.to ?? times.mitigated ?? times.resolved;
      if (to === undefined || !isAfter(from, to)) continue;
      const path = ['impact', 'services', index, service.to ? 'to' : 'from'];
      report({
        place: document.place(path),
        reason: `The impact on ${quote(service.service)} ends at ${quote(to.text)}, before it begins at ${quote(from.text)}.`,
        hint: 'Correct `from` or `to`.',
      });
    }
  },
};
