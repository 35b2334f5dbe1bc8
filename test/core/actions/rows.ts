/** Builders of records and rows for the tests of action items. */
import { actionItems } from '../../../src/core/actions/action-item.ts';
import { actionRows, type ActionRow } from '../../../src/core/actions/action-row.ts';
import type { IncidentRecord, RecordAction } from '../../../src/core/incident-record.ts';
import { term, time } from '../../support/archive-entries.ts';

export const AS_OF = '2026-11-20';

/** An own, published incident of 2 March 2026 without action items. */
export function record(overrides: Partial<IncidentRecord> = {}): IncidentRecord {
  return {
    id: '2026-03-02-labels-late',
    title: 'Labels came late',
    summary: 'Labels came late for an hour.',
    started: time('2026-03-02T09:00Z'),
    severity: { key: 'sev1', name: 'SEV1', rank: 0 },
    organization: term('fernwick'),
    retelling: false,
    services: [term('api')],
    causes: [],
    tags: [],
    stage: 'closed',
    status: 'published',
    visibility: 'public',
    times: { started: time('2026-03-02T09:00Z'), resolved: time('2026-03-02T10:00Z') },
    detection: 'alert',
    outages: [],
    lessons: { wentWell: [], wentBadly: [], gotLucky: [] },
    actions: [],
    ...overrides,
  };
}

export function action(overrides: Partial<RecordAction> = {}): RecordAction {
  return { id: 'try', title: 'Try it', status: 'open', ...overrides };
}

/** One own incident with these items, or as given. */
export function rowsOf(actions: RecordAction[], overrides: Partial<IncidentRecord> = {}, months = 6): ActionRow[] {
  return actionRows(actionItems([record({ ...overrides, actions })], AS_OF, months));
}

export const rowOf = (overrides: Partial<RecordAction> = {}, incident: Partial<IncidentRecord> = {}): ActionRow =>
  rowsOf([action(overrides)], incident)[0] as ActionRow;
