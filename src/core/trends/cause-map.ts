/** Which causes met which services: a table in which the frequent pairs are dark. */
import { counted } from '../rhymes/gap.ts';
import { ENOUGH } from '../stats/enough.ts';
import type { Cell, ChartView } from './chart-view.ts';
import { countCell, type TrendContext } from './context.ts';
import { listed } from './figures.ts';
import { ranked, servicesOf } from './lists.ts';
import { keysOf, tally } from './tally.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

/** So many causes and so many services have a row and a column. */
const MOST = 12;
const DARKEST = 5;

/** Undefined where no incident has both, and within one service, where a column would be all there is. */
export function causeMap({ incidents }: TrendData, context: TrendContext): ChartView | undefined {
  const { scope } = context;
  if (scope.service !== undefined) return undefined;
  const causes = tally(incidents, (incident) => incident.causes.filter(({ key }) => scope.cause === undefined || key === scope.cause));
  const services = tally(incidents, servicesOf);
  const [rowKeys, columnKeys] = [ranked(causes.counts, causes.names), ranked(services.counts, services.names)];
  const [rows, columns] = [rowKeys.slice(0, MOST), columnKeys.slice(0, MOST)];
  const pairs = new Map<string, Map<string, TrendIncident[]>>(rows.map((cause) => [cause, new Map()]));
  for (const incident of incidents) {
    for (const cause of keysOf(incident.causes)) {
      const met = pairs.get(cause);
      for (const service of met ? keysOf(incident.services) : []) {
        const known = met?.get(service);
        if (known) known.push(incident);
        else met?.set(service, [incident]);
      }
    }
  }
  const both = (cause: string, service: string): TrendIncident[] => pairs.get(cause)?.get(service) ?? [];
  const count = (cause: string, service: string): number => both(cause, service).length;
  const most = Math.max(0, ...rows.flatMap((cause) => columns.map((service) => count(cause, service))));
  if (most === 0) return undefined;

  const name = (cause: string, service: string): string =>
    `“${causes.names.get(cause) ?? cause}” and ${services.names.get(service) ?? service}`;
  const top = rows.flatMap((cause) => columns.flatMap((service) => (count(cause, service) === most ? [name(cause, service)] : [])));
  const without = incidents.filter((incident) => incident.causes.length === 0 || incident.services.length === 0).length;
  return {
    id: 'cause-map',
    title: 'Causes and services',
    sentence: sentenceOf(top, most, incidents.length - without),
    notes: [
      'Each number counts the incidents with this cause that affected this service. An incident with several causes or services counts in each pair.',
      ...hidden(rowKeys.length - MOST, 'cause'),
      ...hidden(columnKeys.length - MOST, 'service'),
      ...(without === 0
        ? []
        : [`${counted(without, 'incident')} ${without === 1 ? 'has' : 'have'} no cause or no service written, and no place in the table.`]),
    ],
    table: {
      caption: 'Incidents by cause and service',
      columns: [
        { name: 'Cause' },
        ...[...columns.map((service) => services.names.get(service) ?? service), 'All'].map((head) => ({
          name: head,
          unit: 'incidents',
          numeric: true,
        })),
      ],
      rows: rows.map((cause): Cell[] => [
        { text: causes.names.get(cause) ?? cause },
        ...columns.map((service) => ({
          ...countCell(context, both(cause, service), { cause, service }),
          heat: heatOf(count(cause, service), most),
        })),
        countCell(
          context,
          incidents.filter((incident) => incident.causes.some(({ key }) => key === cause)),
          { cause },
        ),
      ]),
    },
  };
}

/** From 0 for none to 5 for most; few enough incidents are a step each. */
export function heatOf(count: number, most: number): number {
  return most <= DARKEST ? count : Math.ceil((DARKEST * count) / most);
}

function sentenceOf(top: readonly string[], most: number, of: number): string {
  if (of < ENOUGH.interval) {
    return `${counted(of, 'incident')} ${of === 1 ? 'has' : 'have'} both a cause and a service written: too few to say which pair is the most frequent.`;
  }
  const times = counted(most, 'incident');
  if (top.length === 1) return `The most frequent pair is ${top[0] ?? ''}, in ${times}.`;
  if (top.length > 3) return `No pair stands out: ${top.length} pairs are the most frequent, in ${times} each.`;
  return `The most frequent pairs are ${listed(top)}, in ${times} each.`;
}

function hidden(count: number, what: string): string[] {
  return count > 0 ? [`${counted(count, `less frequent ${what}`)} ${count === 1 ? 'is' : 'are'} not shown.`] : [];
}
