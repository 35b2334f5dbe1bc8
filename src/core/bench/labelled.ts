/**
 * Documents with a hidden label, read leniently: whatever archive they come from, what fits our schema is used as such, the text of what does
 * not fit is kept as prose, and unknown keys are passed over. What carries the label is taken out before anything else looks.
 */
import { parseDocument } from 'yaml';
import { findFrontMatter } from '../front-matter.ts';
import { own } from '../own.ts';
import { Postmortem } from '../postmortem.ts';
import type { FeatureSource } from '../rhymes/features.ts';
import { salvage, STAND_IN } from '../salvage.ts';

export interface LabelledDocument {
  source: FeatureSource;
  labels: string[];
}

export interface LabelledFile {
  /** Its path below the folder; without its ending, the document's id. */
  file: string;
  text: string;
}

export interface LabelledArchive {
  /** The key that the labels were read from, with dots between its parts. */
  label: string;
  documents: LabelledDocument[];
}

const DEFAULT_LABELS = ['label', 'causes.categories'] as const;

/**
 * Reads the documents and their labels. Without `label`, it is the first of `DEFAULT_LABELS` that any document has.
 * A sentence instead where there are fewer than two documents, or no label.
 */
export function readLabelled(files: readonly LabelledFile[], label?: string): LabelledArchive | string {
  if (files.length < 2) return `A ranking needs at least two documents (.mdx or .md); there ${files.length === 1 ? 'is one' : 'are none'}.`;
  const raw = files.map(({ file, text }) => ({ file, ...split(file, text) }));
  const wanted = label === undefined ? DEFAULT_LABELS : [label];
  const found = wanted.find((key) => raw.some(({ data }) => labelsAt(data, key).length > 0));
  if (found === undefined)
    return `No document has a value at ${wanted.map((key) => `\`${key}\``).join(' or ')}; name the key of the labels with --label, as in --label causes.categories.`;
  return {
    label: found,
    documents: raw.map(({ file, data, body }) => ({ labels: labelsAt(data, found), source: sourceOf(file, without(data, found), body) })),
  };
}

type Data = Record<string, unknown>;

/** A file without front matter, or with one that is no YAML, is all body. */
function split(file: string, text: string): { data: Data; body: string } {
  const plain = text.replace(/^\uFEFF/, '');
  const fence = findFrontMatter(file, plain);
  if (!('yaml' in fence)) return { data: {}, body: plain };
  const document = parseDocument(plain.slice(fence.yaml.start, fence.yaml.end), { logLevel: 'silent', uniqueKeys: false });
  const data: unknown = document.errors.length > 0 ? undefined : document.toJS();
  return { data: isData(data) ? data : {}, body: plain.slice(fence.body) };
}

function labelsAt(data: Data, label: string): string[] {
  let value: unknown = data;
  for (const key of label.split('.')) value = isData(value) ? own(value, key) : undefined;
  return [value].flat().flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []));
}

function without(data: Data, label: string): Data {
  const copy = structuredClone(data);
  const keys = label.split('.');
  let parent: unknown = copy;
  for (const key of keys.slice(0, -1)) parent = isData(parent) ? own(parent, key) : undefined;
  if (isData(parent)) delete parent[keys.at(-1) ?? ''];
  return copy;
}

function sourceOf(file: string, data: Data, body: string): FeatureSource {
  const id = file.replace(/\.mdx?$/, '');
  const parsed = Postmortem.safeParse(data);
  const postmortem = parsed.success ? parsed.data : salvage(Postmortem, data, parsed.error.issues);
  const used = postmortem ?? Postmortem.parse({ title: STAND_IN, summary: STAND_IN, severity: STAND_IN, times: { started: '1900' } });
  const lost = Object.keys(Postmortem.shape).flatMap((key) => (fits(used, key) ? [] : textsIn(own(data, key))));
  return {
    id,
    data: { ...used, title: used.title === STAND_IN ? '' : used.title, summary: used.summary === STAND_IN ? '' : used.summary },
    body: [...lost, body].join('\n\n'),
    organization: used.organization ?? (typeof data['organization'] === 'string' ? data['organization'] : id),
  };
}

function fits(used: Postmortem, key: string): boolean {
  const value = used[key as keyof Postmortem];
  return value !== undefined && value !== STAND_IN;
}

/** All strings of a value, wherever they stand in it; what is no prose (times, figures) says nothing anyway. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isData(value) ? Object.values(value).flatMap(textsIn) : [];
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
