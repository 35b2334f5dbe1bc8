/**
 * The digest of a month: what happened, what was learned, what was done, what is late, what came back and what comes next. The page and the text
 * for mail are written from the same digest.
 */
import { formatDay } from '../format.ts';
import { doneSection, dueSection, overdueSection } from './action-sections.ts';
import type { Digest, DigestContext, DigestSource } from './digest-view.ts';
import { happenedSection, learnedSection, returnedSection } from './incident-sections.ts';
import { digestLead } from './lead.ts';
import { followingMonth, lastDay, monthsOf } from './month.ts';

/** The months that have something to tell, newest first. */
export function digestMonths(source: DigestSource): string[] {
  return monthsOf(scoped(source));
}

/** @param month as 2026-10, not after that of the edition */
export function digestOf(source: DigestSource, month: string): Digest {
  const last = lastDay(month);
  const running = last > source.asOf || last.slice(0, 7) === source.asOf.slice(0, 7);
  const own = source.records.some(({ retelling }) => !retelling);
  const context: DigestContext = { ...scoped(source), month, running, own, cutoff: last > source.asOf ? source.asOf : last };
  const sections = [
    happenedSection(context),
    returnedSection(context),
    learnedSection(context),
    doneSection(context),
    overdueSection(context),
    dueSection(context, followingMonth(month)),
  ].filter(({ entries }) => entries.length > 0);
  const looksBack = !running && sections.some(({ id }) => id === 'overdue' || id === 'due');
  return { month, name: formatDay(month), lead: digestLead(context), sections, ...(looksBack ? { note: hindsight(source.asOf) } : {}) };
}

/** The archive keeps no history of its action items. */
function hindsight(asOf: string): string {
  return `What was overdue or open then is told from what the archive says on ${formatDay(asOf)}: an item that was declined since, or given another date, may be missing.`;
}

/** The organization's own incidents, or all where it has none. */
function scoped(source: DigestSource): DigestSource {
  if (!source.records.some(({ retelling }) => !retelling)) return source;
  return {
    ...source,
    records: source.records.filter(({ retelling }) => !retelling),
    items: source.items.filter(({ incident }) => !incident.retelling),
  };
}
