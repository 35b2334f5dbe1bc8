/** Addresses inside private networks, found in text: those of RFC 1918, RFC 6598, RFC 4193 and the link-local ones of RFC 4291. */

export interface FoundAddress {
  start: number;
  end: number;
  /** As it was written, with its prefix length if it has one. */
  text: string;
}

/** Each private address in a text; not loopback, not the ranges themselves (`10.0.0.0/8`), not what reads as the number of a version. */
export function findPrivateAddresses(text: string): FoundAddress[] {
  return [...text.matchAll(RE_IPV4), ...text.matchAll(RE_IPV6)].flatMap(({ 0: written, index }) => {
    const [address = '', prefix] = written.split('/');
    const isPrivate = written.includes(':') ? isIpv6(address) : isPrivateIpv4(address) && !isVersion(text, index, index + written.length);
    if (!isPrivate || isRange(address.toLowerCase(), prefix)) return [];
    return [{ start: index, end: index + written.length, text: written }];
  });
}

// Not after a letter or a hyphen that belongs to a name (`nginx-10.0.0.1`), nor before one that goes on; `tcpdump` writes a port behind a dot.
const RE_IPV4 = /(?<![\w.])(?<!\w-)\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?!\w|\.(?!\d{1,5} >)\w|-[a-z])/gi;
const RE_IPV6 = /(?<![\w:.])(?:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):[0-9a-f:]+(?:\/\d{1,3})?(?![\w:])/gi;

function isPrivateIpv4(address: string): boolean {
  const parts = address.split('.');
  if (parts.some((part) => Number(part) > 255 || /^0\d/.test(part))) return false;
  const [a = 0, b = 0] = parts.map(Number);
  return a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 100 && b >= 64 && b <= 127);
}

function isIpv6(address: string): boolean {
  const halves = address.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  return (
    groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) &&
    (halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8)
  );
}

/** The private ranges, as address and prefix length, with their last addresses: they tell nothing of anyone's network. */
const RANGES: ReadonlyMap<string, readonly string[]> = new Map([
  ['10.0.0.0', ['8']],
  ['10.255.255.255', ['8']],
  ['172.16.0.0', ['12']],
  ['172.31.255.255', ['12']],
  ['192.168.0.0', ['16']],
  ['192.168.255.255', ['16']],
  ['100.64.0.0', ['10']],
  ['100.127.255.255', ['10']],
  ['fc00::', ['7']],
  ['fd00::', ['8']],
  ['fe80::', ['10', '64']],
]);

function isRange(address: string, prefix: string | undefined): boolean {
  const lengths = RANGES.get(address);
  return lengths !== undefined && (prefix === undefined || lengths.includes(prefix));
}

/** Four numbers with dots are the number of a version where the words around them say so. */
function isVersion(text: string, start: number, end: number): boolean {
  return RE_VERSION_BEFORE.test(text.slice(Math.max(0, start - 60), start)) || RE_VERSION_AFTER.test(text.slice(end, end + 20));
}

const RE_VERSION_BEFORE =
  /(?:\b(?:versions?|ver\.?|v\.|releas\w+|builds?|firmware|oracle(?: database)?|(?:up|down)grad\w*(?:\s\S+){0,3}\s(?:from|to)|section|chapter|clause|appendix)(?:\s+(?:is|was|number))?\s*:?|§|==|[~<>]=|~>|\^)\s*["'“(]?(?:v?\d+(?:\.\d+)+["'”]?\s*(?:,|and|or|to|through|–|-)\s*["'“]?){0,3}$/i;
const RE_VERSION_AFTER = /^["'”]?\s+(?:or|and) (?:later|newer|earlier|older|above|higher|below)\b/i;
