/** The bad input that DESIGN and the issue name, one file each: exactly these findings, at exactly these places, and nothing more. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { survey } from '../../src/core/survey.ts';
import { AS_OF, places, readingSite } from '../support/builders.ts';

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/reading');
const read = (name: string) =>
  survey(`postmortems/${name}.mdx`, readFileSync(path.join(FOLDER, `${name}.mdx`)), {
    site: readingSite(),
    ids: new Set([name]),
    asOf: AS_OF,
  });

const EXPECTED: Record<string, string[]> = {
  fine: [],
  'fine-crlf-and-bom': [],
  empty: ['front-matter/empty 1:1'],
  'no-front-matter': ['front-matter/missing 1:1'],
  'unclosed-front-matter': ['front-matter/unclosed 1:1'],
  'fence-with-a-space': ['front-matter/missing 1:1'],
  'not-utf-8': ['file/encoding 1:1'],
  'utf-16': ['file/binary 1:1'],
  'nul-bytes': ['file/binary 1:1'],
  'unknown-key': ['schema/unknown-key 11:1'],
  'unknown-key-below': ['schema/unknown-key 12:3'],
  'misspelt-status': ['schema/choice 4:9'],
  'misspelt-visibility': ['schema/choice 5:13'],
  'nothing-required': ['schema/required 2:1', 'schema/required 2:1', 'schema/required 2:1', 'schema/required 2:1'],
  'time-without-offset': ['schema/time-offset 9:13'],
  'resolved-before-started': ['times/phase-order 10:13', 'times/phase-order 10:13'],
  'hour-24': ['schema/time-hour-24 10:13'],
  'timeline-out-of-order': ['timeline/order 13:9'],
  'marker-against-times': ['timeline/marker-contradiction 12:11'],
  'open-but-published': ['times/no-resolved 8:3'],
  'retelling-without-sources': ['structure/sources 11:15'],
  'almost-our-name': ['structure/organization-spelling 11:15'],
  'yaml-syntax': ['yaml/syntax 2:8'],
  'yaml-unclosed-quote': ['yaml/syntax 12:1'],
  'yaml-tab': ['yaml/syntax 12:1'],
  'yaml-tag': ['yaml/tag 11:13'],
  'yaml-anchor-and-alias': ['yaml/alias 12:12', 'yaml/anchor 11:13'],
  'yaml-merge-key': ['yaml/merge 12:3'],
  'yaml-duplicate-key': ['yaml/duplicate-key 11:1'],
  'yaml-cut-by-comment': ['yaml/comment-cut 2:19'],
  'unknown-words': [
    'reference/unknown-severity 6:11',
    'reference/unknown-cause 11:24',
    'reference/unknown-tag 12:8',
    'reference/unknown-team 15:12',
    'reference/unknown-service 16:33',
  ],
  'unknown-postmortem': ['reference/unknown-postmortem 12:9', 'reference/unknown-postmortem 16:5'],
  'declined-without-reason': ['actions/declined-without-reason 11:31'],
  'internal-in-front-matter': ['redaction/front-matter 11:13'],
  'javascript-in-front-matter': ['safety/link 11:13'],
  'hidden-characters': ['text/hidden-character 2:8', 'text/hidden-character 13:7'],
  import: ['safety/import-export 13:1'],
  'import-as-prose': ['safety/import-export 15:1'],
  export: ['safety/import-export 13:1'],
  expression: ['safety/expression 13:4', 'safety/expression 13:31'],
  'unknown-component': ['safety/component 13:7', 'safety/component 13:21'],
  'expression-attribute': ['safety/expression 13:1'],
  'spread-attribute': ['safety/spread 13:1'],
  'event-handler': ['safety/attribute 13:1'],
  'javascript-link': ['safety/link 13:1', 'safety/link 13:26', 'safety/link 13:55', 'safety/link 15:1'],
  'other-links': [
    'safety/link 13:1',
    'safety/link 13:23',
    'safety/link 13:37',
    'reference/relative-link 13:45',
    'reference/empty-link 13:55',
  ],
  'unbalanced-jsx': ['mdx/syntax 13:1'],
  'closed-twice': ['mdx/syntax 13:6'],
  'html-comment': ['mdx/syntax 13:6'],
  'pointed-address': ['mdx/syntax 13:5'],
  'nested-brackets': ['file/nesting 13:101'],
  'runaway-expression': ['safety/expression 15:9'],
  images: ['file/reference 13:1', 'file/reference 15:1', 'file/reference 17:1', 'component/attribute-missing 19:1'],
  'internal-self-closing': ['component/empty 13:1', 'component/empty 15:6'],
  'internal-crossing': ['redaction/crossing 13:5', 'redaction/crossing 13:23'],
  'internal-makes-an-import': ['redaction/rest 13:4'],
  'internal-in-an-image': ['redaction/misplaced 13:1'],
  'everything-at-once': [
    'schema/choice 4:9',
    'schema/time-offset 9:13',
    'schema/unknown-key 11:1',
    'reference/unknown-tag 12:8',
    'safety/link 13:13',
    'safety/expression 16:1',
    'safety/component 18:1',
    'safety/link 20:1',
    'component/empty 22:1',
  ],
};

it.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  const { messages, survey: kept } = read(name);
  expect(places(messages).toSorted()).toEqual(expected.toSorted());
  expect(kept === undefined).toBe(messages.some(({ fatal }) => fatal));
  for (const { reason, note } of messages) {
    expect(reason).toMatch(/^\S.*[.!]$/s);
    expect(note).toMatch(/^\S.*[.?]$/s);
    // oxlint-disable-next-line no-control-regex
    expect(`${reason}${note}`).not.toMatch(/[\u0000-\u001f\u202e\u200b]|::|##\[|undefined|\[object/);
  }
});

it('every file of the folder is in the table', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(
    Object.keys(EXPECTED)
      .map((name) => `${name}.mdx`)
      .toSorted(),
  );
});

it('the same input gives the same findings', () => {
  for (const name of Object.keys(EXPECTED)) expect(read(name).messages.map(String)).toEqual(read(name).messages.map(String));
});
