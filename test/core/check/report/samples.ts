/** Findings of every shape, and of every kind of text that could speak to what reads a report. */
import { finding, quote } from '../../../../src/core/finding.ts';

export const context = { count: 3, folder: 'content', root: 'https://incidents.example/archive/' };

const place = { start: { line: 12, column: 9, offset: 90 }, end: { line: 12, column: 26, offset: 107 } };

export const error = finding({
  file: 'postmortems/a.mdx',
  rule: 'timeline/order',
  place,
  reason: 'Late: 50 %, or so.',
  hint: 'Move it.',
  expected: ['x', 'y'],
});
error.cause = finding({ file: 'postmortems/a.mdx', rule: 'timeline/order', place: { line: 11, column: 3 }, reason: 'The first is here.' });

export const warning = finding({
  file: 'postmortems/2024/b c.mdx',
  rule: 'times/vague',
  level: 'warning',
  place: { start: { line: 20, column: 1 }, end: { line: 22, column: 4 } },
  reason: 'Vague.',
});

export const whole = finding({ file: '', rule: 'file/no-content', reason: 'Nothing is there.' });

export const evil = finding({
  file: 'postmortems/x,line=1::error::\n.mdx',
  rule: 'schema/unknown-key',
  place: { line: 1, column: 1 },
  reason: `The key ${quote('a\n::error::b ##[c] \u001b[31m</script>')} is not known.`,
});

export const all = [evil, error, warning, whole];
