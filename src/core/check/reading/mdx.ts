/** The rule about reading a body as MDX. */
import type { RuleInfo } from '../rule-info.ts';

export const MDX_RULES: readonly RuleInfo[] = [
  {
    id: 'mdx/syntax',
    level: 'error',
    fixed: true,
    description: 'The text can be read as MDX: every tag is closed, and `<` and `{` as plain characters are written as `\\<` and `\\{`.',
    why: 'Where a tag is not closed, nobody can tell what belongs to it.',
    example: {
      fails: '---\nThe error rate was <1 % again at 10:39 UTC.\n',
      passes: '---\nThe error rate was below 1 % again at 10:39 UTC.\n',
    },
  },
];
