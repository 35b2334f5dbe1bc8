/** Whether words say how much: a number, in digits or in words, or a whole such as "all" and "nobody". */

const RE_FIGURE =
  /\p{N}|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|billions?|once|twice|half|third|quarter|halves|thirds|quarters|all|every|everyone|everybody|each|entire|whole|none|nobody|no)\b/iu;
const RE_NO_FIGURE =
  /\b(?:at all|all in all|above all|after all|all the same|no longer|no doubt|on the whole|as a whole|one another|each other)\b/gi;

export function holdsFigure(text: string): boolean {
  return RE_FIGURE.test(text.replace(RE_NO_FIGURE, ' '));
}
