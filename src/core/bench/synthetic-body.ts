/** The body of a synthetic postmortem: about 3.6 kB of Markdown as people write it, with headings, a list, a table, code and links. */
import type { Head } from './head.ts';
import { HEADINGS } from './sentences.ts';
import { type Speaker, speakerFor } from './speaker.ts';

/** Links go to `others`, written as the address that `hrefOf` makes of an id. */
export function syntheticBody(seed: number, head: Head, others: readonly Head[], hrefOf: (id: string) => string): string {
  const voice = speakerFor(seed, head, 'body');
  const { random, fill, sayAll } = voice;
  const [background, course, search, factors, recovery, learning] = HEADINGS.map((names) => `## ${random.pick<string>(names)}`);
  const [first, second] = others.map(({ id, title }) => ({ href: hrefOf(id), title }));
  const paragraph = (...sentences: string[]) => sentences.join(' ');
  const told = sayAll('course', random.int(8, 11));
  const found = sayAll('diagnosis', random.int(5, 6));
  const blocks = [
    background,
    paragraph(...sayAll('background', 3)),
    course,
    paragraph(...told.slice(0, 4)),
    paragraph(
      ...told.slice(4, 7),
      ...(first ? [`It looked much like [${first.title}](${first.href}), and for a while that resemblance helped.`] : []),
    ),
    search,
    paragraph(...found.slice(0, 3), ...told.slice(7)),
    code(voice, head),
    fill('### The moment that the **{part}** was suspected'),
    paragraph(...found.slice(3)),
    factors,
    sayAll('factor', 4)
      .map((sentence) => `- ${sentence}`)
      .join('\n'),
    recovery,
    paragraph(...sayAll('recovery', random.int(2, 4))),
    table(voice),
    learning,
    paragraph(
      ...sayAll('learning', random.int(2, 4)),
      ...(second ? [`[${second.title}](${second.href}) had ended with *the same resolve*.`] : []),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function code({ random, fill }: Speaker, { scenario, started }: Head): string {
  const stamp = new Date(started).toISOString().slice(0, 10);
  const log = () =>
    `${stamp}T${String(random.int(0, 23)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:00Z ${fill('{host}')} ${random.pick(['error', 'warn', 'info'])} ${fill(random.pick(scenario.symptoms))}`;
  const [language, lines] = random.pick<[string, () => string[]]>([
    ['text', () => [log(), log(), log(), log()]],
    ['yaml', () => [fill('{key}: {n}'), fill('{key}: {ms}ms'), `# ${fill('{trigger}')}`, fill('{key}: true')]],
    [
      'sql',
      () => [
        'SELECT pid, state, wait_event, now() - query_start AS age',
        'FROM pg_stat_activity',
        fill("WHERE application_name = '{host}'"),
        fill('ORDER BY age DESC LIMIT {minutes};'),
      ],
    ],
    [
      'sh',
      () => [
        fill('$ ssh {host} uptime'),
        fill('$ grep -c {hash} /var/log/app/*.log'),
        fill('$ curl -s https://{host}.example/health | jq .status'),
        fill('"degraded since {minutes} minutes"'),
      ],
    ],
  ]);
  return `\`\`\`${language}\n${lines().join('\n')}\n\`\`\``;
}

function table({ random, fill }: Speaker): string {
  const rows = ['Before', 'At the worst', 'After mitigation', 'The next day'].map(
    (when) => `| ${when} | ${random.int(100, 9_000)} | ${fill('{percent}')} | ${fill('{ms} ms')} |`,
  );
  return ['| Window | Requests per second | Errors | 99th percentile |', '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}
