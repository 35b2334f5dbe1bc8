/** One document as the net against leaks knows it: what is internal in it, what the public sees, and on which other postmortems that depends. */
import type { Source } from '../audience.ts';
import type { Site } from '../site.ts';
import type { Piece } from './piece.ts';
import { documentPieces, type Shown, type UsedWords, usedWords, useWords } from './shown-pieces.ts';

/** A file of the archive in two parts. */
export interface PartedPieces {
  /** What the public does not see of it. */
  internal: Piece[];
  /** The texts that the public sees. */
  shown: string[];
}

export interface DocumentPieces extends PartedPieces {
  /** The words of the vocabularies that the public reads because of it. */
  used: { [Key in keyof UsedWords]: string[] };
  /** Every postmortem of which it mattered whether it has a public page, and whether it had one. While the answers hold, all of this holds. */
  asked: [id: string, visible: boolean][];
}

/** `isVisible`: whether another postmortem has a public page; `lines`: how many lines of the file stand before the body. */
export function piecesOf(document: Source, site: Site, isVisible: (id: string) => boolean, lines: number): DocumentPieces {
  const asked = new Map<string, boolean>();
  const ask = (id: string): boolean => {
    const answer = isVisible(id);
    asked.set(id, answer);
    return answer;
  };
  const toPublic: Shown = { site, audience: 'public', isVisible: ask };
  const used = usedWords();
  useWords(used, document, toPublic);
  const all = documentPieces(document, { site, audience: 'internal', isVisible: () => true }, lines);
  const parted = partedPieces(all, documentPieces(document, toPublic));
  const { severities, causes, tags } = used;
  return { ...parted, used: { severities: [...severities], causes: [...causes], tags: [...tags] }, asked: [...asked] };
}

/** `all`: what the internal audience sees, `shown`: what the public does. */
export function partedPieces(all: readonly Piece[], shown: readonly Piece[]): PartedPieces {
  const texts = new Set(shown.map(({ text }) => text));
  return { internal: all.filter(({ text }) => !texts.has(text)), shown: [...texts] };
}
