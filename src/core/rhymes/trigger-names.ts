/** The kinds of events that set incidents off, as a reader is told of them. */
export const TRIGGER_NAMES = {
  expiry: 'something that expired',
  attack: 'an attack',
  'config-change': 'a change of configuration',
  migration: 'a migration',
  deployment: 'a deployment',
  'manual-step': 'a step by hand',
  maintenance: 'planned maintenance',
  calendar: 'the clock or the calendar',
  load: 'a rise in load',
  limit: 'a limit that was reached',
  hardware: 'a failure of hardware',
  provider: 'a provider',
} as const;

export type TriggerKind = keyof typeof TRIGGER_NAMES;
