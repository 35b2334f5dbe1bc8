/** `schema`: writes the JSON Schemas that editors use for front matter and site.yaml. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../core/json-schema.ts';
import { readSettings } from '../node/settings.ts';
import type { Action } from './command.ts';

export const schema: Action = (_args, { env, print }) => {
  const folder = path.join(readSettings(env).root, '.config', 'schema');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) {
    writeFileSync(path.join(folder, name), text);
    print(`.config/schema/${name}`);
  }
  return Promise.resolve(0);
};
