/** A marker of the timeline and the same moment in `times` say the same; where they do not, `times` counts. */
import { quote } from '../../../finding.ts';
import { isAfter } from '../../../partial-time.ts';
import type { Marker, Phase } from '../../../postmortem.ts';
import type { Rule } from '../../rule.ts';

const PHASE_OF: Partial<Record<Marker, Phase>> = {
  'impact-started': 'started',
  detected: 'detected',
  acknowledged: 'acknowledged',
  mitigated: 'mitigated',
  resolved: 'resolved',
};

export const markerContradiction: Rule = {
  id: 'timeline/marker-contradiction',
  level: 'error',
  description: 'The first event with the marker of a phase agrees with `times`.',
  why: 'Durations are counted from `times` and people read the timeline: where the two differ, nobody can tell which of them to believe.',
  example: {
    fails: `times:
  started: 2026-03-02T10:12Z
  detected: 2026-03-02T10:19Z
timeline:
  - at: 2026-03-02T10:25Z
    marker: detected
    what: An alert fires for the error rate of checkout.
`,
    passes: `times:
  started: 2026-03-02T10:12Z
  detected: 2026-03-02T10:19Z
timeline:
  - at: 2026-03-02T10:19Z
    marker: detected
    what: An alert fires for the error rate of checkout.
`,
  },
  run({ document, report }) {
    const { times, timeline = [] } = document.postmortem;
    const seen = new Set<Marker>();
    for (const [index, event] of timeline.entries()) {
      const phase = PHASE_OF[event.marker];
      const time = phase && times[phase];
      if (!time || seen.has(event.marker)) continue;
      seen.add(event.marker);
      if (!isAfter(time, event.at) && !isAfter(event.at, time)) continue;
      report({
        place: document.place(['timeline', index, 'at']),
        reason: `The timeline says \`${event.marker}\` at ${quote(event.at.text)}, and \`times.${phase}\` says ${quote(time.text)}.`,
        hint: `Make the two agree, or give the event another marker; \`times\` counts.`,
        cause: { place: document.place(['times', phase]), reason: `\`times.${phase}\` is here.` },
      });
    }
  },
};
