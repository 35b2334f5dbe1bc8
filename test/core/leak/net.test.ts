/** The net by itself: what it holds, what it lets go of, and what it finds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsRun, Net } from '../../../src/core/leak/net.ts';
import { BARRIER, readWords, wordsBetween } from '../../../src/core/leak/words.ts';

const ORIGIN = { file: 'a.mdx', field: 'review/author' };
const LONG = 'The customers of the northern depot were told at once that their parcels had been lost';

function holding(...texts: string[]): Net {
  const net = new Net();
  for (const text of texts) net.hold(text, ORIGIN);
  return net;
}

const words = (text: string): string[] => {
  const row = readWords(text);
  return Array.from({ length: row.count }, (_, at) => wordsBetween(row, at, at + 1));
};

describe('words', () => {
  test.each([
    ['case and punctuation', 'Dr. Who-X, (again)', ['dr', 'who', 'x', 'again']],
    ['snakes and paths', 'team_ops/on-call', ['team', 'ops', 'on', 'call']],
    ['what is not seen', 'ca\u00adna\u200bry', ['canary']],
    ['full-width letters', 'Ｃａｎａｒｙ', ['canary']],
    ['letters of other scripts', 'Größe Москва', ['größe', 'москва']],
    ['an accent by itself', 'cafe\u0301', ['café']],
    ['ideographs one by one', '支付 service', ['支', '付', 'service']],
  ])('pass over %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('grow with the text', () => {
    const row = readWords('word '.repeat(5_000));
    expect(row.count).toBe(5_000);
    expect(readWords('two words', row).count).toBe(2);
  });
});

describe('a value', () => {
  test.each([
    ['as it is written', 'Owned by Team Nightingale.'],
    ['in another case', 'TEAM NIGHTINGALE'],
    ['as a slug', '/teams/team-nightingale/'],
    ['wrapped', 'Team\n    Nightingale'],
  ])('is found %s', (_, text) => {
    expect(holding('Team Nightingale').find(text)).toEqual([{ words: 'team nightingale', origin: ORIGIN }]);
  });

  test.each([
    ['inside a longer word', 'team nightingales'],
    ['across two blocks', `team${BARRIER}nightingale`],
    ['with a word between', 'team of nightingale'],
  ])('is not found %s', (_, text) => {
    expect(holding('Team Nightingale').find(text)).toEqual([]);
  });

  test.each(['short', '2026-11-20', '2026-11-20T00:00Z', '40 minutes', '6 May 2025', '2 h 10 min', 'about 12 %', '!!!!!!!!!'])(
    'that is as ordinary as %j is not held',
    (text) => {
      expect(new Net().hold(text, ORIGIN)).toBe(false);
    },
  );

  test('of digits is found with its punctuation only', () => {
    const net = holding('192.168.17.204');
    expect(net.find('M192 168 17 204')).toEqual([]);
    expect(net.find('at 192.168.17.204.')).toHaveLength(1);
  });

  test('that a public text says as well is let go of', () => {
    const net = holding('Payments service', 'Team Nightingale');
    net.release('We run the payments service.');
    expect(net.find('payments service, team nightingale')).toEqual([{ words: 'team nightingale', origin: ORIGIN }]);
    expect(net.valueCount).toBe(1);
  });
});

describe('a longer text', () => {
  test('is found by eight of its words, and not by seven', () => {
    const eight = LONG.split(' ').slice(3, 11).join(' ');
    expect(holding(LONG).find(`… ${eight} …`)).toEqual([{ words: eight }]);
    expect(holding(LONG).find(LONG.split(' ').slice(3, 10).join(' '))).toEqual([]);
  });

  test('is found once, however much of it stands there', () => {
    expect(holding(LONG).find(`${LONG}. ${LONG}`)).toHaveLength(1);
    expect(holding(LONG).find(`${LONG}${BARRIER}${LONG}`)).toHaveLength(1);
  });

  test('of numbers alone is nobody’s', () => {
    expect(new Net().hold('1 2 3 4 5 6 7 8 9 10', ORIGIN)).toBe(false);
  });

  test('leads back to where it stands', () => {
    const [found] = holding(LONG).find(LONG.toUpperCase());
    expect(holdsRun(`Before. ${LONG}!`, new Set([found?.words ?? '']))).toEqual([found?.words]);
  });

  test('is let go of where it is public, and only there', () => {
    const net = holding(LONG);
    net.release('The customers of the northern depot were told at once');
    expect(net.find('The customers of the northern depot were told at once')).toEqual([]);
    expect(net.find(LONG)).toHaveLength(1);
  });
});

test('finds every held text anywhere between others, and nothing that was released', () => {
  const word = fc.constantFrom('depot', 'label', 'queue', 'parcel', 'north', 'late', 'team', 'ledger');
  const text = fc.array(word, { minLength: 2, maxLength: 14 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), text, (texts, other) => {
      const net = new Net();
      const held = texts.filter((one) => net.hold(one, ORIGIN));
      for (const one of held) expect(net.find(`x ${one} y`)).not.toEqual([]);
      net.release(other);
      expect(net.find(other)).toEqual([]);
      for (const one of held)
        if (!` ${other} `.includes(` ${one} `) && one.split(' ').length < 8)
          expect(net.find(one).length > 0).toBe(!covers(other, texts, one));
    }),
    { numRuns: 300 },
  );
});

test('finds in another thread what it finds here', () => {
  const net = holding(LONG, 'Team Nightingale', 'Größe & Söhne', '10.1.2.3', `Other words follow. ${LONG.toUpperCase()}`);
  net.release('We are team Nightingale, and the customers of the northern depot were told');
  const other = Net.of(structuredClone(net.share()));
  const text = `${LONG}. Team Nightingale; GRÖSSE, größe & söhne; 10.1.2.3, but not 10, 1, 2, 3. The customers of the northern depot were told.`;
  expect(net.find(text)).toHaveLength(3);
  expect(other.find(text)).toEqual(net.find(text));
  expect([other.valueCount, other.runCount]).toEqual([net.valueCount, net.runCount]);
});

/** Whether all that could be found in `one` was released with `other`. */
function covers(other: string, texts: readonly string[], one: string): boolean {
  const inside = texts.filter((text) => text.length >= 8 && text.split(' ').length < 8 && ` ${one} `.includes(` ${text} `));
  return inside.every((text) => ` ${other} `.includes(` ${text} `));
}
