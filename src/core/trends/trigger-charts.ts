/** What set incidents off, as far as the words of their triggers tell. */
import { formatDay } from '../format.ts';
import { calendarOf, sortInstant } from '../partial-time.ts';
import { counted } from '../rhymes/gap.ts';
import { TRIGGER_NAMES, type TriggerKind } from '../rhymes/trigger-names.ts';
import { incidentsCell } from './cells.ts';
import type { Cell, ChartView } from './chart-view.ts';
import { listed } from './figures.ts';
import { greatest, ranked } from './lists.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

/** Undefined where no trigger could be read. */
export function triggerChart({ incidents }: Pick<TrendData, 'incidents'>): ChartView | undefined {
  const byKind = Map.groupBy(incidents, ({ trigger }) => trigger);
  const without = byKind.get(undefined)?.length ?? 0;
  byKind.delete(undefined);
  if (byKind.size === 0) return undefined;

  const counts = new Map([...byKind].map(([kind, own]) => [kind as string, own.length]));
  const names = new Map<string, string>(Object.entries(TRIGGER_NAMES));
  const most = greatest(counts, names);
  const amount = counts.get(most[0] ?? '') ?? 0;
  const read = incidents.length - without;
  return {
    id: 'triggers',
    title: 'What set incidents off',
    sentence: sentenceOf(
      most.map((kind) => names.get(kind) ?? kind),
      amount,
      read,
    ),
    notes: [
      'The kind is read from the words in which the trigger is written, so it is a hint rather than a finding.',
      ...(without === 0
        ? []
        : [`${counted(without, 'incident')} ${without === 1 ? 'has' : 'have'} no trigger written, or one whose words tell no kind.`]),
    ],
    table: {
      caption: 'Incidents by what set them off',
      columns: [{ name: 'Trigger' }, { name: 'Incidents', unit: 'incidents', numeric: true }, { name: 'Most recent' }],
      rows: ranked(counts, names).map((kind) => rowOf(kind as TriggerKind, byKind.get(kind as TriggerKind) ?? [])),
    },
    drawing: { kind: 'bars', label: 0, series: [{ column: 1, colour: 'one' }], stacked: false },
  };
}

/** The archive has no facet of triggers, so the number unfolds a list. */
function rowOf(kind: TriggerKind, incidents: readonly TrendIncident[]): Cell[] {
  const latest = incidents.reduce((last, incident) => (sortInstant(incident.started) > sortInstant(last.started) ? incident : last));
  const { year, month = year, day = month } = calendarOf(latest.started);
  const target = { kind: 'postmortem', id: latest.id } as const;
  const name = TRIGGER_NAMES[kind];
  return [
    { text: `${name.charAt(0).toUpperCase()}${name.slice(1)}` },
    incidentsCell(incidents),
    { text: `${latest.title} (${formatDay(day)})`, target },
  ];
}

function sentenceOf(kinds: readonly string[], amount: number, read: number): string {
  const of = `${counted(read, 'incident')} whose trigger could be read`;
  if (read === 1) return `The only incident whose trigger could be read was set off by ${kinds[0] ?? ''}.`;
  if (kinds.length > 3) return `No kind of trigger stands out: ${kinds.length} kinds set off ${amount} each of the ${of}.`;
  const more = amount * kinds.length === read ? '' : ', more than any other kind';
  if (kinds.length > 1) return `Of the ${of}, ${listed(kinds)} set off ${amount} each${more}.`;
  return amount === read ? `All ${of} were set off by ${kinds[0] ?? ''}.` : `Of the ${of}, ${kinds[0] ?? ''} set off ${amount}${more}.`;
}
