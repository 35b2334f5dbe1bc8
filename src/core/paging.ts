/** Lists that are longer than a page, as Astro's routes want them: `/tags/x/`, then `/tags/x/page/2/`. */

export const PER_PAGE = 50;

export interface ListPage<T> {
  items: T[];
  /** From 1. */
  page: number;
  pages: number;
  total: number;
}

/** At least one page, even of nothing. */
export function pagesOf<T>(items: readonly T[], size = PER_PAGE): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    page: index + 1,
    pages,
    total: items.length,
  }));
}

/** The paths of all terms of a vocabulary that some entry has. */
export function termPaths<E, T extends { key: string }>(
  entries: readonly E[],
  terms: readonly T[],
  keysOf: (entry: E) => readonly { key: string }[],
) {
  const groups = new Map<string, E[]>(terms.map(({ key }) => [key, []]));
  for (const entry of entries) for (const { key } of keysOf(entry)) groups.get(key)?.push(entry);
  return terms.flatMap((term) =>
    pagesOf(groups.get(term.key) ?? []).map((list) => ({
      params: { key: term.key, page: list.page === 1 ? undefined : `page/${list.page}` },
      props: { term, list },
    })),
  );
}

/**
 * The numbers that a pagination shows, 0 for an ellipsis: first, last, and two around the current one.
 * @example pageNumbers(6, 12) // => [1, 0, 5, 6, 7, 0, 12]
 */
export function pageNumbers(current: number, pages: number): number[] {
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter((n) => n === 1 || n === pages || Math.abs(n - current) <= 1);
  return shown.flatMap((n, index) => {
    const before = shown[index - 1] ?? n - 1;
    // An ellipsis for a single page would be as wide as its number.
    if (n - before === 2) return [n - 1, n];
    return n - before > 1 ? [0, n] : [n];
  });
}
