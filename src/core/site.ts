/** The configuration of an archive, `site.yaml`: the organization and the vocabularies that postmortems draw on. */
import { z } from 'zod';
import { VISIBILITIES } from './postmortem.ts';
import { name, plain, prose, RE_KEBAB, url, type KeyMeta } from './text.ts';

export const STATUSPAGE_IMPACTS = ['none', 'minor', 'major', 'critical'] as const;
export const RULE_LEVELS = ['off', 'warn', 'error'] as const;
export const REPOSITORY_KINDS = ['github', 'gitlab', 'gitea'] as const;

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
      url: z
        .string()
        .trim()
        .max(2_000)
        .refine(isPage)
        .meta({ description: 'The web address of the repository, without a user name or a password.', url: true, format: 'uri' }),
      kind: describe(z.enum(REPOSITORY_KINDS), 'The software that runs there (Forgejo is gitea); default: from the address.').optional(),
      branch: plain('The branch that readers propose changes to.').default('main'),
      content: plain('The folder of the content in the repository.').default('content'),
      visibility: describe(
        z.enum(VISIBILITIES),
        'Who sees the links, which name branch and folders; internal where the public cannot open the repository. Default: public.',
      ).default('public'),
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
      review_from: name('From this severity on, a published postmortem needs a review meeting.').optional(),
      review_within_business_days: describe(z.int().min(1).max(365), 'Days from resolution to the review meeting.').default(5),
      whys_from: name('From this severity on, a published postmortem needs the 5 Whys.').optional(),
      timeline_from: name('From this severity on, a published postmortem needs a timeline.').optional(),
      timeline_events: describe(z.int().min(1).max(100), 'How many events such a timeline has at least; default: 5.').default(5),
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

/** A page of the web. Credentials in its address would be published with every link. */
function isPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
