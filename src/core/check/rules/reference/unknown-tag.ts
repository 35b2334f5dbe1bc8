/** Tags are those of the archive's list. */
import type { Rule } from '../../rule.ts';
import { reportUnknown } from '../../unknown-word.ts';

export const unknownTag: Rule = {
  id: 'reference/unknown-tag',
  level: 'error',
  fixed: true,
  partial: true,
  description: 'Each of `tags` is a tag of site.yaml, or one of its aliases.',
  why: 'Tags that everybody makes up drift apart: `postgres`, `postgresql` and `pg` are three short lists where one long list would have helped.',
  example: { fails: 'tags: [rediss]\n', passes: 'tags: [redis]\n' },
  run(context) {
    for (const [index, tag] of (context.document.postmortem.tags ?? []).entries())
      reportUnknown(context, context.facts.site.tags, 'tag', tag, ['tags', index]);
  },
};
