import { describe, expect, it } from 'vitest';
import { cardChunks, CARDS_PER_CHUNK, readChunk } from '../../src/core/archive-cards.ts';
import { cardOf } from '../../src/core/card.ts';
import { entry } from '../support/archive-entries.ts';

describe('cardChunks', () => {
  it('has no chunk for an empty archive', () => {
    expect(cardChunks([], 'x')).toEqual([]);
  });

  it('cuts the archive in its own order', () => {
    const entries = Array.from({ length: CARDS_PER_CHUNK + 1 }, (_, i) => entry({ id: `p-${i}` }));
    const chunks = cardChunks(entries, 'x');
    expect(chunks.map(({ stamp, cards }) => [stamp, cards.length])).toEqual([
      ['x', CARDS_PER_CHUNK],
      ['x', 1],
    ]);
    expect(chunks[1]?.cards[0]).toEqual(cardOf(entry({ id: `p-${CARDS_PER_CHUNK}` })));
  });
});

describe('readChunk', () => {
  const [chunk] = cardChunks([entry({ status: 'draft' })], 'x');

  it('reads what was written', () => {
    expect(readChunk(JSON.parse(JSON.stringify(chunk)))).toEqual(chunk);
  });

  it.each([
    ['nothing', null],
    ['text', 'cards'],
    ['no stamp', { cards: [] }],
    ['no list', { stamp: 'x', cards: {} }],
    ['a card that is none', { stamp: 'x', cards: [null] }],
    ['a card without a title', { stamp: 'x', cards: [{ ...chunk?.cards[0], title: undefined }] }],
    ['a card without flags', { stamp: 'x', cards: [{ ...chunk?.cards[0], flags: undefined }] }],
    ['a card whose rank is text', { stamp: 'x', cards: [{ ...chunk?.cards[0], rank: '0' }] }],
  ])('refuses %s', (_, wire) => {
    expect(() => readChunk(wire)).toThrow(/no list of cards|no card/);
  });
});
