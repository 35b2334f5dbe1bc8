/** `check`: every finding, exact to the column. */
import { parseArgs } from 'node:util';
import { RULES_BY_ID } from '../core/check/catalog.ts';
import { levelProblem, type RuleLevel } from '../core/check/levels.ts';
import { FORMATS } from '../core/check/report/formats.ts';
import type { ReportFormat } from '../core/check/report/report.ts';
import { didYouMean } from '../core/nearest.ts';
import { own } from '../core/own.ts';
import { RULE_LEVELS } from '../core/site.ts';
import { loadArchive } from '../node/archive.ts';
import { namedFile } from '../node/files.ts';
import { readSettings } from '../node/settings.ts';
import { type Action, UsageError } from './command.ts';
import { reportContext } from './load.ts';
import { progressLine } from './progress.ts';

export const check: Action = async (args, { env, print, terminal }) => {
  const { strict, quiet, format, ruleLevels, files } = options(args);
  // Authors check what they write, so the whole archive is looked at, and not only what the public sees.
  const settings = readSettings(env, ruleLevels);
  const wanted = [...new Set(files.map((file) => inContent(file, settings.contentDir)))];
  const progress = progressLine('Checking', terminal);
  const archive = await loadArchive(settings, progress.step, { pages: false });
  progress.end();
  const { site, messages } = archive;
  // Where the archive could not be read at all, nothing was looked at, and why is the only thing to say.
  const about = wanted.length === 0 || site === undefined ? messages : messages.filter(({ file = '' }) => isWanted(file, wanted));
  const count = wanted.length === 0 ? archive.count : archive.files.filter((file) => isWanted(file, wanted)).length;
  const shown = quiet ? about.filter((message) => message.fatal) : about;
  print(format(shown, { ...reportContext(settings, site), count }));
  return about.some((message) => strict || message.fatal) ? 1 : 0;
};

/** It is one of the files, or lies in one of the folders. */
function isWanted(file: string, wanted: readonly string[]): boolean {
  return wanted.some((name) => name === '' || file === name || file.startsWith(`${name}/`));
}

/** The path inside the content folder of a file that was named from here, or as findings name it. */
function inContent(file: string, contentDir: string): string {
  const found = namedFile(contentDir, file);
  if (found === 'missing') throw new UsageError(`There is no file "${file}".`);
  if (found === 'outside') throw new UsageError(`"${file}" is not in the content folder, ${contentDir}.`);
  return found.name;
}

interface Options {
  /** Warnings count as well. */
  strict: boolean;
  /** Warnings are not shown. */
  quiet: boolean;
  format: ReportFormat;
  ruleLevels: Record<string, RuleLevel>;
  files: string[];
}

function options(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const format = own(FORMATS, values.format);
  if (!format) throw new UsageError(`--format ${values.format} is not one of ${Object.keys(FORMATS).join(', ')}.`);
  return {
    strict: values.strict,
    quiet: values.quiet,
    format,
    ruleLevels: Object.fromEntries(values.rule.map(ruleLevel)),
    files: positionals,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'pretty' },
        strict: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        rule: { type: 'string', multiple: true, default: [] as string[] },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** `times/vague=off` → the rule and its level. */
function ruleLevel(text: string): [string, RuleLevel] {
  const [, rule = text, level = ''] = /^(.*?)=(.*)$/.exec(text) ?? [];
  const problem = levelProblem(rule, RULES_BY_ID);
  if (problem) throw new UsageError(`--rule ${text}: ${problem.reason} ${problem.hint}`);
  const known = RULE_LEVELS.find((one) => one === level);
  if (known === undefined)
    throw new UsageError(
      `--rule ${text}: write it as ${rule}=off, ${rule}=warn or ${rule}=error. ${didYouMean(level, RULE_LEVELS)}`.trimEnd(),
    );
  return [rule, known];
}
