/** The shapes of Statuspage's API as JSON Schemas, written from its documentation and not from our types. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/statuspage');

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);
for (const file of readdirSync(FOLDER)) ajv.addSchema(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as object);

/** What is wrong with an answer, as lines; `name` is that of a file without `.schema.json`. */
export function schemaProblems(name: string, answer: unknown): string[] {
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`There is no schema "${name}".`);
  validate(answer);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}
