/** The rules about where the front matter begins and ends. */
import { findFrontMatter } from '../../front-matter.ts';
import type { RuleInfo } from '../rule-info.ts';

const KEYS = `title: The packing line stopped for two hours
summary: A label printer ran out of addresses, and no parcel left the hall until its pool was made larger.
organization: Fernwick Parcels
severity: sev2
times: { started: 2026-03-02T10:12Z, resolved: 2026-03-02T12:05Z }
sources: [{ title: Their report, url: "https://fernwick.example/report" }]
`;
const WHOLE = `---
${KEYS}---

The pool had been made for one hall, and there were three by then.
`;

export const FRONT_MATTER_RULES: readonly RuleInfo[] = [
  {
    id: 'front-matter/empty',
    level: 'error',
    fixed: true,
    description: 'The file holds something.',
    why: 'An empty file is most often one that an editor did not save.',
    example: {
      situation: 'The file was made and nothing was written into it.',
      messages: () => {
        const found = findFrontMatter('postmortems/2026-03-02-example.mdx', '');
        return 'yaml' in found ? [] : [found];
      },
    },
  },
  {
    id: 'front-matter/missing',
    level: 'error',
    fixed: true,
    description: 'The first line of a postmortem is exactly `---`, and the keys follow.',
    why: 'Lists, searches and figures are made from the keys; a text without them could not be found or counted.',
    example: { of: 'whole file', fails: WHOLE.replace('---\n', ''), passes: WHOLE },
  },
  {
    id: 'front-matter/unclosed',
    level: 'error',
    fixed: true,
    description: 'After the last key stands a line that is exactly `---`.',
    why: 'Without it nobody can tell where the keys end and the text begins.',
    example: { of: 'whole file', fails: WHOLE.replace('\n---\n', '\n--\n'), passes: WHOLE },
  },
];
