/** Runs the examples of the rules, for their pages in the guide and for their tests: the same text that a reader sees is what is checked. */
import type { VFileMessage } from 'vfile-message';
import { compareFindings } from '../finding.ts';
import { readSite } from '../read-site.ts';
import type { Site } from '../site.ts';
import { check } from './check.ts';
import type { SecretHit } from './rule.ts';
import type { RuleExample } from './rule-info.ts';

/** The day on which the examples are read. */
const EXAMPLE_AS_OF = '2026-03-31';
const fileOf = (id: string) => `postmortems/${id}.mdx`;
const FILE = fileOf('2026-03-02-example');

const BASE: readonly (readonly [key: string, line: string])[] = [
  ['title', 'title: Checkout returned errors after a cache change'],
  ['summary', 'summary: Checkout failed for 40 % of customers for 27 minutes, until the cache change was rolled back.'],
  ['status', 'status: in-review'],
  ['visibility', 'visibility: internal'],
  ['severity', 'severity: sev2'],
  [
    'times',
    'times: { started: 2026-03-02T10:12Z, detected: 2026-03-02T10:19Z, mitigated: 2026-03-02T10:39Z, resolved: 2026-03-02T11:05Z }',
  ],
  ['impact', 'impact: { summary: Two in five customers could not pay., figures: [{ label: Failed orders, value: "1,200" }] }'],
  [
    'actions',
    `actions:
  - title: Roll a cache change back on its own when more than 5 % of checkouts fail
    horizon: short
    priority: high
    owner: team-shop
    due: 2026-04-01
    measure: The next such change is undone within two minutes.
  - title: Load the cache before traffic moves to it
    horizon: long
    priority: medium
    owner: team-shop
    due: 2026-06-30
    measure: The hit rate stays above 90 % during a change.`,
  ],
];

const SITE = `organization: Example Organization
severities:
  sev1: { name: SEV1 }
  sev2: { name: SEV2 }
  sev3: { name: SEV3 }
services:
  checkout: { name: Checkout, aliases: [cart] }
  billing: { name: Billing, visibility: internal }
causes:
  config-change: { name: Configuration change, aliases: [misconfiguration] }
  capacity: { name: Capacity }
tags:
  redis: { name: Redis, aliases: [cache] }
teams:
  team-shop: { name: Shop team, visibility: public }
  team-platform: { name: Platform team }
`;

export interface ExampleResult {
  /** The text as a reader sees it. */
  shown: string;
  /** The findings, with lines counted in what is shown; one about what is filled in unseen stands on line 1. */
  messages: VFileMessage[];
}

/** Looks at one side of an example; `scan` finds what looks like a secret. */
export async function runExample(
  example: RuleExample,
  side: 'fails' | 'passes',
  scan: (bytes: Uint8Array) => Promise<readonly SecretHit[]> = async () => [],
): Promise<ExampleResult> {
  const shown = example[side].trimEnd();
  if (example.of === 'site.yaml')
    return { shown, messages: readSite('site.yaml', encode(example[side])).messages.toSorted(compareFindings) };
  const { text, hidden } = example.of === 'whole file' ? { text: example[side], hidden: 0 } : complete(example[side]);
  const bytes = encode(text);
  const others = Object.entries(example.others ?? {}).map(([id, front]) => ({ file: fileOf(id), bytes: encode(complete(front).text) }));
  const messages = check([{ file: FILE, bytes, secrets: await scan(bytes) }, ...others], exampleSite(example.site), EXAMPLE_AS_OF);
  return { shown, messages: messages.filter(({ file }) => file === FILE).map((message) => moveUp(message, hidden)) };
}

function exampleSite(additions = ''): Site {
  const names = topLevelKeys(additions);
  const kept = SITE.split(/^(?=\S)/m).filter((block) => !names.has(block.slice(0, block.indexOf(':'))));
  const { site, messages } = readSite('site.yaml', encode(kept.join('') + additions));
  if (!site) throw new Error(`The example’s site.yaml is not sound: ${messages.map(({ reason }) => reason).join(' ')}`);
  return site;
}

/** The whole file, and how many lines of it stand before what is shown. */
function complete(shown: string): { text: string; hidden: number } {
  const border = /^---$/m.exec(shown);
  const yaml = border ? shown.slice(0, border.index) : shown;
  const body = border ? shown.slice(border.index + 4) : '';
  const names = topLevelKeys(yaml);
  const unseen = BASE.flatMap(([key, line]) => (names.has(key) ? [] : [line]));
  const lines = ['---', ...unseen].join('\n').split('\n');
  return { text: `${lines.join('\n')}\n${yaml.replace(/\n*$/, yaml.trim() === '' ? '' : '\n')}---\n${body}`, hidden: lines.length };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function topLevelKeys(yaml: string): Set<string> {
  return new Set([...yaml.matchAll(/^([a-z_]+):/gm)].map((match) => match[1] as string));
}

function moveUp(message: VFileMessage, lines: number): VFileMessage {
  if (message.line !== undefined) message.line = Math.max(1, message.line - lines);
  const { place } = message;
  const points = place === undefined ? [] : 'start' in place ? [place.start, place.end] : [place];
  for (const point of points) point.line = Math.max(1, point.line - lines);
  if (message.cause instanceof Error && 'line' in message.cause) moveUp(message.cause as VFileMessage, lines);
  return message;
}
