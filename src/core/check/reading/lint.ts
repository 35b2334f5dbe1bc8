/** The rules about exceptions that authors state from other rules. */
import type { RuleInfo } from '../rule-info.ts';

const EXCEPTION = `---
{/* lint ignore times/vague Nobody looked at a clock before the first alert. */}

Around 11 the first customers called.
`;

export const LINT_RULES: readonly RuleInfo[] = [
  {
    id: 'lint/unknown-rule',
    level: 'warning',
    description: 'An exception names a rule that there is.',
    why: 'A mistyped rule excepts nothing, and its finding stays.',
    example: { fails: '---\n{/* lint ignore times/vage Nobody looked at a clock. */}\n\nThe first customers called.\n', passes: EXCEPTION },
  },
  {
    id: 'lint/fixed-rule',
    level: 'warning',
    description: 'There are no exceptions from rules for safety, schema and leaks.',
    why: 'A comment must not be able to switch off what protects readers and secrets.',
    example: {
      fails: '---\n{/* lint ignore publication/private-address It is only a test machine. */}\n\nA test machine failed first.\n',
      passes: '---\nA test machine failed first.\n',
    },
  },
  {
    id: 'lint/no-reason',
    level: 'warning',
    description: 'An exception says why the rule does not apply.',
    why: 'Whoever reads it next year has to be able to judge whether it still holds.',
    example: { fails: '---\n{/* lint ignore times/vague */}\n\nThe first customers called.\n', passes: EXCEPTION },
  },
  {
    id: 'lint/unused-exception',
    level: 'warning',
    description: 'An exception stands where its rule has something to say.',
    why: 'One that is left over after the text was mended would hide the next finding in its place.',
    example: {
      fails: '---\n{/* lint ignore times/vague Nobody looked at a clock. */}\n\nAt 10:58 UTC the first customers called.\n',
      passes: EXCEPTION,
    },
  },
];
