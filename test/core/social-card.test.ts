import { describe, expect, test } from 'vitest';
import { MOST_SOCIAL_CARDS, socialCards, socialPath } from '../../src/core/social-card.ts';
import { entry, term, time } from '../support/archive-entries.ts';

const SITE = { title: 'Fernwick incident archive', accent: '#0b6e4f' };

function record(id: string, started: string, rest: Partial<Parameters<typeof socialCards>[0][number]> = {}) {
  const { title, severity, organization } = entry();
  return { id, title, severity, organization, started: time(started), times: { started: time(started) }, ...rest };
}

const factsOf = (...[one]: Parameters<typeof record>[2][]) =>
  Object.fromEntries(
    socialCards([record('a', '2017-01-31T23:00Z', one)], SITE)[1]?.postmortem?.facts.map(({ label, value }) => [label, value]) ?? [],
  );

describe('the cards', () => {
  test('say what a reader wants to know first', () => {
    const times = { started: time('2017-01-31T23:00Z'), mitigated: time('2017-02-01T17:05Z'), resolved: time('2017-02-02T00:00Z') };
    expect(socialCards([record('a', '2017-01-31T23:00Z', { times })], SITE)).toEqual([
      { site: SITE.title, accent: SITE.accent },
      {
        site: SITE.title,
        accent: SITE.accent,
        postmortem: {
          id: 'a',
          title: 'Primary database directory removed during a replication repair',
          rank: 0,
          facts: [
            { label: 'Severity', value: 'SEV1' },
            { label: 'Duration', value: '18 h 5 min' },
            { label: 'Began', value: '31 January 2017' },
            { label: 'Organization', value: 'FERNWICK' },
          ],
        },
      },
    ]);
  });

  test('claim no more than is known', () => {
    const month = time('2018-04');
    expect(factsOf({ started: month, times: { started: month, resolved: time('2018-05-01T10:00Z') } })).toEqual({
      Severity: 'SEV1',
      Began: 'April 2018',
      Organization: 'FERNWICK',
    });
    const times = { started: time('2018-04-01T10:00Z'), resolved: time('2018-04-01T11:00Z~') };
    expect(factsOf({ times })['Duration']).toBe('about 1 h');
  });

  test('are drawn for the newest alone, in an order that does not depend on how the archive was read', () => {
    const many = Array.from({ length: MOST_SOCIAL_CARDS + 20 }, (_, index) => record(`p${index}`, index < 10 ? '2015' : '2016-05-01'));
    const ids = socialCards(many, SITE).map(({ postmortem }) => postmortem?.id);
    expect(ids).toHaveLength(MOST_SOCIAL_CARDS + 1);
    expect(ids).not.toContain('p3');
    expect(socialCards(many.toReversed(), SITE).map(({ postmortem }) => postmortem?.id)).toEqual(ids);
  });

  test('compose letters, and leave out what only breaks lines', () => {
    const [, card] = socialCards([record('a', '2020', { title: 'Gro\u0308\u00ADße', organization: term('x') })], SITE);
    expect(card?.postmortem?.title).toBe('Größe');
  });

  test('have a colour where site.yaml names none', () => {
    expect(socialCards([], { title: 'A' })[0]?.accent).toMatch(/^#[0-9a-f]{6}$/);
  });
});

test('no postmortem can take the address of the archive’s picture', () => {
  expect(socialPath()).toBe('/social/archive.png');
  expect(socialPath('archive')).toBe('/social/postmortems/archive.png');
});
