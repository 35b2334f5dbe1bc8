/** The front matter of a file: what stands between two lines that are exactly `---`. */
import type { VFileMessage } from 'vfile-message';
import { finding } from './finding.ts';
import { Lines } from './lines.ts';

export interface Fence {
  /** Offsets of the YAML and of the body in the text. */
  yaml: { start: number; end: number };
  body: number;
}

const RE_OPEN = /^---\r?\n/;
// No `m` flag: it would take U+2028 and a lone carriage return for line ends.
const RE_CLOSE = /(?<=^|\n)---(?:\r?\n|$)/;

export function findFrontMatter(file: string, text: string): Fence | VFileMessage {
  const report = (rule: string, offset: number, reason: string, hint: string) =>
    finding({ file, rule: `front-matter/${rule}`, place: new Lines(text).point(offset), reason, hint });
  if (text.trim() === '')
    return report('empty', 0, 'The file is empty.', 'Begin with the front matter: a line `---`, the keys, and a line `---`.');
  const open = RE_OPEN.exec(text);
  if (!open)
    return report(
      'missing',
      0,
      'The file does not begin with front matter.',
      'Let the first line be exactly `---`, then the keys, then a line `---`.',
    );
  const start = open[0].length;
  const close = RE_CLOSE.exec(text.slice(start));
  if (!close) return report('unclosed', 0, 'The front matter is not closed.', 'Add a line that is exactly `---` after the last key.');
  return { yaml: { start, end: start + close.index }, body: start + close.index + close[0].length };
}
