/** No format of `check` ever says the value of an internal key, whatever is wrong with it or around it. */
import { expect, test } from 'vitest';
import type { World } from '../../src/cli/command.ts';
import { run } from '../../src/cli/main.ts';
import { archive, type Files } from '../support/fixtures.ts';

async function check(contentDir: string, format: string): Promise<string> {
  const out: string[] = [];
  const world: World = {
    env: { AS_OF: '2026-11-20', CONTENT_DIR: contentDir },
    print: (line) => out.push(line),
    warn: (line) => out.push(line),
    terminal: false,
  };
  await run(['check', '--format', format], world);
  return out.join('\n');
}

const SITE = `organization: Fernwick Parcels
severities: { sev1: { name: SEV1 }, sev2: { name: SEV2 } }
services: { tracking: { name: Tracking } }
teams: { team-data: { name: Data team, visibility: public, contact: '#canary-contact' } }
internal_patterns: ['*.canary-pattern.example', 'canary-db*']
`;
const HEAD = `title: Tracking was slow
summary: Tracking took 6 s for an hour.
visibility: public
severity: sev1
times: { started: 2026-11-02T10:00Z, detected: 2026-11-02T10:04Z, resolved: 2026-11-02T11:00Z, announced: 2026-11-02T10:10Z }
impact: { summary: Every page took 6 s. }
`;
const ACTIONS = `actions:
  - { title: Alert at 2 s, horizon: short, priority: high, owner: team-data, due: 2026-11-27, measure: A drill raises it. }
  - { title: Cache pages for 10 s, horizon: long, priority: low, owner: team-data, due: 2027-02-26, measure: It is faster. }
`;
const of = (front: string, body = ''): Files => ({ 'site.yaml': SITE, 'postmortems/a.mdx': `---\n${HEAD}${front}---\n${body}` });

/** Whatever holds "canary" stands in an internal key, or in `internal_patterns`. */
const CANARIES: Readonly<Record<string, { files: Files; rules: string[] }>> = {
  'in keys that are sound, beside others that are not': {
    files: of(
      `status: publishd
timeline:
  - { at: 2026-11-02T10:04Z, marker: detectd, what: An alert., evidence: "https://canary.example/graph" }
actions:
  - { title: Alert at 2 s, ticket: "https://canary.example/1", du: 2026-11-27 }
risk_accepted: { by: canary board, why: canary reasons, whn: now }
review:
  facilitator: canary one
  author: canary two
  owner: canary three
  contact: canary@canary.example
  participants: [canary four, canary five]
  notes: https://canary.example/notes
  meting: 2026-11-05
links:
  - { label: canary channel, url: "https://canary.slack.com/archives/C1", kind: chat, lable: x }
`,
    ),
    rules: ['schema/choice', 'schema/unknown-key'],
  },
  'in keys that are of another form': {
    files: of(`timeline: canary timeline
actions:
  - { title: Alert at 2 s, ticket: canary-ticket }
  - { title: Alert at 3 s, ticket: [canary-ticket] }
risk_accepted: canary risk
review:
  facilitator: 17
  author: { name: canary }
  owner: ${'canary'.repeat(60)}
  contact: "canary\\u202E"
  participants: canary
  notes: canary-notes
links:
  - { label: canary, url: canary-channel, kind: chat }
  - { label: ${'canary'.repeat(60)}, url: 12, kind: ticket }
`),
    rules: ['schema/size', 'schema/type', 'schema/url', 'text/hidden-character'],
  },
  'as a review that is a text': {
    files: of(`${ACTIONS}review: canary meeting\n`),
    rules: ['schema/type'],
  },
  'in a reason that blames, links and is vague': {
    files: of(`${ACTIONS}risk_accepted:
  by: canary board
  why: >-
    Around 11 the canary operator should have known, see [canary](canary-missing.mdx), [it](javascript:canary) and [that](/canary).
    Canary broke it. <Internal>canary</Internal>
`),
    rules: ['language/counterfactual', 'redaction/front-matter', 'reference/unknown-postmortem', 'safety/link', 'times/vague'],
  },
  'where the YAML cannot be read': {
    files: of(`review:
  facilitator: "canary one
  contact: canary: two
  notes: *canary
\tauthor: !canary three
`),
    rules: ['yaml/syntax'],
  },
  'in anchors, aliases and keys that are there twice': {
    files: of(`review: { facilitator: &canary canary one, contact: *canary, owner: canary, owner: canary, author: !canary x }
`),
    rules: ['yaml/alias', 'yaml/anchor', 'yaml/duplicate-key', 'yaml/tag'],
  },
  'in a comment that states an exception beside it': {
    files: of(`${ACTIONS}review:
  # lint ignore times/review-late
  contact: canary one  # lint ignore times/review-late it is their habit
`),
    rules: ['lint/no-reason', 'lint/unused-exception'],
  },
  'as an address that the text links to as well': {
    files: of(
      `${ACTIONS.replace('horizon: short', 'ticket: "https://canary.example/1", horizon: short')}review: { notes: "https://canary.example/notes" }\n`,
      'See [the ticket](https://CANARY.example/1/) and <Note>the [notes](https://canary.example/notes#end).</Note>\n',
    ),
    rules: ['publication/internal-link'],
  },
  'in site.yaml, where it cannot be read': {
    files: {
      'site.yaml': `organization: Fernwick Parcels
severities: { sev1: { name: SEV1 } }
teams: { team-data: { name: Data team, contact: [canary] }, team-shop: { name: Shop team, contact: "canary\\u200B" } }
internal_patterns: canary.example
`,
    },
    rules: ['schema/type', 'text/hidden-character'],
  },
  'in a list of patterns with a wrong one': {
    files: {
      'site.yaml': SITE.replace("'canary-db*']", `'canary-db*', 5, "${'canary'.repeat(60)}", [canary]]`),
    },
    rules: ['schema/size', 'schema/type'],
  },
  'as a pattern that a host matches': {
    files: {
      ...of(ACTIONS, 'It ran on `db1.CANARY-pattern.example`.\n'.replace('CANARY-pattern', 'pattern-of-ours')),
      'site.yaml': SITE.replace("'*.canary-pattern.example'", "'*.pattern-of-ours.example', '*.canary-pattern.example'"),
    },
    rules: ['publication/internal-host'],
  },
};

test.each(Object.entries(CANARIES))('%s', async (_, { files, rules }) => {
  const { contentDir } = archive(files);
  const report = JSON.parse(await check(contentDir, 'json')) as { findings: { rule: string }[] };
  // Each of them was in fact spoken of.
  expect([...new Set(report.findings.map(({ rule }) => rule))].toSorted()).toEqual(rules);
  for (const format of ['pretty', 'json', 'sarif', 'github'])
    expect((await check(contentDir, format)).toLowerCase()).not.toContain('canary');
});
