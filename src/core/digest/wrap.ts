/** Plain text in lines of a mail. */

export const WIDTH = 72;

/** Control characters, and those that turn the direction of a line, are not for mails; white space of any kind is one space. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}

/**
 * Lines of at most `WIDTH` characters, each after `indent`. Addresses stay whole, however long; other words that are longer than a line are cut.
 */
export function wrap(text: string, indent = ''): string[] {
  const room = WIDTH - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text)
    .split(' ')
    .flatMap((one) => pieces(one, room))) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > room) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, indent + line];
}

function pieces(word: string, room: number): string[] {
  if (lengthOf(word) <= room || /^https?:\/\//.test(word)) return [word];
  const characters = Array.from(new Intl.Segmenter('en').segment(word), ({ segment }) => segment);
  const found: string[] = [''];
  for (const character of characters) {
    const last = found.at(-1) as string;
    if (lengthOf(last) + lengthOf(character) > room && last !== '') found.push(character);
    else found[found.length - 1] = last + character;
  }
  return found;
}

const lengthOf = (text: string): number => [...text].length;
