/**
 * What can still be looked at when some values break the schema: they are left out, so that one typo does not hide every other finding.
 */
import type { z } from 'zod';

/** Stands where a required text is missing; no check says anything about it. */
export const STAND_IN = '?';

const STAND_INS: Record<string, unknown> = { title: STAND_IN, summary: STAND_IN, severity: STAND_IN, times: { started: '1900' } };
const ROUNDS = 4;

export function salvage<T extends z.ZodType>(schema: T, data: unknown, issues: readonly z.core.$ZodIssue[]): z.output<T> | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const left = structuredClone({ ...data }) as Record<string, unknown>;
  let current = issues;
  for (let round = 0; round < ROUNDS; round++) {
    for (const issue of current) leaveOut(left, issue);
    const parsed = schema.safeParse(left);
    if (parsed.success) return parsed.data;
    current = parsed.error.issues;
  }
  return undefined;
}

function leaveOut(data: Record<string, unknown>, issue: z.core.$ZodIssue): void {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const parent = follow(data, path);
    for (const key of issue.keys) delete parent?.[key];
    return;
  }
  const [top = ''] = path.map(String);
  // A list is left out as a whole: without one of its items all later ones would seem to stand elsewhere.
  const list = path.findIndex((part) => typeof part === 'number');
  const way = list === -1 ? path : path.slice(0, list);
  const parent = follow(data, way.slice(0, -1));
  const key = String(way.at(-1) ?? '');
  const missing = parent?.[key] === undefined;
  if (parent && !missing) delete parent[key];
  if (missing && way.length > 1) delete data[top];
  if (Object.hasOwn(STAND_INS, top) && (way.length === 1 || missing)) data[top] = structuredClone(STAND_INS[top]);
}

function follow(data: Record<string, unknown>, path: readonly PropertyKey[]): Record<string, unknown> | undefined {
  let value: unknown = data;
  for (const part of path) value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}
