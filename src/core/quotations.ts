/** Words in quotation marks are somebody else's: where they stand in a text. */

export interface Stretch {
  start: number;
  end: number;
}

// A closing mark has to follow in the same text. A single quote is an apostrophe unless it stands before a word and another behind one.
const RE_QUOTATION =
  /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|‹[^‹›]*›|"[^"]*"|(?<![\p{L}\p{N}])[‘'](?=\S)[^‘’']{0,600}(?:['’](?=\p{L})[^‘’']{0,600}){0,20}(?<=\S)['’](?![\p{L}\p{N}])/gu;

/** The stretches of a text that are quotations, with their marks. */
export function quotationsIn(text: string): Stretch[] {
  if (!/["'“„«‹‘]/.test(text)) return [];
  return [...text.matchAll(RE_QUOTATION)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
