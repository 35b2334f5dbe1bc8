/** Planned maintenance, `content/maintenance/*.yaml`: what will be worked on when, and what the public is told. */
import { z } from 'zod';
import { VISIBILITIES } from './postmortem.ts';
import { type PartialTime, parsePartialTime } from './partial-time.ts';
import { name, plain, prose, type KeyMeta } from './text.ts';

/** Statuspage's own words. */
export const MAINTENANCE_STATUSES = ['scheduled', 'in_progress', 'verifying', 'completed'] as const;
export type MaintenanceStatus = (typeof MAINTENANCE_STATUSES)[number];

const describe = <T extends z.ZodType>(schema: T, description: string, meta: KeyMeta = {}): T => schema.meta({ description, ...meta }) as T;

/** For editors; JSON Schema's own `date-time` would ask for seconds. */
const INSTANT_PATTERN = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$';

/** Plans have a clock and a zone: "sometime in May" is no maintenance that anybody can prepare for. */
const instant = (description: string) =>
  z
    .string()
    .meta({ description, pattern: INSTANT_PATTERN })
    .transform((written, context): PartialTime => {
      const parsed = parsePartialTime(written);
      if (typeof parsed !== 'string' && (parsed.precision === 'minute' || parsed.precision === 'second') && !parsed.approximate)
        return parsed;
      const problem = typeof parsed === 'string' ? parsed : 'clock';
      context.issues.push({ code: 'custom', input: written, params: { rule: 'time', problem } });
      return z.NEVER;
    });

const update = z.strictObject({
  at: instant('When the public was told.'),
  status: describe(z.enum(MAINTENANCE_STATUSES), 'Where it stood then: scheduled, in_progress, verifying or completed.'),
  what: prose('What the public was told.'),
});

export const Maintenance = z.strictObject({
  title: plain('What will be worked on, in one line.'),
  services: describe(z.array(name('A service of site.yaml.')).min(1), 'The services that it concerns.'),
  from: instant('When it begins.'),
  until: instant('When it ends.'),
  summary: prose('What users will notice.').optional(),
  visibility: describe(z.enum(VISIBILITIES), 'Who may see it; default: internal.').default('internal'),
  updates: describe(z.array(update).max(200), 'What the public was told, in order.').optional(),
});

export type Maintenance = z.output<typeof Maintenance>;
