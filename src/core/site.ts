/** The configuration of an archive, `site.yaml`: the organization and the vocabularies that postmortems draw on. */
import { z } from 'zod';
import { VISIBILITIES } from './postmortem.ts';
import { name, plain, prose, RE_KEBAB, url, type KeyMeta } from './text.ts';

export const STATUSPAGE_IMPACTS = ['none', 'minor', 'major', 'critical'] as const;
export const RULE_LEVELS = ['off', 'warn', 'error'] as const;

const describe = <T extends z.ZodType>(schema: T, description: string, meta: KeyMeta = {}): T => schema.meta({ description, ...meta }) as T;

const keyed = <T extends z.ZodType>(value: T) => z.record(z.string().regex(RE_KEBAB), value);
const aliases = describe(z.array(name('Another word for it.')), 'Other words that authors may use for it.').optional();

const isoDate = (description: string) => z.iso.date().meta({ description });

const severity = z.strictObject({
  name: plain('Its name.'),
  description: prose('When an incident is of this severity.').optional(),
  impact: describe(z.enum(STATUSPAGE_IMPACTS), 'Its impact on the status page.').optional(),
});
const service = z.strictObject({
  name: plain('Its name.'),
  description: prose('What it does for users.').optional(),
  group: plain('The group that it is shown in.').optional(),
  visibility: describe(z.enum(VISIBILITIES), 'Who may see it; default: public.').default('public'),
  aliases,
  retired: isoDate('The day on which it was retired.').optional(),
});
const term = z.strictObject({ name: plain('Its name.'), description: prose('What it means.').optional(), aliases });
const team = z.strictObject({
  name: plain('Its name.'),
  visibility: describe(z.enum(VISIBILITIES), 'Who may see it; default: internal.').default('internal'),
  contact: plain('How to reach the team.', { internal: true }).optional(),
});

export const Site = z.strictObject({
  organization: plain('Whose archive this is.'),
  title: plain('The title of the site; default: from the organization.').optional(),
  url: url('Where the site is published; the environment’s SITE_URL and BASE_PATH win.').optional(),
  repository: describe(
    z.strictObject({
      url: url('The address of the repository.'),
      branch: plain('The branch that readers propose changes to.').default('main'),
      content: plain('The folder of the content in the repository.').default('content'),
    }),
    'Where readers can propose changes.',
  ).optional(),
  home: describe(z.enum(['archive', 'status']), 'What the home page shows first; default: archive.').default('archive'),
  appearance: describe(
    z.strictObject({
      logo: plain('An image beside site.yaml.').optional(),
      accent: describe(z.string().regex(/^#[0-9a-fA-F]{6}$/), 'The accent colour, as #rrggbb.').optional(),
      footer: prose('A line in the footer.').optional(),
    }),
    'The organization’s look.',
  ).optional(),
  severities: describe(keyed(severity), 'The severity scale, worst first.'),
  services: describe(keyed(service), 'The organization’s services, in the order of the status page.').default({}),
  causes: describe(keyed(term), 'The cause categories.').default({}),
  tags: describe(keyed(term), 'The tags.').default({}),
  teams: describe(keyed(team), 'The teams that own action items.').default({}),
  policy: describe(
    z.strictObject({
      review_from: name('From this severity on, a review is required.').optional(),
      review_within_business_days: describe(z.int().min(1).max(365), 'Days from resolution to the review meeting.').default(5),
      reverify_after_months: describe(z.int().min(1).max(120), 'Months after which a done action is looked at again.').default(12),
      holidays: describe(z.array(isoDate('A day off.')), 'Days that are no business days.').default([]),
    }),
    'What the organization asks of its postmortems.',
  ).optional(),
  rules: describe(z.record(z.string(), z.enum(RULE_LEVELS)), 'The level of a rule of `check`: off, warn or error.').optional(),
  internal_patterns: describe(z.array(plain('A host name with * as a wildcard.')), 'Host names that must not appear in public.', {
    internal: true,
  }).optional(),
});

export type Site = z.output<typeof Site>;

/** The site's title, or one made from the organization. */
export function siteTitle(site: Site): string {
  return site.title ?? `${site.organization} postmortems`;
}
