/** HTML and XML taken apart: what is shown, and what stands inside tags and comments. Nothing is lost between the two. */
import { BARRIER } from './words.ts';

export interface Markup {
  /** The text between the tags; blocks are parted, and what stands inside a line is parted by a space. */
  shown: string;
  /** The same without that space, as a reader sees `un<em>help</em>ful`; absent where it makes no difference. */
  joined?: string;
  /** Tags with their attributes, and comments. */
  tags: string;
}

export function isMarkup(text: string): boolean {
  return /<[a-z/!?]/i.test(text);
}

export function readMarkup(text: string): Markup {
  const shown: string[] = [];
  const joined: string[] = [];
  const tags: string[] = [];
  let touching = false;
  let endless = 0;
  let at = 0;
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', at)) {
    const begins = /[a-z/!?]/i.test(text[open + 1] ?? '');
    const end = begins ? tagEnd(text, open, endless < MAX_ENDLESS) : undefined;
    if (end === undefined) {
      endless += begins ? 1 : 0;
      add(text.slice(at, open + 1));
      at = open + 1;
      continue;
    }
    add(text.slice(at, open));
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(text.slice(open, open + 12))?.[1]?.toLowerCase() ?? '';
    const inline = INLINE.has(name);
    shown.push(inline || EMPTY.has(name) ? ' ' : BARRIER);
    joined.push(inline ? '' : EMPTY.has(name) ? ' ' : BARRIER);
    touching ||= inline && RE_TOUCHING.test(text.slice(open - 1, open) + text.slice(end, end + 1));
    tags.push(text.slice(open, end));
    at = end;
  }
  add(text.slice(at));
  return { shown: shown.join(''), tags: tags.join(BARRIER), ...(touching ? { joined: joined.join('') } : {}) };

  function add(part: string): void {
    shown.push(part);
    joined.push(part);
  }
}

/** The offset behind the tag or comment that begins here, or undefined where none does. `quotes`: whether a `>` in quotes is no end. */
function tagEnd(text: string, open: number, quotes: boolean): number | undefined {
  if (text.startsWith('<!--', open)) return after(text, '-->', open + 4);
  // What is inside is text, and often markup of its own.
  if (text.startsWith('<![CDATA[', open)) return open + '<![CDATA['.length;
  if (!quotes) {
    const end = text.slice(open, open + MAX_TAG).indexOf('>');
    return end === -1 ? undefined : open + end + 1;
  }
  const last = Math.min(text.length, open + MAX_TAG);
  let quote = 0;
  for (let at = open + 1; at < last; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === CLOSE) return at + 1;
    else if ((code === DOUBLE || code === SINGLE) && text.charCodeAt(at - 1) === EQUALS) quote = code;
  }
  return undefined;
}

const [DOUBLE, SINGLE, EQUALS, CLOSE] = [0x22, 0x27, 0x3d, 0x3e];

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found === -1 ? text.length : found + end.length;
}

/** What is longer is no tag, but a `<` in a script. */
const MAX_TAG = 50_000;
/** After so many tags that never end the text is no markup, and its quotes mean nothing. */
const MAX_ENDLESS = 20;
/** Nothing but a tag between two words, or between two tags. */
const RE_TOUCHING = /^[^\s][^\s]$/;
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tspan u var wbr'.split(' '),
);
const EMPTY: ReadonlySet<string> = new Set(['br', 'img', 'input', 'picture', 'source']);
