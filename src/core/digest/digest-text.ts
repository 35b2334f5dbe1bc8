/** A digest as plain text, to be sent by mail: lines of 72 columns, every link in full on a line of its own. */
import type { Digest, DigestEntry, DigestSection } from './digest-view.ts';
import { oneLine, wrap } from './wrap.ts';

/** @param archive the title of the archive, @param url the address of the digest's page */
export function digestText({ name, lead, sections, note }: Digest, archive: string, url: string): string {
  const title = wrap(`${archive}: ${name}`);
  const head = [...title, '='.repeat(Math.max(...title.map((line) => line.length))), '', ...wrap(lead), '', url];
  const foot = note === undefined ? [] : ['', '', ...wrap(note)];
  return [...head, ...sections.flatMap(sectionLines), ...foot, ''].join('\n');
}

function sectionLines({ title, note, entries, more }: DigestSection): string[] {
  const heading = oneLine(title);
  return [
    '',
    '',
    heading,
    '-'.repeat(heading.length),
    ...(note === undefined ? [] : ['', ...wrap(note)]),
    ...entries.flatMap(entryLines),
    ...(more === undefined ? [] : ['', ...wrap(`And ${more}.`)]),
  ];
}

function entryLines({ title, url, facts, line, from = [], lists = [] }: DigestEntry): string[] {
  const indent = '  ';
  const [first = '', ...rest] = wrap(title, indent);
  const source = ({ how, title: name }: (typeof from)[number]): string[] => wrap(`${how} “${name}”`, indent);
  // An action item's link leads into the postmortem that it is from.
  const within = from.filter((one) => url.startsWith(one.url));
  const elsewhere = from.filter((one) => !within.includes(one));
  return [
    '',
    `* ${first.trimStart()}`,
    ...rest,
    ...wrap(facts.join(', '), indent),
    ...(line === undefined ? [] : wrap(line, indent)),
    ...within.flatMap(source),
    indent + url,
    ...elsewhere.flatMap((one) => [...source(one), indent + one.url]),
    ...lists.flatMap(({ name, items }) => [...wrap(`${name}:`, indent), ...items.flatMap(listLines)]),
  ];
}

function listLines(text: string): string[] {
  const [first = '', ...rest] = wrap(text, '    ');
  return [`  - ${first.trimStart()}`, ...rest];
}
