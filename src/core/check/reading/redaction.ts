/** The rules that keep what is internal from being public by accident of how it is written. */
import type { RuleInfo } from '../rule-info.ts';

export const REDACTION_RULES: readonly RuleInfo[] = [
  {
    id: 'redaction/front-matter',
    level: 'error',
    fixed: true,
    description: '`<Internal>` stands in the body only.',
    why: 'In the front matter it is plain text, so that what it holds would be public.',
    example: {
      fails: 'resolution: The change was rolled back. <Internal>The vendor pays.</Internal>\n',
      passes: 'resolution: The change was rolled back.\n---\n<Internal>\n\nThe vendor pays.\n\n</Internal>\n',
    },
  },
  {
    id: 'redaction/misplaced',
    level: 'error',
    fixed: true,
    description: '`<Internal>` does not stand inside an attribute, an address or the text of an image.',
    why: 'There it is plain text, so that what it holds would be public.',
    example: {
      fails: '---\n![The racks <Internal>in hall 4</Internal>](racks.png)\n',
      passes: '---\n![The racks](racks.png)\n\n<Internal>They stand in hall 4.</Internal>\n',
    },
  },
  {
    id: 'redaction/crossing',
    level: 'error',
    fixed: true,
    description: 'A link or a footnote that is used outside of `<Internal>` is defined outside as well.',
    why: 'The public text would lose its definition, and show brackets where a link was meant.',
    example: {
      fails: '---\nThe limit is [documented][limits].\n\n<Internal>\n\n[limits]: https://docs.shop.example/limits\n\n</Internal>\n',
      passes: '---\nThe limit is [documented][limits].\n\n[limits]: https://docs.shop.example/limits\n',
    },
  },
  {
    id: 'redaction/rest',
    level: 'error',
    fixed: true,
    description: 'The text around `<Internal>` means the same without it.',
    why: 'It is cut from the source: what is left could begin with `import`, or two halves could become a tag or another address.',
    example: {
      fails: '---\n<Internal>At customer 7 the </Internal>import jobs ran into the same limit.\n',
      passes: '---\nThe import jobs <Internal>of customer 7</Internal> ran into the same limit.\n',
    },
  },
];
