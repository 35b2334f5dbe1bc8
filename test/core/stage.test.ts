import { expect, it } from 'vitest';
import { STAGE_NAMES, STAGES, stageOf } from '../../src/core/stage.ts';
import { time } from '../support/builders.ts';

const over = { started: time('2024-05-01T10:00Z'), resolved: time('2024-05-01T12:00Z') };
const open = { started: time('2024-05-01T10:00Z') };
const action = (status?: 'open' | 'in-progress' | 'done' | 'declined') => ({ title: 'x', ...(status ? { status } : {}) });

it.each([
  ['in-progress', { times: open, status: 'published' }],
  ['in-progress', { times: open, status: 'draft' }],
  ['resolved', { times: over, status: 'draft' }],
  ['analysis', { times: over, status: 'in-review' }],
  ['follow-up', { times: over, status: 'published', actions: [action('done'), action('open')] }],
  ['follow-up', { times: over, status: 'published', actions: [action('in-progress')] }],
  // An action without a status is open.
  ['follow-up', { times: over, status: 'published', actions: [action()] }],
  ['closed', { times: over, status: 'published', actions: [action('done'), action('declined')] }],
  ['closed', { times: over, status: 'published', actions: [] }],
  ['closed', { times: over, status: 'published' }],
] as const)('%s', (stage, postmortem) => {
  expect(stageOf(postmortem as unknown as Parameters<typeof stageOf>[0], false)).toBe(stage);
});

it('is nothing but a retelling where the incident was another organization’s', () => {
  expect(stageOf({ times: open, status: 'published' }, true)).toBe('retelling');
});

it('has a name for every stage', () => {
  expect(Object.keys(STAGE_NAMES)).toEqual([...STAGES]);
});
