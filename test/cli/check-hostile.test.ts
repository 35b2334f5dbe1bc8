/** Whatever stands in names and values, no format of `check` lets it speak to a terminal or to a build service. */
import { describe, expect, test } from 'vitest';
import type { World } from '../../src/cli/command.ts';
import { run } from '../../src/cli/main.ts';
import { check as checkFiles } from '../../src/core/check/check.ts';
import { FORMATS } from '../../src/core/check/report/formats.ts';
import { judgeFile } from '../../src/core/file-name.ts';
import { AS_OF, bytes, site } from '../support/builders.ts';
import { archive } from '../support/fixtures.ts';

const HOSTILE: Readonly<Record<string, string>> = {
  'a workflow command': '::error::taken',
  'a workflow command on a line of its own': 'a\n::error::taken',
  'one with the other line ends': 'a\r\n::stop-commands::taken\r::error::taken',
  'one in percent encoding': 'a%0A::error::taken%0D%25',
  'the older form': '##[group]taken ##vso[task.setvariable]taken',
  'an escape sequence': 'a\u001b[2J\u001b]0;taken\u0007\u009b31m',
  'line separators': 'a\u2028::error::taken\u2029::error::taken',
  'overrides of direction': 'a\u202etxet\u2066x\u2069',
  'hidden characters': 'a\u200b\ufeff\u00ad\u{e0041}b',
  'Markdown and HTML': '`a` <script>taken</script> ![x](y) | # $(taken)',
  'half a character': 'a\ud800b',
};

async function printed(contentDir: string, format: string): Promise<string> {
  const out: string[] = [];
  const world: World = {
    env: { AS_OF, CONTENT_DIR: contentDir },
    print: (line) => out.push(line),
    warn: (line) => out.push(line),
    terminal: false,
  };
  await run(['check', '--format', format], world);
  return out.join('\n');
}

function isHarmless(format: string, text: string): void {
  // oxlint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  const commands = text.split('\n').filter((line) => line.trimStart().startsWith('::'));
  if (format === 'json' || format === 'sarif') expect(() => JSON.parse(text) as unknown).not.toThrow();
  else expect(text).not.toMatch(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff]|##\[/);
  if (format !== 'github') expect(commands).toEqual([]);
  else {
    expect(commands).toHaveLength(text.split('\n').length);
    for (const line of commands) expect(line).toMatch(/^::(?:notice|error|warning) [^:]*::(?!.*::)/);
  }
}

describe.each(Object.entries(HOSTILE))('%s', (_, words) => {
  const written = JSON.stringify(words);

  test.each(Object.keys(FORMATS))('in values and keys: %s', async (format) => {
    const front = `---
title: ${written}
summary: ${written}
severity: ${written}
organization: ${written}
times: { started: ${written}, resolved: ${written} }
impact: { services: [{ service: ${written} }], ${written}: 1 }
detection: { method: ${written} }
causes: { categories: [${written}] }
actions: [{ title: ${written}, status: declined, owner: ${written}, id: ${written} }, { title: ${written} }]
related: [{ id: ${written}, relation: ${written} }]
links: [{ label: x, url: ${written}, kind: ${written} }]
tags: [${written}]
${written}: 1
---
`;
    const sound = `---
title: Tracking was slow
summary: Tracking was slow.
severity: ${written}
times: { started: 2026-01-02T10:00Z }
actions: [{ title: ${written}, owner: ${written} }, { title: ${written} }]
tags: [${written}]
---
`;
    const bare = words.replaceAll(/[\n\r]/g, ' ');
    const body = `
{/* lint ignore ${bare.replaceAll('*/', '')} x */}

[${bare.replaceAll(']', '')}](javascript:${encodeURIComponent(bare.toWellFormed())}) around 11 the 10.1.2.3 ${bare.replaceAll(/[<>{}]/g, ' ')}

![](<${bare.replaceAll(/[<>]/g, '')}.svg>)
`;
    const { contentDir } = archive({ 'postmortems/a.mdx': front + body, 'postmortems/b.mdx': sound + body });
    const text = await printed(contentDir, format);
    expect(text).toContain('unknown-severity');
    isHarmless(format, text);
  });

  test.each(Object.keys(FORMATS))('in site.yaml: %s', async (format) => {
    const yaml = `organization: ${written}
severities: { sev1: { name: SEV1 } }
services: { ${written}: { nam: 1 }, api: { name: ${written}, aliases: [${written}, ${written}] } }
rules: { ${written}: off, 'times/vague': ${written} }
policy: { review_from: ${written} }
${written}: 1
`;
    const text = await printed(archive({ 'site.yaml': yaml }).contentDir, format);
    expect(text).toContain('schema/');
    isHarmless(format, text);
  });

  test.each(Object.entries(FORMATS).filter(([format]) => format !== 'json'))('in the names of files: %s', (format, report) => {
    const file = `postmortems/${words.toWellFormed()}.mdx`;
    const judged = judgeFile(file);
    const messages = [
      ...(judged.kind === 'finding' ? [judged.message] : []),
      ...checkFiles([{ file, bytes: bytes('---\ntitle: x\n---\n') }], site(), AS_OF),
    ];
    expect(messages.length).toBeGreaterThan(1);
    isHarmless(format, report(messages, { count: 1, folder: 'content', root: '/' }));
  });
});

test('a word of 100,000 letters is cut, and ten thousand findings are told', () => {
  const front = `---\ntitle: x\nsummary: y\nseverity: ${'x'.repeat(100_000)}\ntimes: { started: 2026-01-02T10:00Z }\n---\n`;
  const body = `${'y'.repeat(100_000)}\n\n${'[a](/b) '.repeat(10_000)}`;
  const messages = checkFiles([{ file: 'postmortems/a.mdx', bytes: bytes(front + body) }], site(), AS_OF);
  expect(messages.filter(({ ruleId, source }) => `${source}/${ruleId}` === 'safety/link')).toHaveLength(10_000);
  for (const { reason, note = '' } of messages) expect(reason.length + note.length).toBeLessThan(1_000);
  for (const report of Object.values(FORMATS))
    expect(report(messages, { count: 1, folder: 'content', root: '/' })).not.toContain('xxx'.repeat(100));
});

test.each(["'s", 'a, ', 'a\n', 'a - b ', '?! ', "'a ", 'e.g. ', 'obviously ', 'noob, ', 'we surely ', 'x'])(
  'a body that is one endless sentence of %j is read like any other',
  (unit) => {
    const front = '---\ntitle: x\nsummary: y\nseverity: sev1\ntimes: { started: 2026-01-02T10:00Z }\n---\n';
    const body = `It was human error.\n\nOr ${unit.repeat(20_000)}`.slice(0, 60_000);
    const messages = checkFiles([{ file: 'postmortems/a.mdx', bytes: bytes(front + body) }], site(), AS_OF);
    expect(messages.map(({ source, ruleId }) => `${source}/${ruleId}`)).toContain('language/human-error');
  },
);
