import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkBoundaries, describeViolation, readSources } from './support/boundaries.ts';

const sources = readSources(fileURLToPath(new URL('..', import.meta.url)));

test('the rooms of src keep to the table of the design', () => {
  expect(sources.size).toBeGreaterThan(0);
  expect(checkBoundaries(sources).map(describeViolation)).toEqual([]);
});

describe('a planted violation is found:', () => {
  test.each([
    // Rooms
    ['room', 'src/core/a.ts', `import { b } from '../node/b.ts';`],
    ['room', 'src/core/a.ts', `import type { B } from '../node/b.ts';`],
    ['room', 'src/core/a.ts', `import { type B } from '../node/b.ts';`],
    ['room', 'src/core/a.ts', `export { b } from '../node/b.ts'; export const c = 1;`],
    ['room', 'src/core/a.ts', `export * from '../node/b.ts'; export const c = 1;`],
    ['room', 'src/core/a.ts', `const b = await import('../node/b.ts');`],
    ['room', 'src/core/a.ts', `const b = await import(\`../node/b.ts\`);`],
    ['room', 'src/core/a.ts', `let b: import('../node/b.ts').B;`],
    ['room', 'src/core/a.ts', `import '../styles/base.css';`],
    ['room', 'src/core/a.ts', `import version from '../../package.json' with { type: 'json' };`],
    ['room', 'src/core/deep/a.mts', `import { b } from '../../cli/b.ts';`],
    ['room', 'src/node/a.ts', `import { b } from '../data/b.ts';`],
    ['room', 'src/node/a.ts', `import { b } from '../nodes/b.ts';`],
    ['room', 'src/cli/a.ts', `import { b } from '../integrations/loader.ts';`],
    ['room', 'src/cli/a.ts', `import { b } from '../data/b.ts';`],
    ['room', 'src/integrations/a.ts', `import { b } from '../data/b.ts';`],
    ['room', 'src/data/a.ts', `import { b } from '../integrations/b.ts';`],
    ['room', 'src/data/a.ts', `import text from '../../content/site.yaml?raw';`],
    ['room', 'src/client/a.ts', `import { b } from '../data/urls.ts';`],
    ['room', 'src/client/a.ts', `import { b } from '../node/b.ts';`],
    ['room', 'src/components/A.astro', `---\nimport { b } from '../data/archive.ts';\n---\n<p />`],
    ['room', 'src/components/A.astro', `<p />\n<script>\n  import '../node/b.ts';\n</script>`],
    ['room', 'src/components/A.astro', `<p />\n<script src="x">import '/src/node/b.ts';</script>`],
    ['room', 'src/components/A.astro', `<p>{await import('../node/b.ts')}</p>`],
    ['room', 'src/layouts/A.astro', `---\nimport { b } from '../pages/b.ts';\n---`],
    ['room', 'src/pages/a.astro', `---\nconst all = import.meta.glob(['../node/*.ts', '!../node/b.ts']);\n---`],
    ['room', 'src/pages/a.astro', `---\nimport '../styles/base.css';\n---`],
    ['room', 'src/pages/a.ts', `import { b } from '../client/b.ts';`],
    ['room', 'src/pages/a.mdx', `---\ntitle: A\n---\n\nimport B from '../node/b.ts';\n\n# A\n`],
    ['room', 'src/pages/a.mdx', `# A\n\n<B c={import('../node/b.ts')} />\n`],
    ['room', 'src/pages/a.mdx', `# A\n\n{import('../node/b.ts')}\n`],
    ['room', 'src/content.config.ts', `import { b } from './data/b.ts';`],
    ['room', 'src/shared/a.ts', `export const a = 1;`],
    ['room', 'src/utils.ts', `export const a = 1;`],
    // Packages
    ['package', 'src/core/a.ts', `import { join } from 'node:path';`],
    ['package', 'src/core/a.ts', `import { join } from 'path';`],
    ['package', 'src/core/a.ts', `import type { Stats } from 'node:fs';`],
    ['package', 'src/core/a.ts', `import sharp from 'sharp';`],
    ['package', 'src/core/a.ts', `import { visit } from 'unist';`],
    ['package', 'src/core/a.ts', `const sharp = require('sharp');`],
    ['package', 'src/core/a.ts', `import sharp = require('sharp');`],
    ['package', 'src/client/a.ts', `import { createServer } from 'node:http';`],
    ['package', 'src/client/a.ts', `import sharp from 'sharp';`],
    // Astro
    ['astro', 'src/core/a.ts', `import type { AstroConfig } from 'astro';`],
    ['astro', 'src/core/a.ts', `import { z } from 'astro/zod';`],
    ['astro', 'src/node/a.ts', `import { getCollection } from 'astro:content';`],
    ['astro', 'src/node/a.ts', `import mdx from '@astrojs/mdx';`],
    ['astro', 'src/cli/a.ts', `import { build } from 'astro';`],
    ['astro', 'src/client/a.ts', `import { navigate } from 'astro:transitions/client';`],
    ['astro', 'src/integrations/a.ts', `import { getCollection } from 'astro:content';`],
    ['astro', 'src/integrations/a.ts', `import { AUDIENCE } from 'astro:env/server';`],
    ['astro', 'src/components/A.astro', `---\nimport type { CollectionEntry } from 'astro:content';\n---`],
    ['astro', 'src/layouts/A.astro', `---\nimport { AUDIENCE } from 'astro:env/server';\n---`],
    ['astro', 'src/pages/a.astro', `---\nimport { getCollection } from 'astro:content';\n---`],
    // The disk, the environment, the clock, the terminal
    ['disk', 'src/cli/a.ts', `import { readFileSync } from 'node:fs';`],
    ['disk', 'src/data/a.ts', `import { readFile } from 'fs/promises';`],
    ['disk', 'src/integrations/a.ts', `const fs = await import('node:fs');`],
    ['disk', 'src/pages/a.astro', `---\nimport { readFileSync } from 'node:fs';\n---`],
    ['environment', 'src/core/a.ts', `const home = process.env['HOME'];`],
    ['environment', 'src/core/a.ts', `const { env } = process;`],
    ['environment', 'src/core/a.ts', `const everything = { process };`],
    ['environment', 'src/core/a.ts', `const mode = import.meta.env.MODE;`],
    ['environment', 'src/core/a.ts', `const env = globalThis['process'].env;`],
    ['environment', 'src/core/a.ts', `const dice = Math.random();`],
    ['clock', 'src/core/a.ts', `const now = Date.now();`],
    ['clock', 'src/core/a.ts', `const now = [1].map(Date.now);`],
    ['clock', 'src/core/a.ts', `const now = new Date();`],
    ['clock', 'src/core/a.ts', `const now = new Date;`],
    ['clock', 'src/core/a.ts', `const now = Date();`],
    ['clock', 'src/core/a.ts', `const now = performance.now();`],
    ['clock', 'src/core/a.ts', `import { UTCDate } from '@date-fns/utc';\nconst now = new UTCDate();`],
    ['clock', 'src/core/a.ts', `import { isToday as today } from 'date-fns';`],
    ['printing', 'src/core/a.ts', `console.log('hello');`],
    ['printing', 'src/node/a.ts', `console.warn('hello');`],
    ['printing', 'src/node/a.ts', `process.stdout.write('hello');`],
    // The shape of a module
    ['computed-import', 'src/cli/a.ts', `await import(name);`],
    ['computed-import', 'src/core/a.ts', 'await import(`./${name}.ts`);'],
    ['barrel', 'src/core/index.ts', `export { a } from './a.ts';\nexport type { B } from './b.ts';`],
    ['barrel', 'src/core/index.ts', `export * from './a.ts';`],
    ['barrel', 'src/components/index.ts', `import { a } from './a.ts';\nexport { a };`],
  ])('%s in %s: %j', (rule, file, text) => {
    const found = checkBoundaries(new Map([[file, text]]));
    expect(found.map((violation) => violation.rule)).toContain(rule);
    expect(new Set(found.map((violation) => violation.rule)).size).toBe(1);
  });

  test.each(['src/pages/a.astro', 'src/pages/a.json.ts'])('page-size in %s', (file) => {
    const page = (lines: number) => checkBoundaries(new Map([[file, 'await 1;\n\n'.repeat(lines)]])).map(({ rule }) => rule);
    expect(page(60)).toEqual([]);
    expect(page(61)).toEqual(['page-size']);
  });

  test.each([
    ['of two', { 'src/core/a.ts': `import './b.ts';`, 'src/core/b.ts': `import type { A } from './a.ts';` }, 'a.ts → b.ts → a.ts'],
    [
      'of three, with a way in',
      {
        'src/core/in.ts': `import './a.ts';`,
        'src/core/a.ts': `import './b.ts';`,
        'src/core/b.ts': `await import('./c.ts');`,
        'src/core/c.ts': `export { a } from './a.ts'; export const c = 1;`,
      },
      'a.ts → b.ts → c.ts → a.ts',
    ],
    ['with itself', { 'src/core/a.ts': `import './a.ts';` }, 'a.ts → a.ts'],
  ])('a cycle %s', (_, files, path) => {
    const found = checkBoundaries(new Map(Object.entries(files)));
    expect(found.map(({ rule, message }) => [rule, message.replaceAll('src/core/', '')])).toEqual([
      ['cycle', `These import each other: ${path}.`],
    ]);
  });

  test('with the line it is on', () => {
    const script = `---\nconst a = 1;\nimport '../node/b.ts';\n---\n<p />\n<script>\n  import '../node/c.ts';\n</script>\n{import('../node/d.ts')}\n`;
    const mdx = `---\ntitle: A\n---\n\n# A\n\nimport B from '../node/b.ts';\n`;
    const found = checkBoundaries(
      new Map([
        ['src/components/A.astro', script],
        ['src/pages/a.mdx', mdx],
      ]),
    );
    expect(found.map(describeViolation)).toMatchInlineSnapshot(`
      [
        "src/components/A.astro:3 components may not import src/node/b.ts. (room)",
        "src/components/A.astro:7 components may not import src/node/c.ts. (room)",
        "src/components/A.astro:9 components may not import src/node/d.ts. (room)",
        "src/pages/a.mdx:7 pages may not import src/node/b.ts. (room)",
      ]
    `);
  });
});

