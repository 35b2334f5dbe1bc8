/** Every key of a schema in words, for the guide: generated, so that it cannot say something else than the check does. */
import type { z } from 'zod';
import { type Shape, shapeOf } from './key-meta.ts';

export interface KeyRow {
  /** `timeline[].at` */
  key: string;
  description: string;
  /** The public audience never sees it. */
  internal: boolean;
}

export function keyTable(schema: z.core.$ZodType): KeyRow[] {
  return rows(shapeOf(schema), '', false);
}

function rows(shape: Shape, prefix: string, internal: boolean): KeyRow[] {
  if (shape.items) return rows(shape.items, `${prefix}[]`, internal);
  if (shape.values) return rows(shape.values, `${prefix}.<key>`, internal);
  return Object.entries(shape.keys ?? {}).flatMap(([name, below]) => {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    const hidden = internal || below.meta.internal === true;
    const deep = below.items?.keys || below.items?.values || below.keys || below.values;
    return [{ key, description: below.meta.description ?? '', internal: hidden }, ...(deep ? rows(below, key, hidden) : [])];
  });
}
