/** The rule about characters that nobody sees. */
import type { RuleInfo } from '../rule-info.ts';

export const TEXT_RULES: readonly RuleInfo[] = [
  {
    id: 'text/hidden-character',
    level: 'error',
    fixed: true,
    description: 'There are no invisible characters that change how a line reads: an error in names and titles, a warning in prose.',
    why: 'They come along with pasted text. Two names that look alike would be different, and a line can be made to read as another one.',
    example: {
      fails: 'title: Checkout returned\u200b errors after a cache change\n',
      passes: 'title: Checkout returned errors after a cache change\n',
    },
  },
];
