/** What the schemas say about their keys (`internal`, `markdown`, …), looked up through `optional`, `default` and the like. */
import type { z } from 'zod';
import type { KeyMeta } from './text.ts';

export interface Shape {
  meta: KeyMeta;
  keys?: Record<string, Shape>;
  items?: Shape;
  /** All values of a record. */
  values?: Shape;
}

const shapes = new WeakMap<object, Shape>();

/** The schema as a tree of what is said about each key. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape: Shape = { meta: {} };
  shapes.set(schema, shape);
  let current: z.core.$ZodType | undefined = schema;
  while (current) {
    shape.meta = { ...((current as z.ZodType).meta?.() as KeyMeta | undefined), ...shape.meta };
    const def: Definition = (current as unknown as { def: Definition }).def;
    if (def.type === 'object') shape.keys = Object.fromEntries(Object.entries(def.shape).map(([key, value]) => [key, shapeOf(value)]));
    if (def.type === 'array') shape.items = shapeOf(def.element);
    if (def.type === 'record') shape.values = shapeOf(def.valueType);
    current = def.type === 'pipe' ? def.in : def.innerType;
  }
  return shape;
}

/** What is said about the key at a path; a key inside an internal one is internal. */
export function metaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): KeyMeta {
  let shape: Shape | undefined = shapeOf(schema);
  let internal = false;
  for (const part of path) {
    shape = typeof part === 'number' ? shape?.items : (own(shape?.keys, String(part)) ?? shape?.values);
    if (!shape) return { internal };
    internal ||= shape.meta.internal === true;
  }
  return { ...shape.meta, internal };
}

/** Whether something below the path is internal. */
export function holdsInternal(schema: z.core.$ZodType, path: readonly PropertyKey[]): boolean {
  let shape: Shape | undefined = shapeOf(schema);
  for (const part of path) shape = typeof part === 'number' ? shape?.items : (own(shape?.keys, String(part)) ?? shape?.values);
  return shape !== undefined && below(shape).some(({ meta }) => meta.internal);
}

function below({ keys, items, values }: Shape): Shape[] {
  return [...Object.values(keys ?? {}), ...(items ? [items] : []), ...(values ? [values] : [])].flatMap((shape) => [
    shape,
    ...below(shape),
  ]);
}

function own(keys: Record<string, Shape> | undefined, key: string): Shape | undefined {
  return keys && Object.hasOwn(keys, key) ? keys[key] : undefined;
}

interface Definition {
  type: string;
  shape: Record<string, z.core.$ZodType>;
  element: z.core.$ZodType;
  valueType: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
}
