import { describe, expect, it } from 'vitest';
import { pageNumbers, pagesOf, termPaths } from '../../src/core/paging.ts';

describe('pagesOf', () => {
  it('gives one page of nothing', () => {
    expect(pagesOf([])).toEqual([{ items: [], page: 1, pages: 1, total: 0 }]);
  });

  it('fills pages to the brim before it begins another', () => {
    expect(pagesOf([1, 2, 3, 4], 2).map(({ items }) => items)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(pagesOf([1, 2, 3], 2).at(-1)).toEqual({ items: [3], page: 2, pages: 2, total: 3 });
  });
});

describe('termPaths', () => {
  it('has the first page at the term itself and the next ones below it', () => {
    const entries = Array.from({ length: 51 }, () => ({ tags: [{ key: 'dns' }] }));
    const paths = termPaths(entries, [{ key: 'dns' }, { key: 'bgp' }], ({ tags }) => tags);
    expect(paths.map(({ params }) => params)).toEqual([
      { key: 'dns', page: undefined },
      { key: 'dns', page: 'page/2' },
      { key: 'bgp', page: undefined },
    ]);
    expect(paths.map(({ props }) => props.list.items.length)).toEqual([50, 1, 0]);
  });

  it('leaves out terms that the vocabulary does not have', () => {
    expect(termPaths([{ tags: [{ key: 'constructor' }] }], [], ({ tags }) => tags)).toEqual([]);
  });
});

describe('pageNumbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 4, [1, 2, 3, 4]],
    [6, 12, [1, 0, 5, 6, 7, 0, 12]],
    [1, 12, [1, 2, 0, 12]],
    [12, 12, [1, 0, 11, 12]],
    // An ellipsis for a single page would be as wide as its number.
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  ])('page %i of %i', (current, pages, numbers) => {
    expect(pageNumbers(current, pages)).toEqual(numbers);
  });
});
