/** The first sentences of a digest: the month in figures, for those who read no further. */
import { formatDay } from '../format.ts';
import type { IncidentRecord } from '../incident-record.ts';
import { counted } from '../rhymes/gap.ts';
import { doneIn, overdueAt } from './action-sections.ts';
import type { DigestContext } from './digest-view.ts';
import { beganIn } from './month.ts';

/** @example '3 incidents began in October 2026: 1 SEV1 and 2 SEV2. 5 action items were done, and 2 were overdue at the end of the month.' */
export function digestLead(context: DigestContext): string {
  const { records, month, running, own, asOf } = context;
  const began = records.filter((record) => beganIn(record, month));
  const name = formatDay(month);
  return [
    began.length === 0 ? `No incident began in ${name}.` : `${counted(began.length, 'incident')} began in ${name}${severitiesOf(began)}.`,
    // Nobody here follows what other organizations promised.
    ...(own ? [actionsIn(context)] : []),
    ...(running ? [`The month is told up to ${formatDay(asOf)}.`] : []),
  ].join(' ');
}

/** `: 1 SEV1 and 2 SEV2`, or ` (both SEV2)`. */
function severitiesOf(began: readonly IncidentRecord[]): string {
  const groups = [...Map.groupBy(byRank(began), ({ severity }) => severity.name)];
  const [only] = groups;
  if (groups.length > 1 || !only) return `: ${listed(groups.map(([name, { length }]) => `${length} ${name}`))}`;
  return ` (${began.length === 1 ? '' : began.length === 2 ? 'both ' : 'all '}${only[0]})`;
}

function actionsIn(context: DigestContext): string {
  const [done, late] = [doneIn(context).length, overdueAt(context).length];
  const tense = (count: number): string => (context.running ? (count === 1 ? 'is' : 'are') : count === 1 ? 'was' : 'were');
  const when = context.running ? '' : ' at the end of the month';
  const did = done === 0 ? 'No action item was done' : `${counted(done, 'action item')} ${done === 1 ? 'was' : 'were'} done`;
  const owed = late === 0 ? `none ${tense(1)} overdue` : `${late} ${tense(late)} overdue`;
  return `${did}, and ${owed}${when}.`;
}

function byRank(records: readonly IncidentRecord[]): IncidentRecord[] {
  return records.toSorted((a, b) => a.severity.rank - b.severity.rank);
}

/** `1 SEV1, 2 SEV2 and 1 SEV3`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
