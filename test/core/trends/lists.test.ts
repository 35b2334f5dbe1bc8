import { expect, test } from 'vitest';
import { greatest, namesOf, ranked, seriesOf, servicesOf } from '../../../src/core/trends/lists.ts';
import { incident, named } from './build-incident.ts';

const amounts = (text: string): Map<string, number> => new Map(text.split(' ').map((pair) => [pair.slice(0, -1), Number(pair.slice(-1))]));

test('keys are in the order of their amounts, and equals in that of their names, whatever their case', () => {
  const names = new Map([
    ['x', 'beta'],
    ['y', 'Alpha'],
    ['z', 'Gamma'],
  ]);
  expect(ranked(amounts('x1 z1 y1 w2 v0'), names)).toEqual(['w', 'y', 'x', 'z']);
  expect(ranked(new Map(), names)).toEqual([]);
});

test('the greatest are all those with the greatest amount', () => {
  expect(greatest(amounts('b2 c1 a2'), new Map())).toEqual(['a', 'b']);
  expect(greatest(amounts('b0 c0'), new Map())).toEqual([]);
  expect(greatest(new Map(), new Map())).toEqual([]);
});

test('six series have a colour each, and the others share one', () => {
  const eight = seriesOf(amounts('a9 b8 c7 d6 e5 f4 g3 h2'), new Map([['a', 'Alpha']]), 'Others');
  expect(eight[0]).toEqual({ name: 'Alpha', keys: ['a'], colour: 'one' });
  expect(eight.map(({ colour }) => colour)).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'other']);
  expect(eight[6]).toEqual({ name: 'Others', keys: ['g', 'h'], colour: 'other' });
  expect(seriesOf(amounts('a9 b8 c7 d6 e5 f4 g3'), new Map(), 'Others').at(-1)).toEqual({ name: 'g', keys: ['g'], colour: 'other' });
});

test('services of one name are told apart by whose they are, ours excepted', () => {
  const api = (key: string) => ({ key, name: 'API' });
  const own = incident('a', { services: [api('api'), named('web')] });
  const theirs = incident('b', { services: [api('other.api')], retelling: true, organization: named('other') });
  expect([...namesOf([own, theirs].flatMap(servicesOf))]).toEqual([
    ['api', 'API'],
    ['web', 'WEB'],
    ['other.api', 'API (OTHER)'],
  ]);
  expect([...namesOf([named('a'), { key: 'a', name: 'Another' }])]).toEqual([['a', 'A']]);
});
