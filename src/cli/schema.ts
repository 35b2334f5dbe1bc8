/** `schema`: writes the JSON Schemas that editors use for front matter and site.yaml. */
import { writeSchemas } from '../node/schema-files.ts';
import { readSettings } from '../node/settings.ts';
import type { Action } from './command.ts';

export const schema: Action = (_args, { env, print }) => {
  for (const file of writeSchemas(readSettings(env).root)) print(file);
  return Promise.resolve(0);
};
