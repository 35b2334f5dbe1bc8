/** The JSON Schemas for editors, on disk. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../core/json-schema.ts';

/** Writes them below the project's folder; returns their paths from there. */
export function writeSchemas(root: string): string[] {
  const folder = path.join('.config', 'schema');
  mkdirSync(path.join(root, folder), { recursive: true });
  return Object.entries(jsonSchemas()).map(([name, text]) => {
    writeFileSync(path.join(root, folder, name), text);
    return `.config/schema/${name}`;
  });
}
