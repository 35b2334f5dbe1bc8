/** Cause categories are those of the archive's list. */
import type { Rule } from '../../rule.ts';
import { reportUnknown } from '../../unknown-word.ts';

export const unknownCause: Rule = {
  id: 'reference/unknown-cause',
  level: 'error',
  fixed: true,
  partial: true,
  description: 'Each of `causes.categories` is a cause category of site.yaml, or one of its aliases.',
  why: 'A pattern shows only when incidents with the same cause carry the same word. An alias keeps the words that teams like to use, and counts them as one.',
  example: { fails: 'causes:\n  categories: [config-chnage]\n', passes: 'causes:\n  categories: [misconfiguration]\n' },
  run(context) {
    for (const [index, cause] of (context.document.postmortem.causes?.categories ?? []).entries())
      reportUnknown(context, context.facts.site.causes, 'cause', cause, ['causes', 'categories', index]);
  },
};
