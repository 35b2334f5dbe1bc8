/** Undoes the ways in which files write text: entities of HTML and XML, backslashes of JSON, JavaScript and calendars, percent signs of addresses, folded lines. */
import { BARRIER } from './words.ts';

/** `&amp;`, `&#38;`, `&#x26;`; the semicolon may be missing, as browsers allow. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}\d{0,2}));?/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name !== undefined) return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? whole;
    return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** `\u0041`, `\u{41}`, `\x41`, `\/`, `\,`, `\n`, and a backslash at the end of a line. */
export function withoutBackslashes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(\r?\n)|([\s\S]))/gi,
    (_, long: string, four: string, two: string, end: string, other: string) => {
      const code = long ?? four ?? two;
      if (code !== undefined) return character(Number.parseInt(code, 16));
      if (end !== undefined) return '';
      return /[nrtbfv0]/i.test(other) ? ' ' : other;
    },
  );
}

/** Only the stretches with percent signs in them, undone. */
export function percentParts(text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { index } of text.matchAll(/%[0-9a-f]{2}/gi)) {
    if (index < end) continue;
    let start = index;
    while (start > end && index - start < MAX_BEFORE && !RE_STOP.test(text[start - 1] as string)) start--;
    end = index;
    while (end < text.length && !RE_STOP.test(text[end] as string)) end++;
    parts.push(text.slice(start, end).replace(/(?:%[0-9a-f]{2})+/gi, decoded));
  }
  return parts.join(BARRIER);
}

/** How far an address is followed back from its first percent sign. */
const MAX_BEFORE = 500;
const RE_STOP = /[\s"'<>]/;

/** Lines of calendars and of cards that were broken after 75 bytes. */
export function unfolded(text: string): string {
  return text.replace(/\r?\n[ \t]/g, '');
}

function decoded(sequence: string): string {
  try {
    return decodeURIComponent(sequence);
  } catch {
    return sequence.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => character(Number.parseInt(hex, 16)));
  }
}

function character(code: number): string {
  return code === 0 || code > 0x10_ffff ? ' ' : String.fromCodePoint(code);
}

/** The letters from 160 on, in their order; the rest of HTML's names stands for what is no letter. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", newline: ' ', tab: ' ', sol: '/', lowbar: '_', colon: ':' }),
  ...Object.entries({
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    bull: '•',
    oelig: 'œ',
    scaron: 'š',
  }),
  ...Object.entries({ commat: '@', period: '.', comma: ',', hyphen: '-', lpar: '(', rpar: ')', num: '#', percnt: '%', zwj: '', zwnj: '' }),
]);
