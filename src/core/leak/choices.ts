/** The words that a schema lets authors choose from, such as `partial_outage`: ours, and never a secret. */
import type { z } from 'zod';

export function choicesOf(schema: z.core.$ZodType, found: Set<string> = new Set()): Set<string> {
  const { def } = schema as unknown as { def: Definition };
  for (const entry of Object.values(def.entries ?? {})) found.add(String(entry));
  const below = [...Object.values(def.shape ?? {}), ...(def.options ?? []), def.element, def.valueType, def.innerType, def.in];
  for (const inner of below) if (inner) choicesOf(inner, found);
  return found;
}

interface Definition {
  entries?: Record<string, string | number>;
  shape?: Record<string, z.core.$ZodType>;
  options?: z.core.$ZodType[];
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
}
