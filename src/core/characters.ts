/** Characters that change how a line is read without being seen: bidirectional controls, zero-width and control characters. */

const RE_HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\u2028\u2029]/u;
// Joiners are how many emoji, and words in several scripts, are written.
const RE_EMOJI_JOINER = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu;
const RE_SCRIPT_JOINER = /(?<=(?!\p{Script=Latin})[\p{L}\p{M}])[\u200c\u200d](?=(?!\p{Script=Latin})\p{L})/gu;

/** The first hidden character and its offset, or undefined. */
export function hiddenCharacter(text: string): { character: string; offset: number } | undefined {
  const match = RE_HIDDEN.exec(text.replace(RE_EMOJI_JOINER, '-').replace(RE_SCRIPT_JOINER, '-'));
  return match ? { character: match[0], offset: match.index } : undefined;
}

/** `U+202E`, for a person to look up. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
