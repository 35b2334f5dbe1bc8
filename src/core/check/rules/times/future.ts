/** What has happened cannot lie ahead; only what is planned can. */
import { quote } from '../../../finding.ts';
import { firstInstant, parsePartialTime, type PartialTime } from '../../../partial-time.ts';
import { PHASES, type Postmortem } from '../../../postmortem.ts';
import type { Rule } from '../../rule.ts';

export const futureTime: Rule = {
  id: 'times/future',
  level: 'error',
  description: 'Nothing that has happened is later than the day on which the archive is read; `due` and `review.meeting` may be.',
  why: 'A time ahead is a slip of the year, the month or the offset, and every duration and trend that uses it is wrong with it.',
  example: {
    fails: `times:
  started: 2026-03-30T22:40Z
  detected: 2026-03-30T22:52Z
  resolved: 2026-04-30T01:15Z
`,
    passes: `times:
  started: 2026-03-30T22:40Z
  detected: 2026-03-30T22:52Z
  resolved: 2026-03-31T01:15Z
`,
  },
  partial: true,
  run({ document, facts, report }) {
    const end = Date.parse(`${facts.asOf}T23:59:59.999Z`);
    for (const { path, time } of pastTimes(document.postmortem)) {
      if (firstInstant(time) <= end) continue;
      report({
        place: document.place(path),
        reason: `${quote(time.text)} lies ahead: the archive is read as of ${quote(facts.asOf)}.`,
        hint: 'Correct it; mind the year and the offset. What is only planned belongs in `due` or `review.meeting`.',
      });
    }
  },
};

function pastTimes({ times, impact, timeline, actions }: Postmortem): { path: PropertyKey[]; time: PartialTime }[] {
  const all: [PropertyKey[], PartialTime | undefined][] = [
    ...PHASES.map((phase): [PropertyKey[], PartialTime | undefined] => [['times', phase], times[phase]]),
    ...(impact?.services ?? []).flatMap((service, index) =>
      (['from', 'to'] as const).map((key): [PropertyKey[], PartialTime | undefined] => [['impact', 'services', index, key], service[key]]),
    ),
    ...(timeline ?? []).map(({ at }, index): [PropertyKey[], PartialTime] => [['timeline', index, 'at'], at]),
    ...(actions ?? []).flatMap((action, index) =>
      (['done', 'verified'] as const).map((key): [PropertyKey[], PartialTime | undefined] => [
        ['actions', index, key],
        timeOf(action[key]),
      ]),
    ),
  ];
  return all.flatMap(([path, time]) => (time === undefined ? [] : [{ path, time }]));
}

function timeOf(date: string | undefined): PartialTime | undefined {
  const time = date === undefined ? undefined : parsePartialTime(date);
  return typeof time === 'object' ? time : undefined;
}
