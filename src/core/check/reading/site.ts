/** The rules about what site.yaml says, beyond its keys and values. */
import type { RuleInfo } from '../rule-info.ts';

const ORGANIZATION = 'organization: Example Organization\n';
const SITE = `${ORGANIZATION}severities: { sev1: { name: SEV1 }, sev2: { name: SEV2 } }\n`;

export const SITE_RULES: readonly RuleInfo[] = [
  {
    id: 'site/severities',
    level: 'error',
    fixed: true,
    description: 'There is at least one severity.',
    why: 'Every postmortem has one, and lists are sorted by it.',
    example: { of: 'site.yaml', fails: `${ORGANIZATION}severities: {}\n`, passes: `${ORGANIZATION}severities: { sev1: { name: SEV1 } }\n` },
  },
  {
    id: 'site/alias',
    level: 'error',
    fixed: true,
    description: 'A word leads to one service, cause or tag only.',
    why: 'Authors write an alias where they mean the key: one that stands for two could be counted under the wrong one.',
    example: {
      of: 'site.yaml',
      fails: `${SITE}tags:
  redis: { name: Redis, aliases: [cache] }
  memcached: { name: Memcached, aliases: [cache] }
`,
      passes: `${SITE}tags:
  redis: { name: Redis, aliases: [cache] }
  memcached: { name: Memcached }
`,
    },
  },
  {
    id: 'site/policy',
    level: 'error',
    fixed: true,
    description: 'The policy names severities that there are.',
    why: 'A policy from a severity that nobody uses would ask nothing of anyone.',
    example: { of: 'site.yaml', fails: `${SITE}policy: { review_from: sev3 }\n`, passes: `${SITE}policy: { review_from: sev2 }\n` },
  },
  {
    id: 'site/unknown-rule',
    level: 'error',
    fixed: true,
    description: 'Levels are set for rules that there are.',
    why: 'A mistyped rule would go on speaking at its old level, and nobody would know why.',
    example: {
      of: 'site.yaml',
      fails: `${SITE}rules: { times/phase-ordre: warn }\n`,
      passes: `${SITE}rules: { times/phase-order: warn }\n`,
    },
  },
  {
    id: 'site/fixed-rule',
    level: 'error',
    fixed: true,
    description: 'Rules for safety, schema and leaks keep their level.',
    why: 'A proposed change must not be able to switch off what protects readers and secrets.',
    example: { of: 'site.yaml', fails: `${SITE}rules: { publication/secret: off }\n`, passes: SITE },
  },
];
