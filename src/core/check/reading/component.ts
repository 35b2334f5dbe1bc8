/** The rules about how components are written. */
import type { RuleInfo } from '../rule-info.ts';

export const COMPONENT_RULES: readonly RuleInfo[] = [
  {
    id: 'component/attribute-missing',
    level: 'error',
    fixed: true,
    description: 'A component has the attributes that it cannot do without.',
    why: 'A figure without `alt` says nothing to who cannot see it, and a chart without a title nothing to anyone.',
    example: {
      fails: '---\n<Figure src="errors.png" />\n',
      passes: '---\n<Figure src="errors.png" alt="The error rate rises at 10:12 UTC and falls at 10:39 UTC." />\n',
    },
  },
  {
    id: 'component/attribute-twice',
    level: 'error',
    fixed: true,
    description: 'A component has each attribute once.',
    why: 'One of the two would be dropped in silence.',
    example: {
      fails: '---\n<Details summary="The log" summary="The full log">Nothing else was logged.</Details>\n',
      passes: '---\n<Details summary="The full log">Nothing else was logged.</Details>\n',
    },
  },
  {
    id: 'component/empty',
    level: 'error',
    fixed: true,
    description: 'A component that is there to hold something holds something.',
    why: 'An empty box on the page looks like text that was lost. An empty `<Internal>` most often means that what is internal stands outside of it.',
    example: {
      fails: '---\n<Internal />\n\nThe customer is told by their account team.\n',
      passes: '---\n<Internal>\n\nThe customer is told by their account team.\n\n</Internal>\n',
    },
  },
  {
    id: 'component/children',
    level: 'error',
    fixed: true,
    description: 'A figure or a chart holds nothing: it is closed at once.',
    why: 'Text inside of it would not be shown.',
    example: {
      fails: '---\n<Figure src="errors.png" alt="The error rate">It rises at 10:12 UTC.</Figure>\n',
      passes: '---\n<Figure src="errors.png" alt="The error rate" caption="It rises at 10:12 UTC." />\n',
    },
  },
];
