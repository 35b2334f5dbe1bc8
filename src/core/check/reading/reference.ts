/** The rules about links that lead nowhere; those about words of site.yaml judge a postmortem and are no part of reading it. */
import type { RuleInfo } from '../rule-info.ts';

export const REFERENCE_RULES: readonly RuleInfo[] = [
  {
    id: 'reference/relative-link',
    level: 'error',
    fixed: true,
    description: 'A relative link leads to another postmortem: `other-id.mdx`.',
    why: 'The site has no other pages that a postmortem could name by their path, so that the link would lead nowhere.',
    example: {
      fails: '---\nWe followed [the runbook](../runbooks/cache.md).\n',
      passes: '---\nWe followed [the runbook](https://runbooks.shop.example/cache).\n',
    },
  },
  {
    id: 'reference/empty-link',
    level: 'error',
    fixed: true,
    description: 'Every link has an address.',
    why: 'A link without one is a note to oneself that was forgotten.',
    example: {
      fails: '---\nWe followed [the runbook]().\n',
      passes: '---\nWe followed [the runbook](https://runbooks.shop.example/cache).\n',
    },
  },
];
