import { describe, expect, it } from 'vitest';
import { BADGE_COLOURS, badgeName, pageBadge, serviceBadges } from '../../../src/core/publish/badge.ts';
import { incident, maintenance, service, statusData } from '../../support/status-builders.ts';

const named = (name: string): string => serviceBadges(statusData({ services: [service('api', { name })] })).get('api') ?? '';

/** The texts of a badge as a reader sees them: its title, the name and the state. */
const seen = (badge: string): string[] =>
  [...badge.matchAll(/<(?:title|text)[^>]*>([^<]*)</g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  );
const widthOf = (badge: string): number => Number(/ width="(\d+)"/.exec(badge)?.[1]);

/** Of WCAG 2, for white text. */
function contrastOfWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

describe('the badge of a service', () => {
  it('says its state in words', () => {
    const outage = incident('one', { times: { started: '2026-11-20T06:00Z' }, services: [{ service: 'api', level: 'major_outage' }] });
    const data = statusData({
      services: [service('api'), service('web'), service('tracking'), service('fax', { retired: '2026-06-30' })],
      incidents: [outage],
      maintenance: [maintenance('db', '2026-11-20T10:00Z', '2026-11-20T11:00Z', { services: ['api', 'tracking', 'fax'] })],
    });
    expect([...serviceBadges(data)].map(([name, badge]) => [name, seen(badge)[0]])).toEqual([
      ['api', 'The api: major outage'],
      ['web', 'The web: operational'],
      ['tracking', 'The tracking: under maintenance'],
      ['fax', 'The fax: retired'],
    ]);
  });

  it('has a name that no badge of another has', () => {
    expect(badgeName('api')).toBe('api');
    expect(badgeName('status')).toBe('status.service');
  });

  it('shows any name as text', () => {
    const badge = named(`<script>alert("1")</script> & 'co'`);
    expect(seen(badge)).toEqual([`<script>alert("1")</script> & 'co': operational`, `<script>alert("1")</script> & 'co'`, 'operational']);
    expect(badge).not.toContain('<script');
  });

  it('leaves out what XML cannot hold', () => {
    expect(seen(named('A\u0000\u0007\nB \ud800'))[1]).toBe('A B \ufffd');
    expect(seen(named('\u0001'))[1]).toBe('?');
  });

  it('cuts a name beyond 40 characters, of which an emoji is one, and keeps it whole in its title', () => {
    expect(seen(named('x'.repeat(40)))[1]).toBe('x'.repeat(40));
    expect(seen(named('x'.repeat(41)))[1]).toBe(`${'x'.repeat(39)}…`);
    expect(seen(named('x'.repeat(41)))[0]).toContain('x'.repeat(41));
    expect(seen(named('👩‍🚒'.repeat(41)))[1]).toBe(`${'👩‍🚒'.repeat(39)}…`);
  });

  it('is as wide as its text, which is drawn to fit', () => {
    expect(widthOf(named('WWWWWWWWWW'))).toBeGreaterThan(widthOf(named('mmmmmmmmmm')) - 5);
    expect(widthOf(named('WWWWWWWWWW'))).toBeGreaterThan(widthOf(named('llllllllll')) + 40);
    const badge = named('Public API');
    const [name = 0, state = 0] = [...badge.matchAll(/textLength="(\d+)"/g)].map(([, length]) => Number(length));
    expect(widthOf(badge)).toBe(name + state + 28);
  });

  it('is a picture with a title and nothing that runs, loads or is styled', () => {
    const badge = named('Public API');
    expect(badge).toMatch(/^<svg [^>]*role="img" aria-label="Public API: operational"><title>Public API: operational<\/title>/);
    expect(badge).not.toMatch(/<script|<style|style=|href|url\(|\bid=|\son\w+=/i);
  });
});

describe('the badge of the page', () => {
  it('says how the whole is', () => {
    const part = incident('one', { times: { started: '2026-11-20T06:00Z' }, services: [{ service: 'api', level: 'partial_outage' }] });
    expect(seen(pageBadge(statusData()))).toEqual([
      'Fernwick Parcels: All systems operational',
      'Fernwick Parcels',
      'All systems operational',
    ]);
    expect(seen(pageBadge(statusData({ incidents: [part] })))[2]).toBe('Minor service outage');
  });
});

describe('the colours of badges', () => {
  it.each(Object.entries(BADGE_COLOURS))('have enough contrast with white text: %s', (_, colour) => {
    expect(contrastOfWhite(colour)).toBeGreaterThanOrEqual(4.5);
  });
});
