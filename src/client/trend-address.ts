/** The trends' views as addresses: the written pages (`/trends/`, `/trends/all/`) and those that the browser computes (`/trends/?service=api`). */
import { type Comparison, comparisonEntries, readComparison } from '../core/trends/comparison.ts';
import { ALL, type Scope } from '../core/trends/scope.ts';
import { type Ignored, readScope, writeScope } from '../core/trends/scope-address.ts';
import type { TrendData } from '../core/trends/trend-data.ts';

export interface Asked {
  scope: Scope;
  comparison: Comparison;
}

/** @param written what the page that was loaded shows without a query: everything, or the default */
export function readAddress(data: TrendData, written: string | undefined): Asked & { ignored: Ignored[] } {
  const query = new URLSearchParams(location.search);
  if (written === ALL && location.search.length < 2) query.set('organization', ALL);
  const { scope, ignored } = readScope(query, data);
  const compared = readComparison(query, data.asOf);
  return { scope, comparison: compared.comparison, ignored: [...ignored, ...compared.ignored] };
}

/** @param trends the address of the default page */
export function addressOf(trends: string, { scope, comparison }: Asked): string {
  const query = queryOf(comparison, writeScope(scope)).toString();
  return query === '' ? trends : `${trends}?${query}`;
}

/** Whether the periods that were chosen can be held against each other. */
export function isComparable(comparison: Comparison, asOf: string): boolean {
  return readComparison(queryOf(comparison), asOf).ignored.length === 0;
}

function queryOf(comparison: Comparison, scope = ''): URLSearchParams {
  const query = new URLSearchParams(scope);
  for (const [name, value] of comparisonEntries(comparison)) query.set(name, value);
  return query;
}
