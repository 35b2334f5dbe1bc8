/** The choices of the form of the trends as markup, for the page as it is built and for the browser when a choice changes the others. */
import { escapeHtml, type Html, trustedHtml } from '../html.ts';
import { monthKey, monthName, monthNumber, type Period } from './month.ts';
import type { ScopeOption, ScopeOptions } from './scope-options.ts';

/** What stands for no month at either end of the scope's period. */
export const OPEN_MONTHS = { from: 'the first incident', to: 'today' } as const;

/** The months that can be chosen: from the first incident's to that of the day of the edition, or of an incident after it. */
export function monthsToChoose({ months }: ScopeOptions, asOf: string): Period | undefined {
  const today = asOf.slice(0, 7);
  return months && { from: months.first, to: months.last > today ? months.last : today };
}

/** The options of a select, each with how many incidents it would leave. */
export function optionsHtml(options: readonly ScopeOption[]): Html {
  return trustedHtml(
    options.map(({ value, name, count, selected }) => optionHtml(value, `${name} (${count.toLocaleString('en-GB')})`, selected)).join(''),
  );
}

/**
 * The months from the first to the last, newest first; a chosen one outside of them is added.
 * @param open the name of the choice that is no month; absent where there has to be one
 */
export function monthOptionsHtml(first: string, last: string, chosen: string | undefined, open?: string): Html {
  const count = Math.max(0, monthNumber(last) - monthNumber(first) + 1);
  const months = Array.from({ length: count }, (_, index) => monthKey(monthNumber(last) - index));
  if (chosen !== undefined && !months.includes(chosen)) months.push(chosen);
  const options = months.toSorted((a, b) => (a < b ? 1 : -1)).map((month) => optionHtml(month, monthName(month), month === chosen));
  return trustedHtml((open === undefined ? '' : optionHtml('', open, chosen === undefined)) + options.join(''));
}

function optionHtml(value: string, name: string, selected: boolean): string {
  return `<option value="${escapeHtml(value)}"${selected ? ' selected' : ''}>${escapeHtml(name)}</option>`;
}
