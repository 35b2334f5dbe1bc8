/** The report about everything that a public build holds back: as text for a terminal, and as JSON. */
import { quote } from '../finding.ts';
import { type HeldBack, isCut } from './held-back.ts';

export interface PublishReport {
  /** Every postmortem of the archive, by file. */
  postmortems: HeldBack[];
  /** Files of planned maintenance that only the organization sees. */
  maintenance: string[];
  /** Keys of site.yaml. */
  services: string[];
  teams: string[];
  /** Internal values that the net against leaks cannot look for: too short, or as ordinary as a date. */
  unscanned: { field: string; count: number }[];
}

const OWN_EYES = 'For your own eyes: this report names what the public does not see. Do not publish it.';

export function reportText(report: PublishReport): string {
  const files = report.postmortems.flatMap((one) => {
    const lines = linesOf(one);
    return lines.length === 0 ? [] : ['', quote(one.file).slice(1, -1), ...lines.map((line) => `  ${line}`)];
  });
  const archive = [
    ...list('Planned maintenance that is internal', report.maintenance),
    ...list('Internal services', report.services),
    ...list('Internal teams', report.teams),
  ];
  const unscanned = report.unscanned.map(({ field, count }) => `  ${field}: ${count}`);
  return [
    OWN_EYES,
    ...files,
    ...(archive.length > 0 ? ['', ...archive] : []),
    ...(unscanned.length > 0
      ? [
          '',
          'The scan after a build cannot look for these values, which are too short or as ordinary as a date (key: how many):',
          ...unscanned,
        ]
      : []),
    '',
    ...summary(report.postmortems),
  ].join('\n');
}

/** `{ version: 1, note, postmortems, maintenance, services, teams, unscanned, counts }`: keys may be added, and none changes its meaning. */
export function reportJson(report: PublishReport): string {
  return JSON.stringify({ version: 1, note: OWN_EYES, ...report, counts: countsOf(report.postmortems) }, null, 2);
}

function linesOf({ view, because, blocks, keys, services, teams, related, links }: HeldBack): string[] {
  if (view === 'nothing')
    return [because === 'visibility' ? 'not shown: its visibility is internal' : 'not shown: a retelling that is not published yet'];
  if (view === 'incident') return ['only its entry on the status page is shown: the postmortem is not published yet'];
  const ranges = blocks.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return [
    ...list('without what <Internal> holds, lines', ranges),
    ...list(
      'without internal keys',
      keys.map(({ key, count }) => (count === 1 ? key : `${key} (${count} times)`)),
    ),
    ...list('without internal services', services),
    ...list('without internal teams', teams),
    ...list('without links that lead inside', links.map(quote)),
    ...list('without related postmortems that have no public page', related),
  ];
}

function list(what: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${what}: ${items.join(', ')}`];
}

interface Counts {
  postmortems: number;
  /** Shown as a whole, shown with something cut, shown on the status page alone, not shown. */
  whole: number;
  cut: number;
  statusEntry: number;
  hidden: number;
  blocks: number;
  internalValues: number;
}

function countsOf(all: readonly HeldBack[]): Counts {
  const shown = all.filter(({ view }) => view === 'postmortem');
  const cut = shown.filter(isCut);
  return {
    postmortems: all.length,
    whole: shown.length - cut.length,
    cut: cut.length,
    statusEntry: all.filter(({ view }) => view === 'incident').length,
    hidden: all.filter(({ view }) => view === 'nothing').length,
    blocks: cut.reduce((sum, { blocks }) => sum + blocks.length, 0),
    internalValues: cut.flatMap(({ keys }) => keys).reduce((sum, { count }) => sum + count, 0),
  };
}

function summary(all: readonly HeldBack[]): string[] {
  const { postmortems, whole, cut, statusEntry, hidden, blocks, internalValues } = countsOf(all);
  return [
    `${postmortems} ${postmortems === 1 ? 'postmortem' : 'postmortems'}: ${whole} shown as a whole, ${cut} with something held back, ${statusEntry} on the status page alone, ${hidden} not shown.`,
    `Held back of those that are shown: ${blocks} ${blocks === 1 ? 'block' : 'blocks'} of text, ${internalValues} ${internalValues === 1 ? 'value' : 'values'} of internal keys.`,
  ];
}
