import { describe, expect, test } from 'vitest';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'structure/image-alt';
const told = (body: string) => placesOf(RULE)({}, { body });

describe('structure/image-alt', () => {
  test.each([
    ['![](a.png)\n', '![](a.png)'],
    ['Text with ![ ](a.png "A title") in it.\n', '![ ](a.png "A title")'],
    ['![][graph]\n\n[graph]: a.png\n', '![][graph]'],
    ['<Note>\n\n- ![](a.png)\n\n</Note>\n', '![](a.png)'],
  ])('is broken: %j', (body, place) => {
    expect(told(body)).toEqual([place]);
  });

  test.each(['![Connections reach their limit](a.png)\n', '![Connections][graph]\n\n[graph]: a.png\n', '`![](a.png)`\n', 'No image.\n'])(
    'is kept: %j',
    (body) => {
      expect(told(body)).toEqual([]);
    },
  );

  test('is an error that names the file, unless it is internal', () => {
    expect(messagesOf(RULE)({ status: 'draft' }, { body: '![](a.png)\n' })[0]).toMatchObject({
      fatal: true,
      reason: 'The image `a.png` has no text that says what it shows.',
    });
    expect(messagesOf(RULE)({}, { body: '<Internal>\n\n![](secret.png)\n\n</Internal>\n' })[0]?.reason).not.toContain('secret');
  });

  test('is told where the front matter is broken, too', () => {
    expect(placesOf(RULE)({ unknown: 1 }, { body: '![](a.png)\n' })).toEqual(['![](a.png)']);
  });
});
