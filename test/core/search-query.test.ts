import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  excerptBelow,
  excerptPieces,
  isFiltered,
  readQuery,
  resultUrl,
  SEARCH_FILTERS,
  withFilter,
  writeQuery,
} from '../../src/core/search-query.ts';

const read = (query: string) => readQuery(new URLSearchParams(query));

describe('readQuery and writeQuery', () => {
  it('stand for no query with nothing', () => {
    expect(read('')).toEqual({ text: '', filters: {} });
    expect(writeQuery({ text: '  ', filters: {} })).toBe('');
    expect(read('?q=&cause=&other=1')).toEqual({ text: '', filters: {} });
  });

  it('have one spelling for one query', () => {
    expect(writeQuery(read('?year=2017&cause=DNS&cause=BGP&cause=DNS&q=+a+b+'))).toBe('?q=a+b&cause=BGP&cause=DNS&year=2017');
  });

  it('keep every query', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }).map((values) => values.toSorted());
    const filters = fc.record(Object.fromEntries(SEARCH_FILTERS.map(({ key }) => [key, names])), { requiredKeys: [] });
    fc.assert(
      fc.property(fc.string(), filters, (text, chosen) => {
        expect(read(writeQuery({ text, filters: chosen }))).toEqual({ text: text.trim(), filters: chosen });
      }),
    );
  });
});

describe('withFilter', () => {
  it('puts a choice in, and forgets an empty one', () => {
    const one = withFilter({}, 'cause', ['DNS']);
    expect(one).toEqual({ cause: ['DNS'] });
    expect(isFiltered(one)).toBe(true);
    expect(withFilter(one, 'cause', [])).toEqual({});
    expect(isFiltered({})).toBe(false);
  });
});

describe('excerptPieces', () => {
  it('parts what was found from what is around it', () => {
    expect(excerptPieces('the <mark>primary</mark> <mark>database</mark> went')).toEqual([
      { text: 'the ', marked: false },
      { text: 'primary', marked: true },
      { text: ' ', marked: false },
      { text: 'database', marked: true },
      { text: ' went', marked: false },
    ]);
  });

  it('gives text back as text', () => {
    expect(excerptPieces('&lt;img src=x onerror=alert(1)&gt; & <mark>&lt;mark&gt;</mark>')).toEqual([
      { text: '<img src=x onerror=alert(1)> & ', marked: false },
      { text: '<mark>', marked: true },
    ]);
    expect(excerptPieces('')).toEqual([]);
  });
});

describe('excerptBelow', () => {
  const said = (heading: string, excerpt: string) =>
    excerptBelow(heading, excerptPieces(excerpt))
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join('');

  it('takes away the heading at the start, through marks, and nothing else', () => {
    expect(said('Data loss', '<mark>Data</mark> loss. The <mark>data</mark> went.')).toBe('The [data] went.');
    expect(said('Impact', 'Impact. Nobody could.')).toBe('Nobody could.');
    expect(said('Impact', 'Impacts were many.')).toBe('Impacts were many.');
    expect(said('Impact', 'The impact. Nobody.')).toBe('The impact. Nobody.');
    expect(said('Impact', '<mark>Impact</mark>.')).toBe('');
  });

  it('takes away the last words of a heading that was cut', () => {
    expect(said('Writes to the database', 'the <mark>database</mark>. It was full.')).toBe('It was full.');
    expect(said('Writes to the database', 'the database was full.')).toBe('… the database was full.');
  });

  it('shows where a sentence was cut', () => {
    expect(said('', 'half of a <mark>sentence</mark>')).toBe('… half of a [sentence] …');
    expect(said('', 'It said “done.”')).toBe('It said “done.”');
  });
});

describe('resultUrl', () => {
  it('drops the query and keeps the section', () => {
    expect(resultUrl('/base/postmortems/a/?hl=dns&hl=bgp#timeline')).toBe('/base/postmortems/a/#timeline');
    expect(resultUrl('/postmortems/a/')).toBe('/postmortems/a/');
  });
});
