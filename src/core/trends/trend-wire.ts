/** The data of the trends on its way to the browser: times as their words alone, and each name once. */
import { parsePartialTime, type PartialTime } from '../partial-time.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

const VERSION = 1;

type TrendAction = TrendIncident['actions'][number];
type TrendOutage = TrendIncident['outages'][number];
/** Terms are positions in the list of all terms. */
type WireAction = Omit<TrendAction, 'owner'> & { owner?: number };
type WireOutage = Omit<TrendOutage, 'from' | 'to'> & { from?: string; to?: string };
interface WireIncident extends Omit<
  TrendIncident,
  'started' | 'times' | 'organization' | 'severity' | 'services' | 'causes' | 'outages' | 'actions'
> {
  times: Record<string, string>;
  organization: number;
  severity: number;
  services: number[];
  causes: number[];
  outages: WireOutage[];
  actions: WireAction[];
}

interface Wire extends Omit<TrendData, 'incidents'> {
  version: number;
  terms: object[];
  incidents: WireIncident[];
}

export function encodeTrends({ incidents, ...rest }: TrendData): string {
  const terms = new Map<string, number>();
  const position = (term: object): number => {
    const text = JSON.stringify(term);
    const known = terms.get(text) ?? terms.size;
    terms.set(text, known);
    return known;
  };
  const encoded = incidents.map(
    ({ started: _, times, organization, severity, services, causes, outages, actions, ...incident }): WireIncident => ({
      ...incident,
      times: Object.fromEntries(Object.entries(times).map(([phase, { text }]) => [phase, text])),
      organization: position(organization),
      severity: position(severity),
      services: services.map(position),
      causes: causes.map(position),
      outages: outages.map(({ from, to, ...outage }) => ({
        ...outage,
        ...(from ? { from: from.text } : {}),
        ...(to ? { to: to.text } : {}),
      })),
      actions: actions.map(({ owner, ...action }) => ({ ...action, ...(owner ? { owner: position(owner) } : {}) })),
    }),
  );
  const wire: Wire = { version: VERSION, ...rest, terms: [...terms.keys()].map((text) => JSON.parse(text) as object), incidents: encoded };
  return JSON.stringify(wire);
}

/** Reads what `encodeTrends` wrote. @throws where it is of another version, or no such data */
export function decodeTrends(read: unknown): TrendData {
  const { version, terms, incidents, ...rest } = read as Wire;
  if (version !== VERSION)
    throw new Error(`The data of the trends has version ${JSON.stringify(version)}; this page reads version ${VERSION}.`);
  const term = <T>(position: number): T => {
    const found = terms[position];
    if (found === undefined) throw new Error(`The data of the trends has no term ${position}.`);
    return found as T;
  };
  return {
    ...rest,
    incidents: incidents.map(({ times, organization, severity, services, causes, outages, actions, ...incident }): TrendIncident => {
      const known = Object.fromEntries(Object.entries(times).map(([phase, text]) => [phase, timeOf(text)])) as TrendIncident['times'];
      return {
        ...incident,
        started: known.started,
        times: known,
        organization: term(organization),
        severity: term(severity),
        services: services.map((one) => term(one)),
        causes: causes.map((one) => term(one)),
        outages: outages.map(({ from, to, ...outage }) => ({
          ...outage,
          ...(from === undefined ? {} : { from: timeOf(from) }),
          ...(to === undefined ? {} : { to: timeOf(to) }),
        })),
        actions: actions.map(({ owner, ...action }) => ({ ...action, ...(owner === undefined ? {} : { owner: term(owner) }) })),
      };
    }),
  };
}

function timeOf(text: string): PartialTime {
  const time = parsePartialTime(text);
  if (typeof time === 'string') throw new Error(`The data of the trends has a time that is none: ${text}.`);
  return time;
}
