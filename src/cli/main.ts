/** The command line: picks the command, and turns what it throws into one clear line. */
import { SettingsError } from '../node/settings.ts';
import { type Command, type ExitCode, UsageError, type World } from './command.ts';

/** Loaded when they are called for: `check` has no use for Astro. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'start',
    summary: 'builds the archive and serves it, printing the address',
    load: async () => (await import('./start.ts')).start,
  },
  { name: 'dev', summary: 'previews the archive and follows every change', load: async () => (await import('./dev.ts')).dev },
  {
    name: 'build',
    summary: 'builds the public site into dist/ (--audience internal: the internal one into dist-internal/)',
    load: async () => (await import('./build.ts')).build,
  },
  {
    name: 'check',
    summary: 'lists every finding in the archive, or in the files that are named (--format, --strict, --quiet, --rule id=level)',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'new',
    summary: 'asks, or takes flags, and writes a valid draft (--help lists them)',
    load: async () => (await import('./new.ts')).newDraft,
  },
  {
    name: 'publish-report',
    summary: 'lists what a public build holds back and why, for your own eyes (--format pretty or json)',
    load: async () => (await import('./publish-report.ts')).publishReport,
  },
  {
    name: 'schema',
    summary: 'writes the JSON Schemas for editors into .config/schema/',
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'bench',
    summary: 'measures speed and memory on a synthetic archive (--count N), beside Hugo where it is installed',
    load: async () => (await import('./bench.ts')).bench,
  },
];

export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...args] = argv;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    world.warn(usage(name));
    return name === undefined || name === 'help' || name === '--help' ? 0 : 2;
  }
  try {
    const action = await command.load();
    return await action(args, world);
  } catch (error) {
    if (error instanceof SettingsError || error instanceof UsageError) world.warn(error.message);
    else
      world.warn(
        `${command.name} failed: ${world.env['DEBUG'] && error instanceof Error ? error.stack : String(error instanceof Error ? error.message : error)}`,
      );
    return 2;
  }
}

function usage(name: string | undefined): string {
  const unknown = name === undefined || name === 'help' || name === '--help' ? [] : [`There is no command "${name}".`, ''];
  return [...unknown, 'Commands:', ...COMMANDS.map((command) => `  ${command.name.padEnd(15)} ${command.summary}`)].join('\n');
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  process.exitCode = await run(process.argv.slice(2), {
    env: process.env,
    // oxlint-disable-next-line no-console
    print: (line) => console.log(line),
    // oxlint-disable-next-line no-console
    warn: (line) => console.error(line),
    terminal: process.stderr.isTTY === true,
    ...(process.stdin.isTTY && process.stdout.isTTY ? { interactive: { input: process.stdin, output: process.stdout } } : {}),
  });
  // Astro and Pagefind leave handles open when they are done.
  if (process.exitCode !== undefined) process.exit();
}
