/** The scope of the trends in a sentence. */
import { counted } from '../rhymes/gap.ts';
import { bucketsOf } from './buckets.ts';
import { monthName, monthOf, periodName } from './month.ts';
import { inScope, organizationOf, ownKey, type Scope } from './scope.ts';
import type { TrendData, TrendIncident } from './trend-data.ts';

/** @example `14 incidents of Fernwick Parcels, March 2025 to November 2026; 25 retellings are left out.` */
export function scopeInWords(data: TrendData, scope: Scope): string {
  if (data.incidents.length === 0) return 'The archive has no incident yet.';
  const scoped = inScope(data, scope);
  const period = periodInWords(scoped, scope);
  const what = scoped.incidents.length === 0 ? 'No incident' : counted(scoped.incidents.length, 'incident');
  const main = `${what} ${whose(data, scope, scoped)}${filters(data, scope)}${period === '' ? '' : `, ${period}`}`;
  const without = leftOut(data, scope);
  return `${main}${without === '' ? '' : `; ${without}`}.${vague(data, scoped, scope)}${mixed(scoped)}`;
}

function whose(data: TrendData, scope: Scope, scoped: TrendData): string {
  const key = organizationOf(data, scope);
  if (key !== undefined) return `of ${data.incidents.find(({ organization }) => organization.key === key)?.organization.name ?? key}`;
  const [only, ...others] = new Map(scoped.incidents.map(({ organization }) => [organization.key, organization.name])).values();
  if (only === undefined) return 'of any organization';
  return `of ${others.length === 0 ? only : counted(others.length + 1, 'organization')}`;
}

function filters(data: TrendData, { severity, cause, service }: Scope): string {
  const name = (terms: (incident: TrendIncident) => { key: string; name: string }[], key: string): string =>
    data.incidents.flatMap(terms).find((term) => term.key === key)?.name ?? key;
  const having = [
    ...(severity === undefined ? [] : [`severity ${name((incident) => [incident.severity], severity)}`]),
    ...(cause === undefined ? [] : [`the cause “${name((incident) => incident.causes, cause)}”`]),
  ];
  const affected = service === undefined ? '' : ` that affected ${name((incident) => incident.services, service)}`;
  return `${having.length === 0 ? '' : ` with ${having.join(' and ')}`}${affected}`;
}

function periodInWords(scoped: TrendData, { from, to }: Scope): string {
  const { list } = bucketsOf(scoped, { from, to } as Scope);
  const [first, last] = [list[0], list.at(-1)];
  if (first && last) return periodName({ from: first.from, to: last.to });
  if (from !== undefined && to !== undefined) return periodName({ from, to });
  return from !== undefined ? `since ${monthName(from)}` : to === undefined ? '' : `until ${monthName(to)}`;
}

function leftOut(data: TrendData, scope: Scope): string {
  const key = organizationOf(data, scope);
  if (key === undefined) return '';
  const others = data.incidents.filter(({ organization }) => organization.key !== key).length;
  if (others === 0) return '';
  const what = key === ownKey(data) ? counted(others, 'retelling') : `${counted(others, 'incident')} of other organizations`;
  return `${what} ${others === 1 ? 'is' : 'are'} left out`;
}

/** Of how many no month is known, so that a period leaves them out. */
function vague(data: TrendData, scoped: TrendData, scope: Scope): string {
  const { from, to, ...rest } = scope;
  const hasPeriod = from !== undefined || to !== undefined;
  const incidents = hasPeriod ? inScope(data, rest).incidents : scoped.incidents;
  const count = incidents.filter(({ started }) => monthOf(started) === undefined).length;
  if (count === 0) return '';
  const begin = `Of ${counted(count, hasPeriod ? 'further incident' : 'incident')} only the year is known`;
  return ` ${begin}: ${count === 1 ? 'it is' : 'they are'} in no month${hasPeriod ? ', and left out' : ''}.`;
}

function mixed(scoped: TrendData): string {
  const different = new Set(scoped.incidents.map(({ organization }) => organization.key)).size > 1;
  return different ? ' Figures across organizations describe this archive, not how reliable anyone is.' : '';
}