test.each([
  [
    'src/core/a.ts',
    `import { z } from 'zod';\nimport { LineCounter } from 'yaml';\nimport { visit } from 'unist-util-visit';\nimport { b } from './deep/b.ts';`,
  ],
  ['src/core/a.ts', `import { addDays } from 'date-fns/addDays';\nimport { UTCDate } from '@date-fns/utc';\nnew UTCDate(0);`],
  ['src/core/a.ts', `import type { Root } from 'mdast';\nimport { type Element } from 'hast';`],
  [
    'src/core/a.ts',
    `const day = new Date(asOf); const at = Date.parse('2026-01-01'); const log = { console: 1, process: 2 }; log.process;`,
  ],
  ['src/core/a.ts', `export function run(process: { env: string }) { return process.env; }`],
  ['src/core/a.ts', `// import { b } from '../node/b.ts';\nexport const text = "import '../node/b.ts'; process.env";`],
  ['src/core/rules.ts', `import { a } from './a.ts';\nexport const rules = [a];`],
  [
    'src/node/a.ts',
    `import { readFileSync } from 'node:fs';\nimport sharp from 'sharp';\nimport { b } from '../core/b.ts';\nprocess.env; Date.now();`,
  ],
  ['src/cli/a.ts', `import { build } from '../integrations/run-astro.ts';\nimport { b } from '../node/b.ts';\nconsole.log(process.argv);`],
  ['src/cli/a.ts', `import manifest from '../../package.json' with { type: 'json' };`],
  [
    'src/integrations/a.ts',
    `import type { AstroIntegration } from 'astro';\nimport { b } from '../node/b.ts';\nimport type { Stats } from 'node:fs';`,
  ],
  [
    'src/data/a.ts',
    `import { getCollection } from 'astro:content';\nimport { AUDIENCE } from 'astro:env/server';\nimport { b } from '../node/b.ts';`,
  ],
  ['src/client/a.ts', `import { b } from '../core/b.ts';\nimport { c } from './c.ts';\nawait import(address);\nDate.now();`],
  [
    'src/components/a/A.astro',
    `---\nimport '../../styles/base.css';\nimport { url } from '../../data/urls.ts';\nimport B from '../B.astro';\n---\n<B />`,
  ],
  ['src/layouts/A.astro', `<p>import '../node/b.ts' is only text</p>\n<script>\n  import '../client/a.ts';\n</script>`],
  [
    'src/pages/a.astro',
    `---\nimport type { GetStaticPaths } from 'astro';\nimport { archive } from '../data/archive.ts';\n---\n${'<p />\n\n'.repeat(50)}<style>\n${'a {}\n'.repeat(30)}</style>`,
  ],
  ['src/pages/a.mdx', `import A from '../components/A.astro';\n\n\`\`\`ts\nimport { b } from '../node/b.ts';\n\`\`\`\n`],
  ['src/content.config.ts', `import { defineCollection } from 'astro:content';\nimport { postmortems } from './integrations/loader.ts';`],
])('%s may contain %j', (file, text) => {
  expect(checkBoundaries(new Map([[file, text]])).map(describeViolation)).toEqual([]);
});
