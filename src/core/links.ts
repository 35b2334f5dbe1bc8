/** Where a link may lead: http, https, mailto, a relative path or a place on the page. Judged on the decoded address, as a browser reads it. */

export type LinkTarget =
  | { kind: 'external'; url: string }
  | { kind: 'anchor'; url: string }
  | { kind: 'postmortem'; id: string; hash: string }
  | { kind: 'relative'; path: string }
  | { kind: 'refused'; why: 'scheme' | 'absolute' | 'empty' | 'query' };

// Browsers drop tabs, newlines and leading control characters before they look for a scheme.
// oxlint-disable-next-line no-control-regex
const RE_DROPPED = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/g;
const RE_SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const RE_POSTMORTEM = /^(?:\.\/|\.\.\/|[\w-]+\/)*([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

export function judgeLink(address: string): LinkTarget {
  const bare = decodeEntities(address).replace(RE_DROPPED, '');
  if (bare === '') return { kind: 'refused', why: 'empty' };
  if (bare.startsWith('#')) return { kind: 'anchor', url: bare };
  const scheme = RE_SCHEME.exec(bare) ?? RE_SCHEME.exec(decodePercent(bare));
  if (scheme) {
    const allowed = ['http', 'https', 'mailto'].includes((scheme[1] as string).toLowerCase()) && URL.canParse(bare);
    return allowed ? { kind: 'external', url: bare } : { kind: 'refused', why: 'scheme' };
  }
  if (/^[/\\]/.test(bare) || bare.includes('\\')) return { kind: 'refused', why: 'absolute' };
  const [, path = '', hash = ''] = /^([^#]*)(#.*)?$/.exec(bare) ?? [];
  if (path.includes('?')) return { kind: 'refused', why: 'query' };
  const id = RE_POSTMORTEM.exec(decodePercent(path))?.[1];
  return id === undefined ? { kind: 'relative', path: decodePercent(path) } : { kind: 'postmortem', id, hash };
}

/** A second look at what the parser may have left: `javascript&#58;` must not pass by being odd. */
function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d{1,7});?/g, (_, digits: string) => codePoint(Number(digits)))
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, digits: string) => codePoint(Number.parseInt(digits, 16)))
    .replace(/&(colon|tab|newline);?/gi, (_, name: string) => (name.toLowerCase() === 'colon' ? ':' : ' '));
}

/** `my%20picture.png` → `my picture.png`; text that is no percent encoding stays as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function codePoint(value: number): string {
  return value > 0 && value <= 0x10_ff_ff ? String.fromCodePoint(value) : '';
}
