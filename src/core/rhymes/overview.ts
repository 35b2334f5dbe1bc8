/** The rhymes of a whole archive as their page tells them: what came back, what was still open then, and which incidents are a family. */
import type { RhymeBook } from './book.ts';
import { type ChainView, chainView } from './chain-view.ts';
import { type DebtView, debtViews } from './debt-view.ts';
import { axisOf, type Tick } from './axis.ts';
import { type FamilyView, familyView, spanOf } from './family-view.ts';
import type { Names } from './reason-words.ts';
import type { Recurrence } from './recurrence.ts';

/** How many of each kind the page shows; the rest are counted. */
export const MAX_SHOWN = 20;

export interface Listing<T> {
  shown: T[];
  /** How many more there are. */
  more: number;
}

export interface RhymeOverview {
  /** How many postmortems there are, and how many of them rhyme with another. */
  postmortems: number;
  rhyming: number;
  recurrences: number;
  /** Later incidents that an open action could have met, the latest first; `open` counts the action items. */
  debts: Listing<DebtView> & { open: number };
  /** The longest first. */
  chains: Listing<ChainView>;
  /** The largest first, all on one time axis. */
  families: Listing<FamilyView> & { ticks: Tick[]; incidents: number };
}

export function rhymeOverview(book: RhymeBook, names: Names): RhymeOverview {
  const recurrences = book.chains.flatMap((chain) => chain.recurrences);
  const debts = debtViews(book, recurrences);
  const families = book.families.slice(0, MAX_SHOWN);
  const axis = axisOf(
    spanOf(
      book,
      families.flatMap(({ ids }) => ids),
    ),
  );
  return {
    postmortems: Object.keys(book.shown).length,
    rhyming: Object.keys(book.rhymes).length,
    recurrences: recurrences.length,
    debts: { ...listing(debts), open: openIn(recurrences) },
    chains: { shown: book.chains.slice(0, MAX_SHOWN).map((chain) => chainView(book, chain, names)), more: beyond(book.chains) },
    families: {
      shown: families.map((family) => familyView(book, family, axis, names)),
      more: beyond(book.families),
      incidents: book.families.slice(MAX_SHOWN).reduce((sum, { ids }) => sum + ids.length, 0),
      ticks: axis.ticks,
    },
  };
}

/** An action item counts once, however often it could have met something. */
function openIn(recurrences: readonly Recurrence[]): number {
  return new Set(recurrences.flatMap(({ earlier, debt }) => debt.map(({ id }) => `${earlier} ${id}`))).size;
}

function listing<T>(items: readonly T[]): Listing<T> {
  return { shown: items.slice(0, MAX_SHOWN), more: beyond(items) };
}

function beyond(items: readonly unknown[]): number {
  return Math.max(0, items.length - MAX_SHOWN);
}
