import { describe, expect, test } from 'vitest';
import { runRules } from '../../../../../src/core/check/rule.ts';
import { secret } from '../../../../../src/core/check/rules/publication/secret.ts';
import { AS_OF, document, marked, read, site, source } from '../../../../support/builders.ts';

const facts = { site: site(), ids: new Set<string>(), asOf: AS_OF };

describe('publication/secret', () => {
  const text = source({}, 'Then <Internal>hunter-42</Internal> was typed.\n');
  const start = text.indexOf('hunter-42');
  const hits = [{ start, end: start + 9, kind: 'a GitHub token' }];

  test('tells place and kind, never the value', () => {
    const [message, ...others] = runRules([secret], document({}, 'Then <Internal>hunter-42</Internal> was typed.\n'), facts, hits);
    expect(others).toEqual([]);
    expect(message && marked(text, message)).toBe('hunter-42');
    expect(message?.reason).toBe('This looks like a GitHub token.');
    expect(message?.note).toContain('Revoke it first');
    expect(`${message?.reason} ${message?.note}`).not.toContain('hunter');
    expect(message?.fatal).toBe(true);
  });

  test('is a warning in an internal document, and nothing where nothing was found', () => {
    expect(runRules([secret], document({ visibility: 'internal' }), facts, [{ start: 5, end: 9, kind: 'a key' }])[0]?.fatal).toBe(false);
    expect(runRules([secret], document(), facts)).toEqual([]);
  });

  test('is told of a document whose front matter is broken', () => {
    const { document: broken } = read(source({ severity: undefined }));
    expect(broken?.whole).toBe(false);
    expect(broken && runRules([secret], broken, facts, [{ start: 5, end: 9, kind: 'a key' }])).toHaveLength(1);
  });
});
