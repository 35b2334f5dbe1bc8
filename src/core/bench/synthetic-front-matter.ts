/** The front matter of a synthetic postmortem: every field that an organization would fill in, in an order and at times that hold together. */
import type { z } from 'zod';
import { ACTION_KINDS, type Marker, type Postmortem, PRIORITIES } from '../postmortem.ts';
import { AS_OF, type Head } from './head.ts';
import { type Speaker, speakerFor } from './speaker.ts';
import { TEAMS } from './synthetic-site.ts';

export type FrontMatter = z.input<typeof Postmortem>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export function syntheticFrontMatter(seed: number, head: Head, related: readonly Head[]): FrontMatter {
  const voice = speakerFor(seed, head, 'front matter');
  const { random, fill, say, sayAll } = voice;
  const { scenario, organization } = head;
  const retelling = organization !== undefined;
  const phases = phasesOf(head, voice);
  const levels = ['degraded_performance', 'partial_outage', 'major_outage'] as const;
  const impact = say('impact');
  return {
    title: head.title,
    summary: `${fill('{trigger}').replace(/^./, (letter) => letter.toUpperCase())}. ${impact} ${say('noticed')} ${say('recovery')}`,
    status: head.publication === 'draft' ? 'draft' : 'published',
    visibility: head.publication === 'internal' ? 'internal' : 'public',
    ...(retelling ? { organization } : {}),
    severity: head.severity,
    times: Object.fromEntries(Object.entries(phases).map(([phase, at]) => [phase, minuteOf(at)])) as FrontMatter['times'],
    impact: {
      summary: impact,
      services: head.services.map((service) => ({ service, level: random.pick(levels) })),
      figures: [
        { label: 'Requests that failed', value: fill('about {percent}') },
        { label: 'Messages to support', value: fill('{n}') },
      ],
    },
    detection: {
      method: random.pick(['alert', 'alert', 'alert', 'customer-report', 'employee-report', 'partner-report']),
      summary: say('noticed'),
    },
    causes: {
      trigger: `${fill('{trigger}').replace(/^./, (letter) => letter.toUpperCase())}.`,
      categories: [...scenario.causes, ...(random.chance(0.3) ? ['monitoring-gap'] : [])].filter(
        (cause, index, all) => all.indexOf(cause) === index,
      ),
      contributing: sayAll('factor', 3),
      whys: whysOf(voice),
    },
    symptoms: random.sample(scenario.symptoms, 2).map(fill),
    resolution: say('recovery'),
    lessons: { went_well: sayAll('well', 2), went_badly: sayAll('badly', 2), got_lucky: sayAll('lucky', 1) },
    timeline: timelineOf(phases, voice),
    actions: actionsOf(phases.resolved, retelling, voice),
    ...(retelling ? {} : { review: { meeting: dayOf(phases.resolved + random.int(1, 6) * DAY) } }),
    ...(related.length === 0
      ? {}
      : { related: related.slice(0, 1).map(({ id }) => ({ id, relation: 'similar-to' as const, reason: say('factor') })) }),
    ...(retelling ? { sources: sourcesOf(head, random.int(1, 2)) } : {}),
    tags: [...scenario.tags],
  };
}

type Phases = Record<'started' | 'detected' | 'acknowledged' | 'mitigated' | 'resolved', number>;

function phasesOf({ started }: Head, { random }: Speaker): Phases {
  const minutes = (median: number) => Math.max(1, Math.round(random.skewed(median, 1))) * MINUTE;
  const detected = started + minutes(7);
  const acknowledged = detected + minutes(3);
  const mitigated = acknowledged + minutes(45);
  return { started, detected, acknowledged, mitigated, resolved: mitigated + minutes(30) };
}

function whysOf({ fill, sayAll }: Speaker): { why: string; because: string }[] {
  const questions = [
    'Why did requests to {service} fail?',
    'Why did the {part} give way?',
    'Why did nobody see it coming?',
    'Why was that possible?',
  ];
  const answers = sayAll('because', questions.length);
  return questions.map((why, index) => ({ why: fill(why), because: answers[index] as string }));
}

function timelineOf(phases: Phases, { random, fill, say, sayAll }: Speaker): NonNullable<FrontMatter['timeline']> {
  const between = () => phases.started + MINUTE * random.int(1, Math.max(1, (phases.resolved - phases.started) / MINUTE - 1));
  const events: [number, Marker, string][] = [
    [phases.started, 'impact-started', fill('Requests to {service} begin to fail: {trigger}.')],
    [phases.detected, 'detected', say('noticed')],
    [phases.acknowledged, 'acknowledged', fill('The {role} takes the page.')],
    [phases.mitigated, 'mitigated', fill('Errors end for users: {fix}.')],
    [phases.resolved, 'resolved', fill('The {metric} is back in its usual range.')],
    [between(), 'diagnosed', say('diagnosis')],
    [between(), 'communicated', fill('The status page says that {service} is affected.')],
    ...sayAll('event', random.int(2, 4)).map((what): [number, Marker, string] => [
      between(),
      random.pick(['note', 'mitigation-attempted', 'escalated'] as const),
      what,
    ]),
  ];
  return events.toSorted(([a], [b]) => a - b).map(([at, marker, what]) => ({ at: minuteOf(at), marker, what }));
}

function actionsOf(resolved: number, retelling: boolean, { random, say, sayAll }: Speaker): NonNullable<FrontMatter['actions']> {
  return sayAll('action', 4).map((title, index) => {
    const due = resolved + random.int(5, 120) * DAY;
    const status = random.pick([
      'open',
      'in-progress',
      'done',
      'done',
      'done',
      'done',
      ...(index === 0 ? [] : ['declined' as const]),
    ] as const);
    const done = dayOf(Math.min(due + random.int(-4, 10) * DAY, Date.parse(AS_OF)));
    return {
      title,
      kind: random.pick(ACTION_KINDS),
      horizon: random.pick(['short', 'long'] as const),
      // Every incident of our own has at least one action that matters.
      priority: index === 0 ? 'high' : random.pick(PRIORITIES),
      ...(retelling
        ? {}
        : { owner: random.pick(TEAMS), due: dayOf(due), ticket: `https://tickets.fernwick.example/OPS-${random.int(100, 99_999)}` }),
      status,
      ...(status === 'done' ? { done } : {}),
      ...(status === 'declined' ? { reason: say('reason') } : {}),
      ...(random.chance(0.5) ? { measure: say('measure') } : {}),
    };
  });
}

function sourcesOf({ id, organization = '' }: Head, count: number): { title: string; url: string }[] {
  const host = organization.toLowerCase().replaceAll(' ', '-');
  return ['What happened, and what we change', 'Status page'].slice(0, count).map((title, index) => ({
    title: `${organization}: ${title}`,
    url: `https://${host}.example/${index === 0 ? 'blog' : 'status'}/${id}`,
  }));
}

function minuteOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
