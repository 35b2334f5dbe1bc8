import { describe, expect, it } from 'vitest';
import { own } from '../../src/core/own.ts';
import { canonical, words } from '../../src/core/vocabulary.ts';

const vocabulary = { dns: { name: 'DNS', aliases: ['Name Resolution', 'resolver'] }, bgp: { name: 'BGP' } };

describe('canonical', () => {
  it.each([
    ['dns', 'dns'],
    ['resolver', 'dns'],
    ['RESOLVER', 'dns'],
    ['name resolution', 'dns'],
    ['bgp', 'bgp'],
    ['DNS', undefined],
    ['', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['toString', undefined],
  ])('%j leads to %s', (word, key) => {
    expect(canonical(vocabulary, word)).toBe(key);
  });

  it('takes `constructor` for a word where it is one', () => {
    expect(canonical({ constructor: { name: 'Constructor' } } as never, 'constructor')).toBe('constructor');
    expect(canonical({ dns: { name: 'DNS', aliases: ['constructor'] } }, 'constructor')).toBe('dns');
  });
});

it('lists every word that may be written', () => {
  expect(words(vocabulary)).toEqual(['dns', 'Name Resolution', 'resolver', 'bgp']);
});

it('looks up own properties only', () => {
  expect(own({ a: 1 }, 'a')).toBe(1);
  expect(own<unknown>({ a: 1 }, 'toString')).toBeUndefined();
  expect(own<unknown>({}, '__proto__')).toBeUndefined();
});
