/** A stretch of an archive's text with the place that it comes from: a value of the front matter, a block of a body, a key of site.yaml. */
import { inlineLinks, inlineText } from '../inline.ts';
import type { Shape } from '../key-meta.ts';

export interface Piece {
  text: string;
  /** `actions/1/ticket`; entries of lists, and of the vocabularies of site.yaml, are counted from 1. */
  field: string;
  /** The line in the file, for the body. */
  line?: number;
}

export type LeftOut = (value: unknown, shape: Shape | undefined) => boolean;

/**
 * Every text in a value, with the keys that lead to it. A key that an author chose, such as that of a service, is a text as well.
 * `shape` is that of the schema, where there is one. What `isLeftOut` says yes to is passed over with all that is below it.
 */
export function valuePieces(value: unknown, shape?: Shape, isLeftOut: LeftOut = () => false, field = ''): Piece[] {
  if (isLeftOut(value, shape)) return [];
  if (typeof value === 'string') return textPieces(value, field);
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => valuePieces(item, shape?.items, isLeftOut, below(field, index + 1)));
  if ('precision' in value && 'text' in value) return [{ text: String(value.text), field }];
  return Object.entries(value).flatMap(([key, item], index) => {
    const known = shape?.keys && Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (known || !shape?.values) return valuePieces(item, known, isLeftOut, below(field, key));
    if (isLeftOut(item, shape.values)) return [];
    const entry = below(field, index + 1);
    return [{ text: key, field: entry }, ...valuePieces(item, shape.values, isLeftOut, entry)];
  });
}

/** A text as written and as it is read, with the addresses in it; an address without its protocol too, as pages may show it. */
export function textPieces(text: string, field: string): Piece[] {
  if (!/[*_`[\]<>&\\~@]|:\/\/|www\./.test(text)) return [{ text, field }];
  const texts = [text, text.replace(/^(?:https?|mailto):\/*/i, '')];
  if (!/^\S+$/.test(text)) texts.push(inlineText(text), ...(inlineLinks(text) ?? []));
  return [...new Set(texts)].map((one) => ({ text: one, field }));
}

function below(field: string, key: string | number): string {
  return field === '' ? String(key) : `${field}/${key}`;
}
