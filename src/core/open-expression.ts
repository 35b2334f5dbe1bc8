/**
 * Finds the brace that would make the native parser run away: inside an expression its time doubles with every tag or brace that is opened.
 * Such a brace is never right, because only comments are allowed in braces; here it is found without parsing, and code is told from text by
 * its backticks alone.
 */

/** Tags and braces that may follow such a brace before the text is kept from the parser, which otherwise tells of it. */
const MAX_OPENED = 12;
/** Its time also grows with the square of the comments. */
export const MAX_COMMENTS = 2_000;

const RE_STEP = /\\[^\n]|`+|<[A-Za-z_$>]?|[>{\n]/g;
// Where quotes and lists are mixed, the fence is taken for text: that is the safe mistake.
const RE_FENCE = /(?<quotes>(?: *>)*)(?<inner> *(?:(?:[-+*]|1[.)]) +)*)(?<fence>`{3,}|~{3,})(?<info>[^\n]*)/y;

/** The offset of the brace, or undefined. */
export function openExpression(body: string): number | undefined {
  const code = new CodeSpans(body);
  let brace: number | undefined;
  let opened = 0;
  let seen = 0;
  let inTag = false;
  let index = afterFences(body, 0);
  for (let step = next(RE_STEP, body, index); step; step = next(RE_STEP, body, index)) {
    const [token] = step;
    index = step.index + token.length;
    const inText = brace === undefined && !inTag;
    if (token.startsWith('\\')) {
      // Inside a tag or an expression a backslash escapes nothing, and a backtick begins no code.
      if (!inText) index = step.index + 1;
    } else if (token === '\n') {
      if (inText) index = afterFences(body, index);
    } else if (token.startsWith('`')) {
      if (inText) index = code.end(index, token.length);
    } else if (token === '{') {
      const comments = inText ? afterComments(body, index) : undefined;
      if (comments !== undefined) {
        index = comments;
        if (++seen > MAX_COMMENTS) return step.index;
      } else if (brace === undefined) brace = step.index;
      else if (++opened > MAX_OPENED) return brace;
    } else if (token === '>') inTag = false;
    else {
      inTag ||= token.length > 1 && token !== '<>';
      if (brace !== undefined && ++opened > MAX_OPENED) return brace;
    }
  }
  return undefined;
}

/** The offset after a brace that holds only comments, or undefined. */
function afterComments(body: string, start: number): number | undefined {
  let index = start;
  for (;;) {
    index = next(/\S|$/g, body, index)?.index ?? body.length;
    if (body[index] === '}') return index + 1;
    const two = body.slice(index, index + 2);
    const end = two === '/*' ? body.indexOf('*/', index + 2) : two === '//' ? body.indexOf('\n', index + 2) : -1;
    if (end === -1) return undefined;
    index = end + (two === '/*' ? 2 : 1);
  }
}

/** The offset after the fenced code blocks that begin at `start`, the beginning of a line. */
function afterFences(body: string, start: number): number {
  let index = start;
  for (let open = next(RE_FENCE, body, index); open; open = next(RE_FENCE, body, index)) {
    const { quotes = '', inner = '', fence = '', info = '' } = open.groups ?? {};
    if ((fence.startsWith('`') && info.includes('`')) || (quotes !== '' && inner.trim() !== '')) return index;
    // A line that is not indented so far, or not quoted so deep, ends the list or the quote and the code with it.
    const inside = quotes === '' ? `(?: {${inner.length}}|[ \\t\\r]*$)` : `(?: *>){${quotes.split('>').length - 1}}`;
    const end = new RegExp(`^(?:(?!${inside})|${inside}[ \\t]*(?<close>${fence}${fence[0]}*[ \\t\\r]*$))`, 'gm');
    const last = next(end, body, index + open[0].length + 1);
    if (!last) return body.length;
    index = last.index;
    if (last.groups?.['close'] !== undefined) index += last[0].length + 1;
  }
  return index;
}

/** Code between backticks, which does not reach over an empty line. */
class CodeSpans {
  readonly #body: string;
  /** Where the paragraph ends, and the lengths of backticks that nothing in it closes. */
  #paragraph = -1;
  #unclosed = new Set<number>();

  constructor(body: string) {
    this.#body = body;
  }

  /** Where the code ends that backticks before `start` opened; `start` itself where they opened none. */
  end(start: number, length: number): number {
    if (start > this.#paragraph) {
      this.#paragraph = next(/\n[ \t\r]*\n/g, this.#body, start)?.index ?? this.#body.length;
      this.#unclosed = new Set();
    }
    if (this.#unclosed.has(length)) return start;
    for (
      let run = next(/`+/g, this.#body, start);
      run && run.index < this.#paragraph;
      run = next(/`+/g, this.#body, run.index + run[0].length)
    )
      if (run[0].length === length) return run.index + length;
    this.#unclosed.add(length);
    return start;
  }
}

function next(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
