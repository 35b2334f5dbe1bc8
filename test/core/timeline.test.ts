import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/core/html.ts';
import type { TimelineEvent } from '../../src/core/postmortem.ts';
import { phaseSegments, timelineRows } from '../../src/core/timeline.ts';
import { time } from '../support/builders.ts';

const MINUTE = 60_000;
const event = (at: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({ at: time(at), marker: 'note', what: 'x', ...more });
const rows = (events: TimelineEvent[], started = '2024-05-01T10:00Z') => timelineRows(events, time(started), escapeHtml);

describe('timelineRows', () => {
  it('counts from the beginning of the impact, and from the row before', () => {
    const [first, second, third] = rows([event('2024-05-01T09:50Z'), event('2024-05-01T10:05Z'), event('2024-05-02T10:05Z')]);
    expect(first).toMatchObject({ elapsed: -10 * MINUTE, day: '2024-05-01' });
    expect(first).not.toHaveProperty('gap');
    expect(second).toMatchObject({ elapsed: 5 * MINUTE, gap: 15 * MINUTE });
    expect(third).toMatchObject({ elapsed: 1445 * MINUTE, gap: 1440 * MINUTE, day: '2024-05-02' });
  });

  it('measures nothing from a day', () => {
    const [day, clock] = rows([event('2024-05-01'), event('2024-05-01T10:05Z')]);
    expect(day).not.toHaveProperty('elapsed');
    expect(day?.day).toBe('2024-05-01');
    expect(clock).not.toHaveProperty('gap');
    const [unmeasured] = rows([event('2024-05-01T10:05Z')], '2024-05');
    expect(unmeasured).not.toHaveProperty('elapsed');
  });

  it('stands under the month or the year where no day is known', () => {
    expect(rows([event('2024-05'), event('2024')]).map(({ day }) => day)).toEqual(['2024-05', '2024']);
  });

  it('says when either time is "about"', () => {
    expect(rows([event('2024-05-01T10:05Z~')])[0]).toMatchObject({ elapsedApproximate: true });
    expect(rows([event('2024-05-01T10:05Z')], '2024-05-01T10:00Z~')[0]).toMatchObject({ elapsedApproximate: true });
    expect(rows([event('2024-05-01T10:05Z')])[0]).not.toHaveProperty('elapsedApproximate');
  });

  it('renders the text and keeps the evidence', () => {
    expect(rows([event('2024-05-01T10:05Z', { what: 'a < b', evidence: 'https://x.example/' })])[0]).toMatchObject({
      what: 'a &lt; b',
      evidence: 'https://x.example/',
    });
  });
});

describe('phaseSegments', () => {
  it('joins the phases that are known to the minute, in the order in which they happened', () => {
    const segments = phaseSegments({
      started: time('2024-05-01T10:00Z'),
      detected: time('2024-05-01T09:50Z~'),
      acknowledged: time('2024-05-01'),
      mitigated: undefined,
      resolved: time('2024-05-01T12:00Z'),
      announced: time('2024-05-01T10:30Z'),
    });
    expect(segments).toEqual([
      { from: 'detected', to: 'started', ms: 10 * MINUTE, approximate: true },
      { from: 'started', to: 'resolved', ms: 120 * MINUTE, approximate: false },
    ]);
  });

  it('has nothing to draw between fewer than two', () => {
    expect(phaseSegments({})).toEqual([]);
    expect(phaseSegments({ started: time('2024-05-01T10:00Z'), resolved: time('2024-05-02') })).toEqual([]);
  });
});
