import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { openExpression } from '../../src/core/open-expression.ts';
import { bodyFindings } from '../support/builders.ts';

/**
 * Reads bodies in a process of its own, so that a crash or a hang of the native parser shows as failed tests and not as none. Each answer is
 * the rules that were broken; where one hangs, it and those after it are missing.
 */
function readApart(bodies: readonly string[]): string[] {
  const code = `
    import { readFileSync } from 'node:fs';
    import { bodyFindings } from ${JSON.stringify(new URL('../support/builders.ts', import.meta.url).href)};
    for (const body of JSON.parse(readFileSync(0, 'utf8'))) {
      const rules = new Set(bodyFindings(body).map((text) => text.replace(/ .*/, '')));
      console.log([...rules].join());
    }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    input: JSON.stringify(bodies),
    encoding: 'utf8',
    timeout: 40_000,
  });
  return stdout.split('\n').slice(0, -1);
}

describe('input that would end the process, or never end', () => {
  const repeated = [
    ['<Note a={', 'safety/expression'],
    ['<Note a={1} b={', 'safety/expression'],
    ['<_x a={', 'safety/expression'],
    ['<$x a={', 'safety/expression'],
    ['<a.b c={', 'safety/expression'],
    ['<Note {...', 'safety/expression'],
    ['{<a>', 'safety/expression'],
    ['{<a b={1}>', 'safety/expression'],
    ['{`${', 'safety/expression'],
    ['{x=>', 'safety/expression'],
    ['    é{}<a', 'safety/expression'],
    ['< Note a={', 'safety/expression'],
    ['{/*}', 'safety/expression'],
    ['{a', 'safety/expression'],
  ] as const;
  const others = [
    ['8 kB of brackets', '['.repeat(8000), 'file/nesting'],
    ['8 kB of braces', '{'.repeat(8000), 'file/nesting'],
    ['brackets that escaped ones seem to close', '[\\]'.repeat(4000), ''],
    ['brackets that ones in code seem to close', '[`]` '.repeat(4000), ''],
    ['tags after a brace in a string', `{"}"${'<Note>'.repeat(60)}`, 'safety/expression'],
    ['tags after a brace in a comment', `{/*}*/${'<Note>'.repeat(60)}`, 'safety/expression'],
    ['tags after an escaped brace in a tag', `<Note a="\\" b={${'<Note>'.repeat(60)}`, 'safety/expression'],
    ['tags behind a backslash in an expression', `{${'\\<Note>'.repeat(60)}`, 'safety/expression'],
    ['tags between backticks in a tag', `<Note a="\`" b={${'<Note>'.repeat(60)}\``, 'safety/expression'],
    ['a fence inside a tag', `<Note a="\n\`\`\`\n" b={${'<Note>'.repeat(60)}`, 'safety/expression'],
    ['10,000 comments in a paragraph', '{/* a */} '.repeat(10_000), 'safety/expression'],
    ['comments that never become one', `{${'/**/'.repeat(50_000)}x}`, 'safety/expression'],
    ['backticks of every length', Array.from({ length: 690 }, (_, index) => `${'`'.repeat(index)} a `).join(''), ''],
    ['an export that breaks off in a string', 'export "\\', 'safety/import-export'],
    ['tags after a fence that ends with its list', `1. \`\`\`\n<>={"<a\`\`\`\n${'<a b={\n'.repeat(50)}`, 'safety/expression'],
    ['tags after a fence that ends with its quote', `> \`\`\`\n{ ${'<Note>'.repeat(50)}`, 'safety/expression'],
    ['a link up many folders', `[x](${'../'.repeat(200)}X!.mdx)`, 'reference/relative-link'],
    ['a long gap before an internal word', `a${' '.repeat(100_000)}b <Internal>x</Internal>\n`, ''],
  ] as const;
  const cases = [...repeated.map(([pattern, rule]) => [`${pattern}, 50 times`, pattern.repeat(50), rule] as const), ...others];
  let answers: string[] = [];

  beforeAll(() => {
    answers = readApart(cases.map(([, body]) => body));
  });

  it.each(cases.map(([name, , rule], index) => ({ name, rule, index })))('$name', ({ rule, index }) => {
    expect(answers[index]).toBe(rule);
  });
});

describe('openExpression', () => {
  const tags = '<Note>x</Note> '.repeat(20);

  it.each([
    ['code in a fence', `\`\`\`jsx\nconst a = { b: [<A/>, <B/>].map((x) => { return <C>{x}</C>; }) };\n\`\`\`\n\n${tags}`],
    ['code in a fence of tildes', `~~~\n{\n~~~\n\n${tags}`],
    ['code in a fence that is never closed', `\`\`\`\n{ ${tags}`],
    ['code in a fence inside a list', `- a\n\n      \`\`\`js\n      if (x) { y }\n      \`\`\`\n\n${tags}`],
    ['code in a fence on the line of a list item', `- \`\`\`\n  {\n\n  }\n  \`\`\`\n- a\n\n${tags}`],
    ['code in a fence inside a quote', `> \`\`\`\n> {\n> \`\`\`\n\n${tags}`],
    ['one fence after another', `\`\`\`\n{\n\`\`\`\n\`\`\`\n{\n\`\`\`\n${tags}`],
    ['code in backticks', `Write \`{\` or \`\`a \` {\`\` here. ${tags}`],
    ['code that reaches over lines', `\`a\n{ b\` ${tags}`],
    ['an escaped brace', `\\{ ${tags}`],
    ['comments', `{/* a */} {} {/* <b> */ /* c */} {// d\n} ${tags}`],
    ['a comment of several lines', `{/*\n<a> <b>\n*/}\n\n${tags}`],
    ['a brace and few tags', '{ <Note>x</Note>'],
  ])('lets pass: %s', (_, body) => {
    expect(openExpression(body)).toBeUndefined();
  });

  it('finds the brace', () => {
    expect(openExpression(`abc {x} ${tags}`)).toBe(4);
    expect(openExpression(`\`a\` {x} ${tags}`)).toBe(4);
    expect(openExpression(`{/* a */} {/* b ${tags}`)).toBe(10);
    expect(openExpression(`\`\`\`\n\`\`\`\n{x} ${tags}`)).toBe(8);
    // A single backtick opens nothing, and neither does one in another paragraph.
    expect(openExpression(`\` {x} ${tags}`)).toBe(2);
    expect(openExpression(`\`\n\n{x} ${tags} \``)).toBe(3);
  });

  it('is told at the brace', () => {
    expect(bodyFindings(`One\n\n😀 {x} ${tags}`)).toEqual(['safety/expression 3:4']);
  });
});
