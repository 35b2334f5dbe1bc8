/** The rules that keep a postmortem data: Markdown and a short list of components, and nothing that runs. */
import { rawHtml } from '../../body-problem.ts';
import { finding } from '../../finding.ts';
import type { RuleInfo } from '../rule-info.ts';

export const SAFETY_RULES: readonly RuleInfo[] = [
  {
    id: 'safety/import-export',
    level: 'error',
    fixed: true,
    description: 'No line begins with `import` or `export`.',
    why: 'In MDX such a line is code, and nothing that a contributor writes is executed. In prose another word can begin the line.',
    example: { fails: '---\nimport jobs ran into the same limit.\n', passes: '---\nThe import jobs ran into the same limit.\n' },
  },
  {
    id: 'safety/expression',
    level: 'error',
    fixed: true,
    description: 'Braces hold nothing but comments: `{/* … */}`.',
    why: 'What stands in braces is code to MDX, and nothing that a contributor writes is executed.',
    example: { fails: '---\nThe key was cart:{customer_id}.\n', passes: '---\nThe key was `cart:{customer_id}`.\n' },
  },
  {
    id: 'safety/html',
    level: 'error',
    fixed: true,
    description: 'HTML is never markup.',
    why: 'Raw HTML could load scripts and change the page around it. Markdown and the components say everything that a postmortem needs.',
    example: {
      situation: 'A parser hands on a piece of the text as raw HTML.',
      messages: () => {
        const { rule, reason, hint } = rawHtml({ type: 'html', value: '<br>' });
        return [finding({ file: 'postmortems/2026-03-02-example.mdx', rule, reason, hint })];
      },
    },
  },
  {
    id: 'safety/component',
    level: 'error',
    fixed: true,
    description: 'Every tag is one of the components.',
    why: 'Only these few are known to be safe, to be readable without scripts and to be cut from the public site where they have to be.',
    example: {
      fails: '---\n<Warning>The cache is not loaded after a restart.</Warning>\n',
      passes: '---\n<Note>The cache is not loaded after a restart.</Note>\n',
    },
  },
  {
    id: 'safety/attribute',
    level: 'error',
    fixed: true,
    description: 'A component has no attributes but its own.',
    why: 'A mistyped attribute would be passed over in silence, and others could run code: `onClick`.',
    example: {
      fails: '---\n<Details summary="The log" open="yes">Nothing else was logged.</Details>\n',
      passes: '---\n<Details summary="The log">Nothing else was logged.</Details>\n',
    },
  },
  {
    id: 'safety/spread',
    level: 'error',
    fixed: true,
    description: 'Attributes are written out, not spread from a variable.',
    why: 'What `{...props}` brings along is known only when the code runs, and no code runs here.',
    example: {
      fails: '---\n<Note {...props}>The cache is not loaded after a restart.</Note>\n',
      passes: '---\n<Note>The cache is not loaded after a restart.</Note>\n',
    },
  },
  {
    id: 'safety/link',
    level: 'error',
    fixed: true,
    description: 'Links lead to `http`, `https` or `mailto` addresses, to a place on the page or to another postmortem.',
    why: 'A `javascript:` link runs code in the reader’s browser, and a `file:` link works on one machine only.',
    example: {
      fails: '---\nWe followed [the runbook](file:///srv/runbooks/cache.txt).\n',
      passes: '---\nWe followed [the runbook](https://runbooks.shop.example/cache).\n',
    },
  },
];
