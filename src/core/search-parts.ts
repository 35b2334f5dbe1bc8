/**
 * A large archive's search index comes in parts, made one after the other: Pagefind needs about 350 kB of memory for each postmortem while it
 * writes. The browser joins the parts.
 */

export const SEARCH_PART_SIZE = 2_500;

/** The folder of each part, below that of the index. */
export function searchParts(count: number, size: number): string[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / size)) }, (_, part) => (part === 0 ? '' : `part-${part}/`));
}
