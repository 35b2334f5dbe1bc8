/** Builders of a book of rhymes by hand: what is shown of each incident, and what connects them. */
import type { RhymeBook, ShownAction, ShownIncident } from '../../src/core/rhymes/book.ts';
import type { Reason, Rhyme } from '../../src/core/rhymes/reason.ts';
import type { Recurrence } from '../../src/core/rhymes/recurrence.ts';
import { time } from './builders.ts';

export function shown(overrides: Partial<Omit<ShownIncident, 'started'>> & { started?: string } = {}): ShownIncident {
  const { started = '2026-02-02T09:05Z', ...rest } = overrides;
  return {
    title: 'Logs were missing',
    organization: 'Fernwick',
    retelling: false,
    severity: 'SEV2',
    mitigations: [],
    actions: [],
    ...rest,
    started: time(started),
  };
}

export const action = (id: string, status: ShownAction['status'], rest: Partial<ShownAction> = {}): ShownAction => ({
  anchor: `action-${id}`,
  title: `Title of ${id}`,
  status,
  ...rest,
});

export function rhyme(id: string, reasons: Reason[], verdict: Partial<Rhyme> = { sameCause: true }): Rhyme {
  return { id, score: 0.9, sameSymptom: false, sameCause: false, differentCause: false, ...verdict, reasons };
}

export function recurrence(earlier: string, later: string, rest: Partial<Recurrence> = {}): Recurrence {
  return { earlier, later, saidBy: 'author', debt: [], declined: [], ...rest };
}

export function book(overrides: Partial<RhymeBook> = {}): RhymeBook {
  return { rhymes: {}, shown: {}, chains: [], families: [], ...overrides };
}
