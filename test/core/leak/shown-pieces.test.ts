/** What counts as public for the net: all that the redaction leaves, and nothing that stands inside of `<Internal>`. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Source } from '../../../src/core/audience.ts';
import { bodyPieces } from '../../../src/core/leak/body-pieces.ts';
import { documentPieces } from '../../../src/core/leak/shown-pieces.ts';
import { parseMdx } from '../../../src/core/mdx.ts';
import { redactBody } from '../../../src/core/redact.ts';
import { document, site } from '../../support/builders.ts';
import { archives } from './archives.ts';

const shown = (audience: 'public' | 'internal', source: Source): string[] =>
  documentPieces(source, { site: site(), audience, isVisible: () => true })
    .filter(({ field }) => field === 'body')
    .map(({ text }) => text);

test('all that the redaction leaves of a body is public', () => {
  const bodies = archives.map(({ postmortems }) => postmortems.map(({ body }) => body));
  fc.assert(
    fc.property(bodies, (all) => {
      for (const body of all) {
        const left = bodyPieces(redactBody(body, parseMdx(body)).text, false);
        expect(shown('public', document({}, body))).toEqual(left.map(({ text }) => text));
      }
    }),
    { numRuns: 200 },
  );
});

test('what is cut inside a line, a list or a table takes nothing else with it', () => {
  const body = `One <Internal>canary</Internal>, two<Internal> canary</Internal> (three <Internal>canary</Internal>).

- four <Internal>canary</Internal>
- <Internal>canary</Internal>

| five | six |
| ---- | --- |
| <Internal>canary</Internal> | seven <Internal>canary</Internal> |
`;
  const words = shown('public', document({}, body)).join(' ');
  for (const word of ['One', 'two', 'three', 'four', 'five', 'six', 'seven']) expect(words).toContain(word);
  expect(words).not.toContain('canary');
  expect(shown('internal', document({}, body)).filter((text) => text === 'canary')).not.toEqual([]);
});

test('a comment is read by nobody', () => {
  const source = document({}, 'Text.\n\n{/* a canary in a comment */}\n');
  expect(shown('public', source).map((text) => text.trim())).toEqual(['Text.']);
  expect(shown('internal', source).join()).toContain('canary');
});
