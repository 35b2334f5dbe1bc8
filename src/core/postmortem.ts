/** The front matter of a postmortem: every key, its type and the sentence that an editor shows for it. */
import { z } from 'zod';
import { IMPACT_LEVELS } from './impact-level.ts';
import { MAX_YEAR, MIN_YEAR, PARTIAL_TIME_PATTERN, type PartialTime, parsePartialTime } from './partial-time.ts';
import { kebab, name, plain, prose, url, type KeyMeta } from './text.ts';

export const STATUSES = ['draft', 'in-review', 'published'] as const;
export const VISIBILITIES = ['public', 'internal'] as const;
export const PHASES = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved', 'announced'] as const;
export const DETECTION_METHODS = ['alert', 'customer-report', 'employee-report', 'partner-report', 'security-report', 'unknown'] as const;
export const MARKERS = [
  'impact-started',
  'alert',
  'detected',
  'acknowledged',
  'escalated',
  'communicated',
  'diagnosed',
  'mitigation-attempted',
  'mitigated',
  'resolved',
  'deployed',
  'config-changed',
  'note',
] as const;
export const ACTION_KINDS = ['prevent', 'detect', 'mitigate', 'investigate', 'process'] as const;
export const HORIZONS = ['short', 'long'] as const;
export const PRIORITIES = ['critical', 'high', 'medium', 'low'] as const;
export const ACTION_STATUSES = ['open', 'in-progress', 'done', 'declined'] as const;
export const RELATIONS = ['recurrence-of', 'caused-by', 'similar-to', 'not-similar-to'] as const;
export const LINK_KINDS = ['status-page', 'ticket', 'dashboard', 'chat', 'source', 'other'] as const;
/** Links of these kinds lead inside the organization; the public audience never sees them. */
export const INTERNAL_LINK_KINDS: readonly (typeof LINK_KINDS)[number][] = ['ticket', 'dashboard', 'chat'];
export const MAX_TIMELINE_EVENTS = 1_000;
export const MAX_ACTIONS = 200;

export type Phase = (typeof PHASES)[number];
export type Marker = (typeof MARKERS)[number];
export type DetectionMethod = (typeof DETECTION_METHODS)[number];
export type Relation = (typeof RELATIONS)[number];

const describe = <T extends z.ZodType>(schema: T, description: string, meta: KeyMeta = {}): T => schema.meta({ description, ...meta }) as T;

const time = (description: string, meta: KeyMeta = {}) =>
  z
    // A year alone is a number to YAML.
    .union([z.string().meta({ pattern: PARTIAL_TIME_PATTERN }), z.int().meta({ minimum: MIN_YEAR, maximum: MAX_YEAR })])
    .meta({ description, ...meta })
    .transform((written, context): PartialTime => {
      const text = String(written);
      const parsed = parsePartialTime(text);
      if (typeof parsed !== 'string') return parsed;
      context.issues.push({ code: 'custom', input: text, params: { rule: 'time', problem: parsed } });
      return z.NEVER;
    });

/** A calendar date for work that people plan: due, done, verified, met. */
const date = (description: string, meta: KeyMeta = {}) =>
  z
    .string()
    .refine(
      (text) => {
        const parsed = parsePartialTime(text);
        return typeof parsed !== 'string' && parsed.precision === 'day';
      },
      { params: { rule: 'date' } },
    )
    .meta({ description, format: 'date', ...meta });

const times = z.strictObject({
  started: time('When the impact began.'),
  detected: time('When someone or something noticed.').optional(),
  acknowledged: time('When a responder took it.').optional(),
  mitigated: time('When users stopped being affected.').optional(),
  resolved: time('When the incident was over. Absent: it is still open.').optional(),
  announced: time('When the public was first told.').optional(),
});

const impactService = z.strictObject({
  service: name('A service of site.yaml; in a retelling, its name in plain words.'),
  level: describe(z.enum(IMPACT_LEVELS), 'How badly the service was affected, in Statuspage’s terms.').optional(),
  from: time('When this service was first affected; default: `times.started`.').optional(),
  to: time('When this service worked again; default: `times.mitigated`, else `times.resolved`.').optional(),
});

const impact = z.strictObject({
  summary: prose('What users could not do, and for how long.').optional(),
  services: describe(z.array(impactService), 'The services that were affected.').optional(),
  figures: describe(
    z.array(z.strictObject({ label: plain('What is counted.'), value: plain('The figure, with its unit.') })),
    'Impact in numbers.',
  ).optional(),
});

const causes = z.strictObject({
  trigger: prose('The event that set it off.').optional(),
  categories: describe(z.array(name('A cause category of site.yaml, or one of its aliases.')), 'Cause categories.').optional(),
  contributing: describe(
    z.array(prose('One factor, as a full sentence.')),
    'Contributing factors: what had to be true as well.',
  ).optional(),
  whys: describe(
    z.array(
      z.strictObject({
        why: prose('The question.'),
        because: prose('The answer, about the system rather than a person.'),
      }),
    ),
    'The 5 Whys, in order.',
  ).optional(),
});

