import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../src/core/components.ts';
import { bodyFindings, bodyMessages } from '../support/builders.ts';

it('are the whole list of DESIGN', () => {
  expect(Object.keys(COMPONENTS)).toEqual(['Internal', 'Note', 'Figure', 'Quote', 'Details', 'Series']);
  for (const { description } of Object.values(COMPONENTS)) expect(description).toMatch(/^\S.*\.$/);
});

describe('each', () => {
  it.each(Object.entries(COMPONENTS))(
    '%s is right with what it requires, and with what it allows',
    (name, { required, optional, children }) => {
      const value = (attribute: string) => (attribute === 'src' ? (name === 'Series' ? 'a.csv' : 'a.png') : 'x');
      const write = (attributes: readonly string[]) => {
        const text = attributes.map((attribute) => ` ${attribute}="${value(attribute)}"`).join('');
        return children ? `<${name}${text}>\n\nText\n\n</${name}>\n` : `<${name}${text} />\n`;
      };
      expect(bodyFindings(write(required))).toEqual([]);
      expect(bodyFindings(write([...required, ...optional]))).toEqual([]);
      for (const attribute of required)
        expect(bodyFindings(write(required.filter((other) => other !== attribute)))).toEqual(['component/attribute-missing 1:1']);
      expect(
        bodyFindings(
          children
            ? `<${name}${required.map((attribute) => ` ${attribute}="x"`).join('')} />`
            : write(required).replace(' />', `>x</${name}>`),
        ),
      ).toEqual([children ? 'component/empty 1:1' : 'component/children 1:1']);
    },
  );
});

describe('what is not allowed', () => {
  it.each([
    [
      'an unknown one',
      '<Foo />',
      'safety/component',
      '`<Foo>` is not one of the components.',
      /^Use `<Internal>`, .* or `<Series>`, or write `\\<`/,
    ],
    ['one of another case', '<note>x</note>', 'safety/component', '`<note>` is not one of the components.', /^Did you mean `Note`\?$/],
    ['a member', '<Note.x>a</Note.x>', 'safety/component', '`<Note.x>` is not one of the components.', /`Note`/],
    ['a name of JavaScript', '<constructor>x</constructor>', 'safety/component', '`<constructor>` is not one of the components.', /^Use/],
    ['no name', '<>x</>', 'safety/component', 'A tag without a name is not allowed.', /^Use/],
    ['HTML', '<b>x</b>', 'safety/component', '`<b>` is not one of the components.', /^Use/],
    [
      'an event handler',
      '<Note onclick="alert(1)">x</Note>',
      'safety/attribute',
      '`onclick` is not an attribute of `<Note>`.',
      /^It takes no attributes\.$/,
    ],
    [
      'a misspelt attribute',
      '<Figure src="a.png" alt="x" captoin="y" />',
      'safety/attribute',
      '`captoin` is not an attribute of `<Figure>`.',
      /^Did you mean `caption`\?$/,
    ],
    [
      'an expression as an attribute',
      '<Details summary={"x"}>y</Details>',
      'safety/expression',
      'The attribute `summary` is an expression, and only text is allowed.',
      /^Write `summary="text"`\.$/,
    ],
    [
      'a spread',
      '<Note {...x}>y</Note>',
      'safety/spread',
      '`{...x}` spreads values into `<Note>`, which is not allowed.',
      /^Write each attribute/,
    ],
    [
      'an attribute twice',
      '<Details summary="a" summary="b">y</Details>',
      'component/attribute-twice',
      '`<Details>` has the attribute `summary` twice.',
      /^Keep one/,
    ],
    [
      'an attribute without a value',
      '<Details summary>y</Details>',
      'component/attribute-missing',
      '`<Details>` needs `summary`.',
      /^Add `summary="…"`\.$/,
    ],
    ['an empty attribute', '<Figure src="a.png" alt=" " />', 'component/attribute-missing', '`<Figure>` needs `alt`.', /^Add `alt="…"`\.$/],
  ])('%s', (_, body, rule, reason, hint) => {
    const [message, ...others] = bodyMessages(body);
    expect(others).toEqual([]);
    expect([`${message?.source}/${message?.ruleId}`, message?.reason]).toEqual([rule, reason]);
    expect(message?.note).toMatch(hint);
  });
});

describe('files', () => {
  it.each([
    ['remote', '![x](https://x.example/a.png)', 'is not beside the postmortem: remote files are not loaded.'],
    ['remote without a scheme', '![x](//x.example/a.png)', 'is not beside the postmortem: remote files are not loaded.'],
    ['remote by reference', '![x][i]\n\n[i]: https://x.example/a.png', 'is not beside the postmortem: remote files are not loaded.'],
    ['in the text itself', '![x](data:image/png;base64,AAAA)', 'is not beside the postmortem: remote files are not loaded.'],
    ['absolute', '![x](/a.png)', 'is not a relative path with forward slashes.'],
    ['of Windows', '<Figure src="img\\a.png" alt="x" />', 'is not a relative path with forward slashes.'],
    ['SVG', '![x](a.svg)', 'is not a raster image (png, jpeg, gif, webp or avif).'],
    ['a page', '![x](a.html)', 'is not a raster image (png, jpeg, gif, webp or avif).'],
    ['without an ending', '![x](a)', 'is not a raster image (png, jpeg, gif, webp or avif).'],
    ['no CSV', '<Series src="a.txt" title="x" />', 'is not a CSV file.'],
    ['remote CSV', '<Series src="https://x.example/a.csv" title="x" />', 'is not beside the postmortem: remote files are not loaded.'],
  ])('%s', (_, body, reason) => {
    const messages = bodyMessages(body);
    expect(messages.map(({ source, ruleId }) => `${source}/${ruleId}`)).toEqual(['file/reference']);
    expect(messages[0]?.reason).toContain(reason);
  });

  it('beside the postmortem are right', () => {
    expect(bodyFindings('![x](a.PNG) ![x](../images/größe.jpeg) ![x][i] <Figure src="./a.webp" alt="x" />\n\n[i]: b.avif\n')).toEqual([]);
  });

  it('links in a caption are judged like all others', () => {
    const figure = (caption: string) => `<Figure src="a.png" alt="x" caption="${caption}" />\n`;
    expect(bodyFindings(figure('*a* [b](https://x.example/)'))).toEqual([]);
    expect(bodyFindings(figure('[a](javascript&#58;x) [b](c.md)'))).toEqual(['reference/relative-link 1:1', 'safety/link 1:1']);
  });

  it('an address may be an image and a link at once', () => {
    expect(bodyFindings('![x][i] [x][i]\n\n[i]: a.png\n')).toEqual(['reference/relative-link 3:1']);
  });
});
