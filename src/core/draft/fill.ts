/** Puts values into the front matter of a template. The rest of it, comments above all, stays letter by letter as it was. */
import { Document, isMap, isScalar, type Node, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import { own } from '../own.ts';
import { keyOf } from '../yaml-place.ts';

/** Values by their keys; a map is filled key by key, all else takes the place of what was there. Undefined: nothing to put in. */
export interface Values {
  [key: string]: Value | undefined;
}
export type Value = string | readonly Value[] | Values;

const OPTIONS = { version: '1.2', schema: 'core' } as const;
/** A longer text begins on a line of its own. */
const MAX_INLINE = 80;
const LINE_WIDTH = 100;

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** `yaml` is sound YAML: a map, or nothing at all. Keys that it does not have are added at the end of their map. */
export function fillFrontMatter(yaml: string, values: Values): string {
  const source = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  const { contents } = parseDocument(source, OPTIONS);
  if (isMap(contents) && contents.flow === true) return render(merged(contents as YAMLMap, values), 0);
  const edits: Edit[] = [];
  if (isMap(contents)) fillMap(contents as YAMLMap, values, source, edits);
  else edits.push({ from: source.length, to: source.length, text: render(values, 0) });
  // From the end, so that offsets hold; of two at the same place the later one has to be there first.
  return edits
    .toReversed()
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source);
}

function fillMap(map: YAMLMap, values: Values, source: string, edits: Edit[]): void {
  const pairs = map.items as Pair<Node, Node | null>[];
  const column = columnOf(pairs[0]?.key ?? map, source);
  const missing = { ...values };
  for (const pair of pairs) {
    const key = keyOf(pair) ?? '';
    const value = own(values, key);
    delete missing[key];
    if (value === undefined) continue;
    if (!isMap(pair.value) || !isValues(value)) edits.push(...replace(pair, key, value, column, source));
    else if (pair.value.flow === true) edits.push(...replace(pair, key, merged(pair.value, value), column, source));
    else fillMap(pair.value as YAMLMap, value, source, edits);
  }
  const added = render(missing, column);
  const at = lineEnd(source, Math.max(...pairs.map((pair) => endOf(pair, source))));
  if (added !== '') edits.push({ from: at, to: at, text: `${' '.repeat(column)}${added}` });
}

/** The pair anew. A comment beside the old value would become part of a text over several lines, so it moves above the key. */
function replace({ key, value }: Pair<Node, Node | null>, name: string, put: Value, column: number, source: string): Edit[] {
  const from = key.range?.[0] ?? 0;
  const to = endOf({ key, value } as Pair<Node, Node | null>, source);
  const line = from - column;
  const between = source.slice(key.range?.[1] ?? 0, value?.range?.[0] ?? to);
  const inside = /(?<=\s)#[^\n]*/.exec(between)?.[0];
  const after = /^[ \t]+(#[^\n]*)/.exec(source.slice(to))?.[0];
  const comments = [inside, after?.trim()].filter((comment) => comment !== undefined);
  const indent = ' '.repeat(column);
  const rendered = render({ [name]: put }, column).trimEnd();
  return [
    ...(comments.length > 0 ? [{ from: line, to: line, text: comments.map((comment) => `${indent}${comment}\n`).join('') }] : []),
    { from, to: to + (after?.length ?? 0), text: rendered },
  ];
}

/** Where the value ends, or the colon of a key without one. */
function endOf({ key, value }: Pair<Node, Node | null>, source: string): number {
  const colon = source.indexOf(':', key.range?.[1] ?? 0) + 1;
  const empty = !value || (isScalar(value) && value.value === null && (value.range?.[1] ?? 0) <= (value.range?.[0] ?? 0));
  if (empty) return colon;
  const end = value.range?.[1] ?? colon;
  return source.slice(0, end).trimEnd().length;
}

/** YAML of the values; all lines but the first are indented. */
function render(values: Values, column: number): string {
  const written = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  if (Object.keys(written).length === 0) return '';
  const document = new Document(written, OPTIONS);
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') return;
      // Blanks at its ends would be lost in what surrounds it.
      if (node.value !== node.value.trim()) node.type = 'QUOTE_DOUBLE';
      else if (node.value.length > MAX_INLINE && !node.value.includes('\n')) node.type = 'BLOCK_FOLDED';
    },
  });
  return document.toString({ lineWidth: LINE_WIDTH }).replace(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`);
}

function columnOf(node: Node, source: string): number {
  const from = node.range?.[0] ?? 0;
  return from - (source.lastIndexOf('\n', from - 1) + 1);
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end + 1;
}

function merged(map: YAMLMap, values: Values): Values {
  return { ...(map.toJSON() as Values), ...values };
}

function isValues(value: Value): value is Values {
  return typeof value === 'object' && !Array.isArray(value);
}
