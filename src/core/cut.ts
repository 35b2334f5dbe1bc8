/** Takes ranges out of a text without leaving a gap that would tell of them: no blank line, no double space, no space before a comma. */

export interface Range {
  start: number;
  end: number;
}

/** The text without these ranges, which do not overlap. */
export function cut(text: string, ranges: Range[]): string {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  // From the last to the first; `tail` is what follows, `rest` what follows that.
  const rest: string[] = [];
  let tail = text.slice(sorted.at(-1)?.end);
  for (let index = sorted.length - 1; index >= 0; index--) {
    const { start } = sorted[index] as Range;
    const lineBefore = text.slice(start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1, start);
    let head = text.slice(sorted[index - 1]?.end ?? 0, start);
    if (lineBefore.trim() === '' && /^[ \t]*(?:\r?\n|$)/.test(tail)) {
      head = head.slice(0, head.length - lineBefore.length);
      tail = tail.replace(/^[ \t]*(?:\r?\n)?/, '');
    } else if (/^(?:[ \t.,;:!?)\]]|\r?\n|$)/.test(tail)) {
      // A gap of two spaces, or one before a comma, would tell that something stood here.
      head = withoutBlanksAtEnd(head);
    }
    if (/\S|\n/.test(head)) {
      rest.push(tail);
      tail = head;
    } else tail = head + tail;
  }
  return [...rest, tail].toReversed().join('');
}

/** A loop, because `/[ \t]+$/` takes quadratic time where a long gap is not the last one. */
function withoutBlanksAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(0, end);
}
