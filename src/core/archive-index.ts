/**
 * The archive in columns, newest first: which facet values every postmortem has, in which month it began and how long it lasted. Ten thousand of them fit into a
 * file that a phone loads at once, so that the browser can filter and count without asking anyone.
 */
import { FIRST_MONTH, LAST_MONTH } from './archive-period.ts';

/** In the order of the page and of the address. */
export const FACETS = [
  { key: 'organization', label: 'Organization', plural: 'organizations' },
  { key: 'service', label: 'Service', plural: 'services' },
  { key: 'severity', label: 'Severity', plural: 'severities' },
  { key: 'cause', label: 'Cause', plural: 'causes' },
  { key: 'tag', label: 'Tag', plural: 'tags' },
  { key: 'detection', label: 'Noticed by', plural: 'ways of noticing' },
  { key: 'year', label: 'Year', plural: 'years' },
  { key: 'status', label: 'Status', plural: 'statuses' },
  { key: 'document', label: 'Document', plural: 'document states' },
] as const;

export type FacetKey = (typeof FACETS)[number]['key'];

export interface FacetValue {
  /** As the address writes it. */
  key: string;
  name: string;
}

/** The values of row `i` are `items[offsets[i]]` up to, not including, `items[offsets[i + 1]]`: positions in `values`. */
export interface FacetColumn {
  values: readonly FacetValue[];
  offsets: Uint32Array;
  items: Uint16Array;
}

export interface ArchiveIndex {
  /** Changes whenever the rows do: index and cards of two different builds must not be mixed. */
  stamp: string;
  count: number;
  facets: Record<FacetKey, FacetColumn>;
  /** How long users were affected, in minutes; -1 where it is not known. */
  minutes: Int32Array;
  /** The month (UTC) in which impact began, as `monthOf` counts; -1 where only the year is known. */
  months: Int32Array;
}

const VERSION = 2;
export const MAX_FACET_VALUES = 65_535;

/** The wire form. A column is text, one or more characters a number: half the size of JSON's own digits, and it compresses better. */
interface WireColumn {
  keys: string[];
  names: string[];
  /** How many values each row has; absent where it is always one. */
  sizes?: string;
  items: string;
}

export function encodeIndex(index: ArchiveIndex): string {
  const facets = Object.fromEntries(FACETS.map(({ key }) => [key, encodeColumn(index.facets[key])]));
  const months = encodeNumbers(
    Array.from(index.months, (month) => (month === -1 ? 0 : month - FIRST_MONTH + 1)),
    MONTH_WIDTH,
  );
  return JSON.stringify({ version: VERSION, stamp: index.stamp, count: index.count, facets, minutes: [...index.minutes], months });
}

/** Reads what `encodeIndex` wrote and throws, saying why, where anything does not fit together. */
export function decodeIndex(wire: unknown): ArchiveIndex {
  if (!isRecord(wire)) return fail('is not an object');
  const { version, stamp, count, facets, minutes, months } = wire;
  if (version !== VERSION) fail(`has version ${JSON.stringify(version)}; this page reads version ${VERSION}`);
  if (typeof stamp !== 'string') return fail('has no stamp');
  if (!isCount(count)) return fail('has no count');
  if (!isRecord(facets)) return fail('has no facets');
  if (!Array.isArray(minutes) || minutes.length !== count) return fail('does not have one duration a postmortem');
  if (!minutes.every((value) => value === -1 || isCount(value))) fail('has a duration that is none');
  const columns = Object.fromEntries(FACETS.map(({ key }) => [key, decodeColumn(key, facets[key], count)]));
  return {
    stamp,
    count,
    facets: columns as ArchiveIndex['facets'],
    minutes: Int32Array.from(minutes as number[]),
    months: decodeMonths(months, count),
  };
}

function decodeMonths(text: unknown, count: number): Int32Array {
  if (typeof text !== 'string' || text.length !== count * MONTH_WIDTH) return fail('does not have one month a postmortem');
  const numbers = decodeNumbers(text, MONTH_WIDTH);
  if (!numbers.every((number) => number >= 0 && number <= LAST_MONTH - FIRST_MONTH + 1)) fail('has a month that is none');
  return Int32Array.from(numbers, (number) => (number === 0 ? -1 : number + FIRST_MONTH - 1));
}

function encodeColumn({ values, offsets, items }: FacetColumn): WireColumn {
  const sizes = Array.from({ length: offsets.length - 1 }, (_, row) => (offsets[row + 1] ?? 0) - (offsets[row] ?? 0));
  return {
    keys: values.map((value) => value.key),
    names: values.map((value) => value.name),
    ...(sizes.every((size) => size === 1) ? {} : { sizes: encodeNumbers(sizes, 1) }),
    items: encodeNumbers([...items], widthFor(values.length)),
  };
}

function decodeColumn(key: FacetKey, column: unknown, count: number): FacetColumn {
  if (!isRecord(column) || !isStrings(column['keys']) || !isStrings(column['names']) || typeof column['items'] !== 'string') {
    return fail(`has no column "${key}"`);
  }
  const { keys, names, sizes, items } = column as unknown as WireColumn;
  if (keys.length !== names.length) fail(`names not every ${key}`);
  const numbers = decodeNumbers(items, widthFor(keys.length));
  const offsets = new Uint32Array(count + 1);
  const lengths = typeof sizes === 'string' ? decodeNumbers(sizes, 1) : undefined;
  for (let row = 0; row < count; row++) offsets[row + 1] = (offsets[row] ?? 0) + (lengths ? (lengths[row] ?? 0) : 1);
  const complete = lengths === undefined || (lengths.length === count && lengths.every((size) => size >= 0));
  if (!complete || offsets[count] !== numbers.length) fail(`does not have one row of "${key}" a postmortem`);
  if (!numbers.every((value) => value >= 0 && value < keys.length)) fail(`has a ${key} that it does not name`);
  return { values: keys.map((value, i) => ({ key: value, name: names[i] ?? value })), offsets, items: Uint16Array.from(numbers) };
}

// Digits are the characters from # to ~ without the backslash, so that JSON never escapes one.
const BASE = 91;
const BACKSLASH = 57;
/** Counted from the first possible one, a month fits into two digits; 0 is an unknown one. */
const MONTH_WIDTH = 2;

/** Fixed width, most significant first: `encodeNumbers([0, 92], 2)` is `##$$`. */
function encodeNumbers(numbers: readonly number[], width: number): string {
  let text = '';
  for (const number of numbers) {
    if (number >= BASE ** width) throw new RangeError(`${number} does not fit into ${width} digits.`);
    for (let place = width - 1; place >= 0; place--) {
      const digit = Math.floor(number / BASE ** place) % BASE;
      text += String.fromCharCode(35 + digit + (digit >= BACKSLASH ? 1 : 0));
    }
  }
  return text;
}

function decodeNumbers(text: string, width: number): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length; at += width) {
    let number = 0;
    for (let place = 0; place < width; place++) {
      const code = text.charCodeAt(at + place) - 35;
      number = number * BASE + (code >= 0 && code <= BASE && code !== BACKSLASH ? code - (code > BACKSLASH ? 1 : 0) : NaN);
    }
    numbers.push(number);
  }
  return numbers;
}

function widthFor(values: number): number {
  return values <= BASE ? 1 : values <= BASE ** 2 ? 2 : 3;
}

function fail(problem: string): never {
  throw new Error(`The archive’s index ${problem}.`);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
