/** `publish-report`: everything that a public build holds back, and why. */
import { parseArgs } from 'node:util';
import { heldBackOf } from '../core/leak/held-back.ts';
import { type PublishReport, reportJson, reportText } from '../core/leak/publish-report.ts';
import { own } from '../core/own.ts';
import { findMaintenance } from '../node/find-maintenance.ts';
import { publicPages, readDocuments, readWholeSite } from '../node/leak-archive.ts';
import { unscannedValues } from '../node/leak-scan.ts';
import { readSettings, type Settings } from '../node/settings.ts';
import { type Action, UsageError } from './command.ts';

const FORMATS = { pretty: reportText, json: reportJson };

export const publishReport: Action = async (args, { env, print }) => {
  const format = formatFrom(args);
  print(format(await reportOf(readSettings({ ...env, AUDIENCE: 'public' }))));
  return 0;
};

async function reportOf(settings: Settings): Promise<PublishReport> {
  const site = readWholeSite(settings);
  const pages = publicPages(settings);
  const ids = new Set<string>();
  const postmortems = [];
  for (const document of readDocuments(settings)) {
    ids.add(document.id);
    postmortems.push(heldBackOf(document, site, (id) => pages.has(id)));
  }
  const { found } = await findMaintenance(settings.contentDir, { site, ids, asOf: settings.asOf });
  return {
    postmortems: postmortems.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    maintenance: found.filter(({ maintenance }) => maintenance.visibility !== 'public').map(({ file }) => file),
    services: internalKeys(site.services),
    teams: internalKeys(site.teams),
    unscanned: await unscannedValues(settings, pages),
  };
}

function internalKeys(entries: Record<string, { visibility: string }>): string[] {
  return Object.entries(entries).flatMap(([key, { visibility }]) => (visibility === 'public' ? [] : [key]));
}

function formatFrom(args: readonly string[]): (report: PublishReport) => string {
  const format = own(FORMATS, formatName(args));
  if (!format) throw new UsageError(`--format ${formatName(args)} is not one of ${Object.keys(FORMATS).join(', ')}.`);
  return format;
}

function formatName(args: Parameters<typeof formatFrom>[0]): string {
  try {
    return parseArgs({ args: [...args], options: { format: { type: 'string', default: 'pretty' } } }).values.format;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
