/** Host names in text, and the patterns by which an organization names those that are internal. */

/** Longer ones are no host names (RFC 1035). */
const MAX_HOST = 253;
const RE_HOST = /[\p{L}\p{N}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*/gu;
/** The same where there is nothing but ASCII, in a fifth of the time. */
const RE_ASCII_HOST = /\w[\w-]*(?:\.[\w-]+)*/g;
const RE_NOT_ASCII = /\P{ASCII}/u;

/** Everything in a text that has the form of a host name, words included: those in addresses and behind an @ as well. */
export function findHosts(text: string): { start: number; end: number; host: string }[] {
  return [...text.matchAll(RE_NOT_ASCII.test(text) ? RE_HOST : RE_ASCII_HOST)].flatMap(({ 0: host, index }) =>
    host.length > MAX_HOST ? [] : [{ start: index, end: index + host.length, host }],
  );
}

/**
 * `*.corp.example` → true for `db.corp.example` and `a.b.corp.example`, not for `corp.example` or `db.corp.example.org`. A `*` that is
 * a whole label stands for one or more labels, one inside a label for any part of it; upper and lower case are the same.
 */
export function hostMatcher(patterns: readonly string[]): (host: string) => boolean {
  const known = matchers.get(patterns);
  if (known) return known;
  const expressions = patterns.map(
    (pattern) => new RegExp(`^${pattern.trim().replace(/\.$/, '').split('.').map(labelPattern).join('\\.')}$`, 'iu'),
  );
  const words = patterns.some((pattern) => !pattern.includes('.'));
  const matcher = (host: string) => (words || host.includes('.')) && expressions.some((expression) => expression.test(host));
  matchers.set(patterns, matcher);
  return matcher;
}

const matchers = new WeakMap<readonly string[], (host: string) => boolean>();

function labelPattern(label: string): string {
  if (label === '*') return '[^.]+(?:\\.[^.]+)*';
  return label
    .split('*')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('[^.]*');
}
