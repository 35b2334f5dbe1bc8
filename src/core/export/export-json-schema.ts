/** The published JSON Schemas (2020-12) of the JSON files, generated from the same schemas that they are written by. */
import { z } from 'zod';
import { ArchiveExport, PostmortemExport } from './export-schema.ts';

/** @param address where the schema is published; absent where the site's own address is not known */
export function exportSchema(name: 'postmortem' | 'postmortems', address: string | undefined): string {
  const [schema, title] = name === 'postmortem' ? [PostmortemExport, 'One postmortem'] : [ArchiveExport, 'All postmortems of an archive'];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => told(jsonSchema),
  });
  return `${JSON.stringify({ $schema, ...(address === undefined ? {} : { $id: address }), title, ...rest }, undefined, 2)}\n`;
}

/** Our own marks for keys are no JSON Schema keywords; what they mean for a reader is said in words. */
function told(jsonSchema: Record<string, unknown>): void {
  if (jsonSchema['internal'] === true) jsonSchema['description'] = `${String(jsonSchema['description'])} Only in the internal edition.`;
  for (const key of ['internal', 'markdown', 'url']) delete jsonSchema[key];
}