const lessons = z.strictObject({
  went_well: describe(z.array(prose('One thing.')), 'What went well.').optional(),
  went_badly: describe(z.array(prose('One thing.')), 'What went badly.').optional(),
  got_lucky: describe(z.array(prose('One thing.')), 'Where we were lucky.').optional(),
});

const timelineEvent = z.strictObject({
  at: time('When it happened.'),
  marker: describe(z.enum(MARKERS), 'What kind of moment it was; default: note.').default('note'),
  what: prose('What happened, what was seen or what was done.'),
  evidence: url('A link to the log, graph or message that shows it.', { internal: true }).optional(),
});

const action = z.strictObject({
  id: kebab('Unique in the file; default: from the title.').optional(),
  title: plain('What will be different when it is done.'),
  kind: describe(z.enum(ACTION_KINDS), 'Prevent it, detect it sooner, mitigate it faster, investigate, or change a process.').optional(),
  horizon: describe(z.enum(HORIZONS), 'A short-term fix or long-term work.').optional(),
  priority: describe(z.enum(PRIORITIES), 'How much it matters that this is done.').optional(),
  owner: name('One team of site.yaml; in a retelling, its name in plain words.').optional(),
  due: date('The day it is due.').optional(),
  status: describe(z.enum(ACTION_STATUSES), 'Where it stands; default: open (in a retelling: not known).').optional(),
  done: date('The day it was done.').optional(),
  ticket: url('Where the work is tracked.', { internal: true }).optional(),
  measure: prose('How we will know that it works.').optional(),
  verified: date('The day on which someone checked that it still holds.').optional(),
  reason: prose('Why it was declined; required then.').optional(),
});

const review = z.strictObject({
  meeting: date('The day of the review meeting.').optional(),
  facilitator: plain('Who led the meeting.', { internal: true }).optional(),
  author: plain('Who wrote the postmortem.', { internal: true }).optional(),
  owner: plain('Who sees the postmortem through.', { internal: true }).optional(),
  contact: plain('Whom to ask.', { internal: true }).optional(),
  participants: describe(z.array(plain('One role or person.')), 'Who took part.', { internal: true }).optional(),
  notes: url('The notes of the meeting.', { internal: true }).optional(),
});

const related = z
  .strictObject({
    id: kebab('The id of the other postmortem.'),
    relation: describe(z.enum(RELATIONS), 'How the two belong together.'),
    reason: prose('Why; required for `not-similar-to`.').optional(),
  })
  .refine((value) => value.relation !== 'not-similar-to' || value.reason !== undefined, {
    path: ['reason'],
    params: { rule: 'reason' },
  });

export const Postmortem = z.strictObject({
  title: plain('What happened, in one line that says what was involved and what it did.'),
  summary: prose('At most five sentences: what, how long, who was affected, why.'),
  status: describe(z.enum(STATUSES), 'How far the document is; default: draft.').default('draft'),
  visibility: describe(z.enum(VISIBILITIES), 'Who may see it; default: internal.').default('internal'),
  organization: plain('Whose incident it was; default: the site’s own. Another name makes this a retelling.').optional(),
  severity: name('A severity of site.yaml.'),
  times: describe(times, 'As much as is known, and no more: 2018-04, 2011-04-21, 2017-01-31T23:27Z, 2017-01-31T23:00Z~ for "about".'),
  impact: describe(impact, 'What it did to users.').optional(),
  detection: describe(
    z.strictObject({
      method: describe(z.enum(DETECTION_METHODS), 'Who or what noticed first.'),
      summary: prose('How it was noticed.').optional(),
    }),
    'How it was noticed.',
  ).optional(),
  causes: describe(causes, 'Trigger, contributing factors and the chain of whys.').optional(),
  symptoms: describe(z.array(plain('One alert text or log line.')), 'Alert texts and log lines as responders saw them.').optional(),
  resolution: prose('What ended it.').optional(),
  lessons: describe(lessons, 'What went well, badly and by luck.').optional(),
  timeline: describe(z.array(timelineEvent).max(MAX_TIMELINE_EVENTS), 'What happened when, in order.').optional(),
  actions: describe(z.array(action).max(MAX_ACTIONS), 'What will change because of it.').optional(),
  risk_accepted: describe(
    z.strictObject({ by: plain('The role that accepted the risk.'), why: prose('Why the risk is acceptable.') }),
    'Instead of a high-priority action.',
    { internal: true },
  ).optional(),
  review: describe(review, 'The review meeting and who is responsible for the document.').optional(),
  related: describe(z.array(related), 'Other postmortems that belong with this one.').optional(),
  links: describe(
    z.array(
      z.strictObject({
        label: plain('What the link leads to.'),
        url: url('Its address.'),
        kind: describe(z.enum(LINK_KINDS), 'Tickets, dashboards and chats are internal; default: other.').default('other'),
      }),
    ),
    'Links for the reader.',
  ).optional(),
  sources: describe(
    z.array(z.strictObject({ title: plain('The title of the source.'), url: url('Its address.') })),
    'Where a retelling was read; required there.',
  ).optional(),
  tags: describe(z.array(name('A tag of site.yaml, or one of its aliases.')), 'Tags.').optional(),
});

export type Postmortem = z.output<typeof Postmortem>;
export type Action = z.output<typeof action>;
export type TimelineEvent = z.output<typeof timelineEvent>;
