/** Postmortems as people write them in a hurry, one file each: exactly these findings, at exactly these places, and nothing more. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { describe, expect, test } from 'vitest';
import { check, type CheckedFile } from '../../../src/core/check/check.ts';
import { ARCHIVE_RULES, RULES } from '../../../src/core/check/rules.ts';
import { readSite } from '../../../src/core/read-site.ts';
import { findSecrets } from '../../../src/node/secrets.ts';
import { EXPECTED } from '../../fixtures/check/expected.ts';
import { AS_OF, bytes, marked, places } from '../../support/builders.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/check');
const source = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');

/** The very words that the place of a finding covers, and `!` where it is an error. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'vague-clock': [
    '>-\n  In three depots 1,870 labels were printed twice. It started around 11\n  and was over after about 40 minutes.\n',
    'shortly after lunch',
    'in the early afternoon',
    'at noonish',
  ],
  'late-words-on-the-last-line': ['around 3pm'],
  'straight-from-the-terminal': [
    'could not connect to 10.31.4.17:5432, nor to fwk-db07!',
    'could not connect to 10.31.4.17:5432, nor to fwk-db07!',
    'replica-2.corp.fernwick.example!',
    '192.168.40.9!',
    'fd12:3456:789a::17!',
    '10.31.4.1**7!',
  ],
  'internal-but-not-for-long': ['10.31.7.5', 'backups@fernwick-parcels.com'],
  'blame-in-the-body': ['engineer forgot', 'careless mistake', 'Maria broke', 'human error', 'The _sole_ cause was'],
  'words-of-the-old-wiki': ['SEV-3!', 'Label Shop!', 'label-shopp!', 'human-error!', 'Team Shop!', 'session!'],
  'pasted-from-the-wiki': [
    '<a href="https://wiki.fernwick.example/plan">the wiki</a>!',
    '[this](javascript:void(0))!',
    '[that](/plan)!',
    '<Panel title="Note">The plan is loaded once a day.</Panel>!',
    '{depot}!',
    '[old notes]()!',
    '![The plan](https://wiki.fernwick.example/plan.png)!',
  ],
  // The organization's levels: these two are warnings elsewhere.
  'nobody-knows-when-we-noticed': [
    'started: 2026-05-20T16:02Z\n  mitigated: 2026-05-20T17:13Z\n  resolved: 2026-05-20T18:00Z\n!',
    'started: 2026-05-20T16:02Z\n  mitigated: 2026-05-20T17:13Z\n  resolved: 2026-05-20T18:00Z\n',
  ],
  // A draft is only reminded of what is an error once it is published.
  'policy-to-be-met': ['sev2', 'sev2'],
};

const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => [name.slice(0, -'.mdx'.length), source(name)]),
);
const { site, messages: siteMessages } = readSite('site.yaml', bytes(source('site.yaml')));

/** All of them as one archive; the findings by the names of the files. */
async function checked(write: (text: string) => string): Promise<ReadonlyMap<string, VFileMessage[]>> {
  if (!site) throw new Error(siteMessages.map(String).join('\n'));
  const files = [...texts].map(([name, text]): CheckedFile => ({ file: `postmortems/${name}.mdx`, bytes: bytes(write(text)) }));
  for (const file of files) file.secrets = await findSecrets(file.bytes);
  const found = Map.groupBy(check(files, site, AS_OF), ({ file }) => path.basename(file ?? '', '.mdx'));
  return new Map([...texts.keys()].map((name) => [name, found.get(name) ?? []]));
}

const asWritten = await checked((text) => text);

describe.each([
  ['as they were written', asWritten],
  ['with the line ends of Windows', await checked((text) => text.replaceAll(/\r?\n/g, '\r\n'))],
  ['with a byte order mark', await checked((text) => `\ufeff${text}`)],
])('%s', (_, found) => {
  test.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    expect(places(found.get(name) ?? [])).toEqual(expected);
  });
});

test.each(Object.entries(WORDS))('%s: the very words', (name, expected) => {
  const text = texts.get(name) ?? '';
  expect((asWritten.get(name) ?? []).map((message) => `${marked(text, message)}${message.fatal ? '!' : ''}`)).toEqual(expected);
});

test('there are at least thirty of them, each in the table, and the site is sound', () => {
  expect([...texts.keys()].toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  expect(Object.values(EXPECTED).filter((findings) => findings.length > 0).length).toBeGreaterThanOrEqual(30);
  expect(siteMessages).toEqual([]);
});

test('each rule that judges a postmortem is broken by one of them', () => {
  const broken = new Set(Object.values(EXPECTED).flatMap((findings) => findings.map((finding) => finding.split(' ')[0])));
  const isOff = (id: string) => site?.rules?.[id] === 'off';
  expect([...RULES, ...ARCHIVE_RULES].map(({ id }) => id).filter((id) => !broken.has(id) && !isOff(id))).toEqual([]);
});

test('what is said of them is fit to be read', () => {
  for (const { reason, note } of [...asWritten.values()].flat()) {
    expect(reason).toMatch(/^\S.*[.!]$/s);
    expect(note).toMatch(/^\S.*[.?]$/s);
    // oxlint-disable-next-line no-control-regex
    expect(`${reason}${note}`).not.toMatch(/[\u0000-\u001f\u200b\u202e\u2066]|::|##\[|undefined|\[object/);
  }
});
