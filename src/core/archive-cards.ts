/**
 * The texts of the archive's list, cut into pieces of one page each, so that the browser fetches only the cards that it is about to show.
 * Small pieces, because the results of a filter lie scattered over the archive.
 */
import type { ArchiveEntry } from './archive-entry.ts';
import { type Card, cardOf } from './card.ts';

export const CARDS_PER_CHUNK = 50;

export interface CardChunk {
  /** The stamp of the index whose rows these are. */
  stamp: string;
  cards: Card[];
}

/** Chunk 0 holds rows 0 to 49, and so on. */
export function cardChunks(entries: readonly ArchiveEntry[], stamp: string): CardChunk[] {
  return Array.from({ length: Math.ceil(entries.length / CARDS_PER_CHUNK) }, (_, chunk) => ({
    stamp,
    cards: entries.slice(chunk * CARDS_PER_CHUNK, (chunk + 1) * CARDS_PER_CHUNK).map(cardOf),
  }));
}

/** Checks what came over the wire and throws, saying why, where it is not a chunk. */
export function readChunk(wire: unknown): CardChunk {
  const chunk = wire as Partial<CardChunk> | null;
  if (typeof chunk !== 'object' || typeof chunk?.stamp !== 'string' || !Array.isArray(chunk.cards))
    throw new Error('This is no list of cards.');
  if (!chunk.cards.every(isCard)) throw new Error('The list holds something that is no card.');
  return chunk as CardChunk;
}

function isCard(card: Partial<Card> | null): boolean {
  if (typeof card !== 'object' || card === null) return false;
  const { id, title, meta, line, day, date, severity, rank, duration, flags } = card;
  const texts = [id, title, meta, line, day, date, severity, duration, ...(Array.isArray(flags) ? flags : [undefined])];
  return typeof rank === 'number' && texts.every((text) => typeof text === 'string');
}
