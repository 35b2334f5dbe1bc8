/** The JSON Schemas of the front matter, of site.yaml and of planned maintenance, as editors read them: what an author writes, with a sentence on every key. */
import { z } from 'zod';
import { Maintenance } from './maintenance.ts';
import { Postmortem } from './postmortem.ts';
import { Site } from './site.ts';

export function jsonSchemas(): Record<string, string> {
  return {
    'postmortem.schema.json': toText(Postmortem, 'The front matter of a postmortem'),
    'site.schema.json': toText(Site, 'The configuration of an archive'),
    'maintenance.schema.json': toText(Maintenance, 'Planned maintenance'),
  };
}

function toText(schema: z.ZodType, title: string): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: ({ jsonSchema }) => withoutMarks(jsonSchema) });
  return `${JSON.stringify({ ...json, title }, undefined, 2)}\n`;
}

/** Our own marks for keys are no JSON Schema keywords. */
function withoutMarks(jsonSchema: Record<string, unknown>): void {
  for (const key of ['internal', 'markdown', 'url']) delete jsonSchema[key];
}
