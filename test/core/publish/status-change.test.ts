import { describe, expect, it } from 'vitest';
import { statusChanges } from '../../../src/core/publish/status-change.ts';
import { document } from '../../support/builders.ts';

const changes = (times: Record<string, string>, timeline: [clock: string, marker: string][] = []): string[] => {
  const { postmortem } = document({
    status: 'draft',
    times: Object.fromEntries(Object.entries(times).map(([phase, clock]) => [phase, at(clock)])),
    timeline: timeline.map(([clock, marker]) => ({ at: at(clock), marker, what: 'It happened.' })),
  });
  return statusChanges(postmortem).map((change) => `${change.status} ${change.at.text.slice(11, 16) || change.at.text}`);
};
const at = (clock: string): string => (clock.includes('-') ? clock : `2026-03-02T${clock}Z`);

describe('where an incident stood', () => {
  it('follows its times: noticed, mitigated, resolved', () => {
    expect(changes({ started: '10:00', detected: '10:05', mitigated: '11:00', resolved: '12:00' })).toEqual([
      'investigating 10:05',
      'monitoring 11:00',
      'resolved 12:00',
    ]);
  });

  it('begins with the first that is known, and at least with the impact', () => {
    expect(changes({ started: '10:00' })).toEqual(['investigating 10:00']);
    expect(changes({ started: '10:00', announced: '10:20', detected: '10:05' })).toEqual(['investigating 10:05']);
  });

  it('is identified from the diagnosis or the first attempt on', () => {
    const open = { started: '10:00', detected: '10:05' };
    expect(
      changes(open, [
        ['10:20', 'escalated'],
        ['10:30', 'diagnosed'],
        ['10:40', 'mitigation-attempted'],
      ]),
    ).toEqual(['investigating 10:05', 'identified 10:30']);
  });

  it('is not led back by a diagnosis after the mitigation, but by another attempt', () => {
    const open = { started: '10:00', detected: '10:05' };
    expect(
      changes(open, [
        ['10:30', 'mitigated'],
        ['10:40', 'diagnosed'],
        ['10:45', 'acknowledged'],
      ]).at(-1),
    ).toBe('monitoring 10:30');
    expect(
      changes(open, [
        ['10:30', 'mitigated'],
        ['10:50', 'mitigation-attempted'],
      ]).at(-1),
    ).toBe('identified 10:50');
    expect(
      changes(open, [
        ['10:30', 'mitigated'],
        ['10:50', 'impact-started'],
      ]).at(-1),
    ).toBe('investigating 10:50');
  });

  it('ends with the resolution, whatever is noted later or in the same minute', () => {
    const over = { started: '10:00', detected: '10:05', mitigated: '11:00', resolved: '11:00' };
    expect(changes(over, [['12:00', 'diagnosed']])).toEqual(['investigating 10:05', 'resolved 11:00']);
  });

  it('says nothing of notes, deployments and what came before it was noticed', () => {
    const open = { started: '10:00', detected: '10:30' };
    expect(
      changes(open, [
        ['09:00', 'deployed'],
        ['10:10', 'alert'],
        ['10:40', 'note'],
        ['10:50', 'communicated'],
      ]),
    ).toEqual(['investigating 10:30']);
  });

  it('takes days as they are known', () => {
    expect(changes({ started: '2026-03-02', resolved: '2026-03-04' })).toEqual(['investigating 2026-03-02', 'resolved 2026-03-04']);
  });
});
