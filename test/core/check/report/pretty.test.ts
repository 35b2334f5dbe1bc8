import { describe, expect, it } from 'vitest';
import { pretty, summary } from '../../../../src/core/check/report/pretty.ts';
import { finding } from '../../../../src/core/finding.ts';

const context = (count: number) => ({ count, folder: 'content', root: 'https://incidents.example/' });
const error = finding({ file: 'postmortems/a.mdx', rule: 'schema/type', place: { line: 10, column: 9 }, reason: 'No.', hint: 'Yes.' });
const warning = finding({
  file: 'postmortems/b.mdx',
  rule: 'text/hidden-character',
  level: 'warning',
  place: { line: 1, column: 1 },
  reason: 'Hm.',
});
const whole = finding({ file: '', rule: 'file/no-content', reason: 'Nothing.', hint: 'Something.' });

describe('pretty', () => {
  it('groups by file, with place, level, sentence, rule and hint', () => {
    const caused = finding({
      file: 'postmortems/a.mdx',
      rule: 'timeline/order',
      place: { line: 12, column: 3 },
      reason: 'Late.',
      hint: 'Move.',
    });
    caused.cause = finding({ file: 'postmortems/a.mdx', rule: 'timeline/order', place: { line: 11, column: 2 }, reason: 'Here.' });
    expect(pretty([error, caused, warning], context(42))).toMatchInlineSnapshot(`
      "postmortems/a.mdx
        10:9    error    No.  schema/type
                         Yes.
        12:3    error    Late.  timeline/order
                         Move.
                         Here. (11:2)

      postmortems/b.mdx
        1:1     warning  Hm.  text/hidden-character

      The rules, explained:
        schema/type            https://incidents.example/guide/rules/schema/type/
        text/hidden-character  https://incidents.example/guide/rules/text/hidden-character/
        timeline/order         https://incidents.example/guide/rules/timeline/order/

      ✖ 2 errors, ⚠ 1 warning in 2 files; 42 postmortems looked at."
    `);
  });

  it('says so where there is nothing', () => {
    expect(pretty([], context(1))).toBe('✔ No findings; 1 postmortem looked at.');
  });

  it('prints what has no place and no file', () => {
    expect(pretty([whole], context(0))).toBe(
      'content/\n          error    Nothing.  file/no-content\n                   Something.\n\nThe rules, explained:\n  file/no-content  https://incidents.example/guide/rules/file/no-content/\n\n✖ 1 error in 1 file; 0 postmortems looked at.',
    );
  });

  it('lets no file name speak to a terminal or to a build service', () => {
    const evil = finding({
      file: 'postmortems/a\n::error::\u001b[31m.md',
      rule: 'file/extension',
      place: { line: 1, column: 1 },
      reason: 'x',
    });
    expect(pretty([evil], context(0)).split('\n')[0]).toBe('postmortems/a\\u{a}: :error: :\\u{1b}[31m.md');
  });
});

it('summary counts', () => {
  expect(summary([warning, warning], 2)).toBe('⚠ 2 warnings in 1 file; 2 postmortems looked at.');
});
