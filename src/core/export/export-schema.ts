/** What `/postmortems.json` and `/postmortems/<id>.json` hold: every key, its type, and the sentence that their published JSON Schema says of it. */
import { z } from 'zod';
import { AUDIENCES } from '../audience.ts';
import { DURATIONS, type DurationKey } from '../duration.ts';
import { DETECTION_METHODS, type Phase, Postmortem, STATUSES, VISIBILITIES } from '../postmortem.ts';
import { STAGES } from '../stage.ts';

/** Raised when a program that reads the files would have to change. */
export const SCHEMA_VERSION = 1;

const describe = <T extends z.ZodType>(schema: T, description: string): T => schema.meta({ description }) as T;
const text = (description: string) => z.string().meta({ description });
const count = (description: string) => z.int().min(0).meta({ description });
const ids = (description: string) => describe(z.array(z.string()), description);

const term = (description: string) =>
  describe(z.strictObject({ key: text('Stable; what addresses and filters use.'), name: text('As readers see it.') }), description);

const time = (description: string) =>
  describe(
    z.strictObject({
      text: text('As its author wrote it: `2018-04`, `2011-04-21`, `2017-01-31T23:00Z~`.'),
      at: text('The instant in UTC, or the day, month or year, as far as it is known.'),
      precision: describe(z.enum(['year', 'month', 'day', 'minute', 'second']), 'How exactly it is known.'),
      approximate: describe(z.boolean(), 'Whether it was written as "about".'),
    }),
    description,
  ).optional();

const times = z.strictObject({
  started: time('When the impact began.').unwrap(),
  detected: time('When someone or something noticed.'),
  acknowledged: time('When a responder took it.'),
  mitigated: time('When users stopped being affected.'),
  resolved: time('When the incident was over.'),
  announced: time('When the public was first told.'),
} satisfies Record<Phase, z.ZodType>);

const duration = ({ from, to }: (typeof DURATIONS)[number]) =>
  z
    .strictObject({
      seconds: describe(z.number().min(0), 'Never negative; absent where it cannot be said.').optional(),
      approximate: describe(z.boolean(), 'Whether one of the two times is "about".'),
      missing: describe(
        z.enum(['not-known', 'not-to-the-minute', 'open']),
        'Why there is no figure: a time is not known, is known to the day at best, or the incident is still open.',
      ).optional(),
      early: describe(z.literal(true), 'It was noticed before the impact began, so it counts as zero.').optional(),
    })
    .meta({ description: `From ${from} to ${to}.` });

const durations = z.strictObject(
  Object.fromEntries(DURATIONS.map((definition) => [definition.key, duration(definition)])) as Record<
    DurationKey,
    ReturnType<typeof duration>
  >,
);

const summary = z.strictObject({
  id: text('Unique in the archive and never changed: the name of the postmortem’s file.'),
  url: text('The address of the page.'),
  json: text('The address of the whole postmortem as JSON.'),
  title: text('What happened, in one line.'),
  summary: text('Plain text of a few sentences: what, how long, who was affected, why.'),
  status: describe(z.enum(STATUSES), 'How far the document is.'),
  visibility: describe(z.enum(VISIBILITIES), 'Who may see it.'),
  stage: describe(z.enum(STAGES), 'Where the incident stands, derived from its times, its status and its action items.'),
  retelling: describe(z.boolean(), 'Whether it happened to another organization and is told from public sources.'),
  organization: term('Whose incident it was.'),
  severity: describe(
    z.strictObject({
      key: text('Stable; what addresses and filters use.'),
      name: text('As readers see it.'),
      rank: count('0 is the worst.'),
    }),
    'On the scale of the archive’s organization.',
  ),
  times: describe(times, 'As much as is known, and no more.'),
  durations: describe(durations, 'How long it took, in seconds, where both times are known to the minute.'),
  services: describe(
    z.array(term('One service.')),
    'What was affected. A retelling’s services have keys that begin with its organization.',
  ),
  causes: describe(z.array(term('One cause category.')), 'Cause categories.'),
  tags: describe(z.array(term('One tag.')), 'Tags.'),
  detection: describe(z.enum(DETECTION_METHODS), 'Who or what noticed first.'),
  actions: describe(
    z.strictObject({
      total: count('All action items.'),
      open: count('Those that are open or in progress; none of another organization.'),
      overdue: count('Those of the open ones whose due date has passed.'),
    }),
    'How many action items there are, as of the day of the edition.',
  ),
});

const edition = describe(
  z.strictObject({
    audience: describe(z.enum(AUDIENCES), 'For whom this was written: an internal edition must not be published.'),
    as_of: z.string().meta({ description: 'The day on which the archive was read, as 2026-11-20.', format: 'date' }),
  }),
  'Which edition of the archive this is from.',
);

const head = {
  $schema: text('The address of the JSON Schema of this file.'),
  schema_version: describe(z.literal(SCHEMA_VERSION), 'Raised when a program that reads this file would have to change.'),
};

export const PostmortemExport = z.strictObject({
  ...head,
  edition,
  ...summary.shape,
  recurrence_of: ids('The ids of earlier incidents whose cause this one repeats.'),
  recurred_as: ids('The ids of later incidents that repeat the cause of this one.'),
  rhymes: ids('The ids of incidents that look alike or are alike, the closest first.'),
  postmortem: describe(
    Postmortem,
    'The front matter as this audience may see it: times as written, canonical names. Long texts are inline Markdown.',
  ),
  body_html: text('The body as HTML, with headings from the second level on.'),
});

export const ArchiveExport = z.strictObject({
  ...head,
  title: text('The title of the archive.'),
  organization: text('Whose archive it is.'),
  ...edition.shape,
  count: count('How many postmortems there are.'),
  postmortems: describe(z.array(describe(summary, 'What is known of one postmortem at a glance.')), 'All postmortems, newest first.'),
});

export type Summary = z.output<typeof summary>;
export type ArchiveExport = z.output<typeof ArchiveExport>;
/** With the front matter as it is written, which `Postmortem` reads. */
export type PostmortemExport = Omit<z.output<typeof PostmortemExport>, 'postmortem'> & { postmortem: Readonly<Record<string, unknown>> };
