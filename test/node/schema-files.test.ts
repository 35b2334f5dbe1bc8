import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/core/json-schema.ts';

describe('the JSON Schemas beside the project', () => {
  it.each(Object.entries(jsonSchemas()))('%s is what `npm run schema` writes', (name, text) => {
    const file = path.resolve(import.meta.dirname, '../../.config/schema', name);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
