import { describe, expect, test } from 'vitest';
import { site } from '../../../../support/builders.ts';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const findings = messagesOf('reference/unknown-tag');
const words = placesOf('reference/unknown-tag');

describe('reference/unknown-tag', () => {
  test('knows the tags of site.yaml and their aliases', () => {
    expect(findings({ tags: ['postgres', 'postgresql', 'Postgres'] })).toEqual([]);
  });

  test('suggests the nearest', () => {
    expect(findings({ tags: ['postgresq'] })).toMatchObject([
      { reason: 'The tag `postgresq` is not in site.yaml.', note: 'Did you mean `postgresql`?', fatal: true },
    ]);
  });

  test('takes the words of JavaScript for ordinary ones', () => {
    expect(words({ tags: ['constructor', '__proto__', 'toString'] })).toEqual(['"constructor"', '"__proto__"', '"toString"']);
  });

  test('suggests to add the first word where there are none, and to choose where there are many', () => {
    expect(findings({ tags: ['x'] }, { of: site({ tags: {} }) })[0]?.note).toBe('Add it to site.yaml.');
    const tags = Object.fromEntries(
      ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee', 'ffff', 'gggg', 'hhhh', 'iiii'].map((key) => [key, { name: key }]),
    );
    expect(findings({ tags: ['zzzzz'] }, { of: site({ tags }) })[0]?.note).toBe('Use one of its 9 words for this, or add it there.');
  });

  test('holds for retellings, and in a document that breaks the schema elsewhere', () => {
    expect(words({ tags: ['x'], organization: 'GitLab' })).toEqual(['"x"']);
    expect(words({ tags: ['x'], severity: undefined, times: { started: 'x' } })).toEqual(['"x"']);
  });
});
