/**
 * YAML as data and nothing more: the 1.2 core schema without tags, anchors, aliases or merge keys, an empty value meaning "absent", and the
 * place of every value at hand for findings.
 */
import type { VFileMessage } from 'vfile-message';
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { finding, type Place, quote } from './finding.ts';
import { Lines } from './lines.ts';
import { keyOf, locators, type YamlPlaces } from './yaml-place.ts';
import { explainYaml } from './yaml-problem.ts';

export interface YamlSource extends YamlPlaces {
  /** Plain data on objects without a prototype; undefined where the text could not be read. */
  data: unknown;
  messages: VFileMessage[];
}

/** Where the YAML stands in its file: `offset` characters into `text`. */
export interface YamlPosition {
  file: string;
  text: string;
  start: number;
  end: number;
}

const MAX_DEPTH = 100;

export function readYaml({ file, text, start, end }: YamlPosition): YamlSource {
  const source = text.slice(start, end);
  let lines: Lines | undefined;
  const placeOf = (from: number, to: number): Place => (lines ??= new Lines(text)).place(start + from, start + to);
  const messages: VFileMessage[] = [];
  const report = (rule: string, from: number, to: number, reason: string, hint?: string, level: 'error' | 'warning' = 'error') =>
    messages.push(
      finding({ file, rule: `yaml/${rule}`, level, place: placeOf(from, to), reason, ...(hint === undefined ? {} : { hint }) }),
    );

  const deep = tooDeep(source);
  if (deep !== undefined) {
    report('depth', deep, deep + 1, `The YAML is nested more than ${MAX_DEPTH} levels deep.`, 'Flatten it.');
    return { data: undefined, messages, place: () => placeOf(0, 0), keyPlace: () => placeOf(0, 0), raw: () => undefined };
  }

  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
    keepSourceTokens: false,
    // With 'silent' a second document would be passed over in silence; nothing is printed either way.
    logLevel: 'error',
  });
  const walk: Walk = { source, report, depth: 0, deep: false, unread: false };
  const data = valueOf(document.contents, walk);
  const tabs = document.errors.some(({ code }) => code === 'TAB_AS_INDENT');
  const told = new Set<string>();
  for (const problem of [...document.errors, ...document.warnings]) {
    // A tab makes keys look like those of the level above; and one problem may be told many times.
    if ((tabs && problem.code === 'DUPLICATE_KEY') || told.has(`${problem.code} ${problem.pos[0]}`)) continue;
    told.add(`${problem.code} ${problem.pos[0]}`);
    // The walk has told of these, with their very place.
    if (problem.code === 'TAG_RESOLVE_FAILED' || problem.code === 'BAD_ALIAS' || walk.deep) continue;
    const { rule, reason, hint } = explainYaml(problem.code, problem.message);
    report(rule, problem.pos[0], problem.pos[1], reason, hint);
  }
  if (document.directives.yaml.explicit || Object.keys(document.directives.tags).some((tag) => tag !== '!!')) {
    const at = Math.max(0, source.search(/^%/m));
    report('directive', at, at + 1, 'A YAML directive is not allowed here.', 'Remove the lines that begin with `%`.');
  }
  return { data: document.errors.length > 0 || walk.unread ? undefined : data, messages, ...locators(document, placeOf) };
}

interface Walk {
  source: string;
  depth: number;
  /** It was too deep somewhere, which is told once. */
  deep: boolean;
  /** Something was not read, so that what a schema says of the rest could be wrong. */
  unread: boolean;
  report: (rule: string, from: number, to: number, reason: string, hint?: string, level?: 'error' | 'warning') => void;
}

function valueOf(node: ParsedNode | Node | null, walk: Walk): unknown {
  if (node === null) return null;
  const [from, to] = node.range ?? [0, 0];
  if (isAlias(node)) {
    walk.unread = true;
    walk.report('alias', from, to, 'An alias (`*name`) is not allowed: every value is written where it stands.', 'Write the value out.');
    return null;
  }
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  const before = (mark: string): number => {
    let at = walk.source.lastIndexOf(mark, from);
    while (at > 0 && !/[\s,[{]/.test(walk.source[at - 1] as string)) at--;
    return Math.max(0, at);
  };
  if (anchor !== undefined) walk.report('anchor', before(`&${anchor}`), from, 'An anchor (`&name`) is not allowed.', 'Remove it.');
  if (tag !== undefined)
    walk.report('tag', before('!'), from, 'A YAML tag (`!name`) is not allowed.', 'Remove it; quote the text if it begins with `!`.');
  if (isSeq(node) || isMap(node)) return collectionOf(node, walk);
  if (!isScalar(node)) return null;
  if (node.type === 'PLAIN' && walk.source.startsWith(' #', to) && node.value !== null) {
    walk.report(
      'comment-cut',
      to + 1,
      to + 2,
      `The value ends at ${quote('#')}, because a ${quote(' #')} begins a comment.`,
      'Put the value in quotes, or leave two spaces before a comment.',
      'warning',
    );
  }
  return node.value;
}

function collectionOf(node: YAMLSeq | YAMLMap, walk: Walk): unknown {
  const [from, to] = node.range ?? [0, 0];
  if (walk.depth === MAX_DEPTH) {
    if (!walk.deep) walk.report('depth', from, to, `The YAML is nested more than ${MAX_DEPTH} levels deep.`, 'Flatten it.');
    walk.deep = true;
    walk.unread = true;
    return null;
  }
  walk.depth++;
  const value = isSeq(node) ? node.items.map((item) => valueOf(item as Node | null, walk)) : mapOf(node, walk);
  walk.depth--;
  return value;
}

function mapOf(map: YAMLMap, walk: Walk): Record<string, unknown> {
  const result = Object.create(null) as Record<string, unknown>;
  for (const item of map.items as Pair<Node, Node | null>[]) {
    const key = keyOf(item);
    if (key === undefined) {
      const [from, to] = item.key?.range ?? [0, 0];
      walk.report('key', from, to, 'A key has to be a plain word.', 'Write it as `key: value`.');
      continue;
    }
    if (key === '__proto__') {
      // The schemas of some maps would pass over it in silence.
      const [from, to] = item.key.range ?? [0, 0];
      walk.report('key', from, to, `${quote(key)} cannot be a key.`, 'Choose another word.');
      continue;
    }
    if (key === '<<') {
      const [from, to] = item.key.range ?? [0, 0];
      walk.report('merge', from, to, 'A merge key (`<<`) is not allowed.', 'Write the keys out.');
      continue;
    }
    const keyNode = item.key as { anchor?: string; tag?: string };
    if (keyNode.anchor !== undefined || keyNode.tag !== undefined) valueOf(item.key, walk);
    // An empty value means absent; the key stays, so that one that is not known is still told of.
    result[key] = valueOf(item.value, walk) ?? undefined;
  }
  return result;
}

/** The parser recurses, so depth is judged before it: by runs of `- ` and `? ` and by brackets. */
function tooDeep(source: string): number | undefined {
  let brackets = 0;
  for (const { 0: bracket, index } of source.matchAll(/[[\]{}]/g)) {
    brackets = bracket === '[' || bracket === '{' ? brackets + 1 : Math.max(0, brackets - 1);
    if (brackets > MAX_DEPTH) return index;
  }
  const run = /^[ \t]*(?:[-?:][ \t]+){100}/m.exec(source);
  return run === null ? undefined : run.index;
}
