/** Characters that change how a line is read without being seen: bidirectional controls, zero-width and control characters. */

// oxlint-disable-next-line no-control-regex
const RE_HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u;
// A zero-width joiner between two pictographs is how many emoji are written.
const RE_EMOJI_JOIN = /(?<=[\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d(?=\p{Extended_Pictographic})/gu;

/** The first hidden character and its offset, or undefined. */
export function hiddenCharacter(text: string): { character: string; offset: number } | undefined {
  const match = RE_HIDDEN.exec(text.replace(RE_EMOJI_JOIN, '-'));
  return match ? { character: match[0], offset: match.index } : undefined;
}

/** `U+202E`, for a person to look up. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
