/**
 * Takes out of a text what differs from one occurrence to the next: times, addresses, identifiers, hashes, host names and numbers. The same
 * code prepares the archive and what a responder pastes, so that both meet.
 */

/** A status code says what a client saw, where the words around it tell that it is one; every other number goes. */
const RE_STATUS =
  /(?<=\b(?:http(?:\/\d(?:\.\d)?)?|status|code|errors?|return(?:s|ed|ing)?|respon(?:d|se|ds|ded|ses)|answer(?:s|ed)?|got|gets?|with|serv(?:es|ed|ing)|saw|throw(?:s|ing)?)["']?(?:[ =:[("']{1,3}| (?:code|status|an?|of|only|mostly|with|http) ))([45]\d\d)s?(?![\w%-]|[.,:]\d| ?(?:ms|s|sec|seconds|m|min|minutes|h|hours|k?b|mb|gb|tb|k|million|thousand|[a-z]+s)\b(?<!errors|responses|statuses))|(?<![\w.,:/-])(50[0-4](?=s\b)|[45]\d\d(?=s? (?:errors?|responses?|service unavailable|bad gateway|gateway time-?out|internal server error|too many requests|not found|forbidden|unauthori[sz]ed|status)\b))s?/gi;
/** What monitors and libraries call a status that they do not spell out. */
const RE_STATUS_CLASS = /\b([45])xx\b/gi;

const STEPS: readonly (readonly [RegExp, string])[] = [
  // Colours of a terminal, and what logs put around words.
  // oxlint-disable-next-line no-control-regex
  [/\u001b\[[0-9;]*[A-Za-z]/g, ' '],
  [/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ' '],
  // An address keeps nothing but the words of its path.
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/?#"'<>)]*(?<path>\/[^\s?#"'<>)]*)?[^\s"'<>)]*/gi, ' $<path> '],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, ' '],
  [/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?\b/g, ' '],
  [/\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g, ' '],
  [/\b\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?(?:\s*[ap]m)?\b/gi, ' '],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/\d+)?\b/g, ' '],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{0,4}(?![\w:])/gi, ' '],
  [/\b0x[0-9a-f]+\b/gi, ' '],
  // Hashes and tokens: long, and letters mixed with digits.
  [/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,}\b/gi, ' '],
  [/\b(?=\w*\d)(?=\w*[a-z])\w{20,}\b/gi, ' '],
  // A host is its name without its domain: what stands before the first dot, if the rest looks like a domain.
  [
    /\b([a-z0-9][\w-]*)(?:\.[\w-]+)*\.(?:com|net|org|io|dev|app|cloud|internal|local|lan|corp|svc|example|invalid|test)\b(?::\d+)?/gi,
    ' $1 ',
  ],
  [/:\d{2,5}\b/g, ' '],
];

/** Most sentences have nothing to take out: no digit, no address, no domain, no long run of hexadecimal letters. */
// oxlint-disable-next-line no-control-regex
const RE_ANYTHING = /[\d@\u001b]|:\/\/|[a-z]\.[a-z]|[45]xx|:[0-9a-f]*:/i;

export function normalise(written: string): string {
  const text = written.normalize('NFKC');
  if (!RE_ANYTHING.test(text)) return text;
  let result = text.replace(RE_STATUS_CLASS, ' http$1xx ').replace(RE_STATUS, ' http$1$2 ');
  for (const [pattern, replacement] of STEPS) result = result.replace(pattern, replacement);
  return result;
}
