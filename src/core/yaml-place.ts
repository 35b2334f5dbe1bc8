/** Where in a YAML document a value or a key stands, looked up only when a finding asks. */
import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { type Place, quote } from './finding.ts';

export type Path = readonly PropertyKey[];

export interface YamlPlaces {
  /** The place of a value, or of its nearest parent that is there. */
  place: (path: Path) => Place;
  /** The place of a key itself. */
  keyPlace: (path: Path) => Place;
  /** What the author wrote where it was read as something other than text (`1.10`, `0x1F`), fit to be echoed. */
  raw: (path: Path) => string | undefined;
}

/** `placeOf` turns offsets of the YAML into a place in its file. */
export function locators(document: Document.Parsed, placeOf: (from: number, to: number) => Place): YamlPlaces {
  const find = (path: Path): { node: Node | null; key: Node | null } => {
    let node = document.contents as Node | null;
    let key: Node | null = null;
    for (const part of path) {
      if (isMap(node)) {
        const pair = (node.items as Pair<Node, Node | null>[]).find((item) => isPair(item) && keyOf(item) === String(part));
        if (!pair) break;
        key = pair.key;
        node = pair.value ?? pair.key;
      } else if (isSeq(node) && typeof part === 'number') {
        const item = node.items[part] as Node | null | undefined;
        if (!item) break;
        key = item;
        node = item;
      } else break;
    }
    return { node, key };
  };
  const range = (node: Node | null): Place => {
    const [from, to] = node?.range ?? [0, 0];
    return placeOf(from, to);
  };
  return {
    place: (path) => range(find(path).node),
    keyPlace: (path) => range(find(path).key ?? find(path).node),
    raw(path) {
      const { node } = find(path);
      return isScalar(node) && typeof node.value !== 'string' && node.source !== undefined ? quote(node.source) : undefined;
    },
  };
}

/** A key as text; undefined where it is no plain word. */
export function keyOf(item: Pair<Node, Node | null>): string | undefined {
  if (!isScalar(item.key)) return undefined;
  const { value, source } = item.key;
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? undefined : (source ?? String(value));
}
