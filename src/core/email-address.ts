/** E-mail addresses in text, told from all that looks like one: shell commands, package versions, units of systemd, file names. */

export interface FoundEmail {
  start: number;
  end: number;
  text: string;
}

export function findEmails(text: string): FoundEmail[] {
  if (!text.includes('@')) return [];
  const addresses = [...text.matchAll(RE_ADDRESS)].map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
  return [...text.matchAll(RE_EMAIL)].flatMap(({ 0: written, 1: local = '', 2: domain = '', index }) => {
    const end = index + written.length;
    const inAddress = addresses.some((address) => address.start < index && end <= address.end);
    if (inAddress || isNobody(local, domain) || !isMailDomain(domain) || isLogin(text, index, end)) return [];
    return [{ start: index, end, text: written }];
  });
}

/** The path of an address may hold an @ of its own, and before its host one stands behind a user's name. */
const RE_ADDRESS = /\b[a-z][a-z0-9+.-]{0,30}:\/\/\S+/gi;
// Behind the domain neither more of a name nor a path, as in `git@github.com:fernwick/incidents`.
const RE_EMAIL =
  /(?<![\p{L}\p{N}_.+%/@-])([\p{L}\p{N}][\p{L}\p{N}_.+%-]*)@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?![\p{L}\p{N}_@/-]|\.[\p{L}\p{N}]|:\S)/gu;

/** Nobody reads what is sent there. */
function isNobody(local: string, domain: string): boolean {
  return /^(?:no-?reply|do-?not-?reply)\b/i.test(local) || /^(?:users\.)?no-?reply\./i.test(domain);
}

function isMailDomain(domain: string): boolean {
  const labels = domain.toLowerCase().split('.');
  const last = labels.at(-1) ?? '';
  // `left-pad@1.3.0-rc.next` is a version.
  if (!/^(?:xn--[a-z0-9-]+|\p{L}{2,})$/u.test(last) || /^v?\d+\.\d/.test(domain)) return false;
  const reserved = RESERVED.has(last) || (labels.at(-2) === 'example' && ['com', 'net', 'org'].includes(last));
  return !reserved && !NO_DOMAINS.has(last);
}

/** RFC 2606, and names that are only good inside a network. */
const RESERVED: ReadonlySet<string> = new Set([
  'example',
  'test',
  'invalid',
  'localhost',
  'local',
  'internal',
  'localdomain',
  'lan',
  'arpa',
  'consul',
]);

/** Endings of units and files: `getty@tty1.service`, `logo@2x.png`. */
const NO_DOMAINS: ReadonlySet<string> = new Set(
  'service socket timer target mount slice scope png jpg jpeg gif svg webp avif js mjs cjs jsx ts tsx css json yaml yml toml lock txt html htm xml csv log conf cfg ini gz zip tar tgz whl jar war deb rpm'.split(
    ' ',
  ),
);

/** A user on a machine, in a command or in front of a shell's prompt. */
function isLogin(text: string, start: number, end: number): boolean {
  if (RE_PROMPT.test(text.slice(end, end + 80))) return true;
  const line =
    text
      .slice(Math.max(0, start - 200), start)
      .split('\n')
      .at(-1) ?? '';
  const between = line.split(RE_COMMAND).at(-1) ?? '';
  if (between === line) return false;
  const words = between.split(/\s+/).filter((word) => word !== '');
  // Between command and user stand options and files; other words would make it a sentence.
  return words.every((word, index) => /^-|[./:]/.test(word) || words[index - 1]?.startsWith('-'));
}

const RE_COMMAND = /(?:^|[\s`$#(|;&])(?:ssh|scp|sftp|rsync|mosh|autossh|ssh-copy-id)\s/;
const RE_PROMPT = /^(?: +[~/\w][^\s\]]*\])? ?[#$%](?:\s|$)/;
