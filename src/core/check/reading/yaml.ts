/** The rules about how the YAML of front matter and of site.yaml is written: as data, and nothing more. */
import { readYaml } from '../../yaml-source.ts';
import type { RuleInfo } from '../rule-info.ts';

const SITE = 'organization: Example Organization\nseverities: { sev1: { name: SEV1 } }\n';

const messagesOf = (text: string) => readYaml({ file: 'postmortems/2026-03-02-example.mdx', text, start: 0, end: text.length }).messages;

export const YAML_RULES: readonly RuleInfo[] = [
  {
    id: 'yaml/syntax',
    level: 'error',
    fixed: true,
    description: 'The YAML can be read.',
    why: 'Where a quotation mark or an indentation is wrong, every key below it may mean something else.',
    example: {
      fails: 'resolution: Rolled back: the cache had the old keys again.\n',
      passes: 'resolution: "Rolled back: the cache had the old keys again."\n',
    },
  },
  {
    id: 'yaml/duplicate-key',
    level: 'error',
    fixed: true,
    description: 'Each key stands once.',
    why: 'Readers of YAML would take one of the two in silence, and the author may have meant the other.',
    example: {
      fails: 'tags: [redis]\nresolution: The change was rolled back.\ntags: [cache]\n',
      passes: 'tags: [redis]\nresolution: The change was rolled back.\n',
    },
  },
  {
    id: 'yaml/documents',
    level: 'error',
    fixed: true,
    description: 'A file holds one YAML document.',
    why: 'A second one, after a line `---`, would be passed over in silence.',
    example: {
      of: 'site.yaml',
      fails: `${SITE}---\nservices: { checkout: { name: Checkout } }\n`,
      passes: `${SITE}services: { checkout: { name: Checkout } }\n`,
    },
  },
  {
    id: 'yaml/directive',
    level: 'error',
    fixed: true,
    description: 'There are no YAML directives (lines that begin with `%`).',
    why: 'They can change how the rest of the file is read.',
    example: { of: 'site.yaml', fails: `%YAML 1.1\n---\n${SITE}`, passes: SITE },
  },
  {
    id: 'yaml/tag',
    level: 'error',
    fixed: true,
    description: 'There are no YAML tags (`!name`).',
    why: 'Tags ask a reader to make something else of a value. Here every value is what it looks like.',
    example: { fails: 'resolution: !important The change was rolled back.\n', passes: 'resolution: The change was rolled back.\n' },
  },
  {
    id: 'yaml/anchor',
    level: 'error',
    fixed: true,
    description: 'There are no YAML anchors (`&name`).',
    why: 'They are there for aliases, which are not allowed either: each value stands where it is used.',
    example: {
      fails: 'timeline:\n  - { at: &start 2026-03-02T10:12Z, what: The first checkouts failed. }\n',
      passes: 'timeline:\n  - { at: 2026-03-02T10:12Z, what: The first checkouts failed. }\n',
    },
  },
  {
    id: 'yaml/alias',
    level: 'error',
    fixed: true,
    description: 'There are no YAML aliases (`*name`).',
    why: 'A reader would have to look elsewhere for the value, and a few lines of aliases can unfold to fill a memory.',
    example: {
      fails: 'timeline:\n  - { at: *start, what: The first checkouts failed. }\n',
      passes: 'timeline:\n  - { at: 2026-03-02T10:12Z, what: The first checkouts failed. }\n',
    },
  },
  {
    id: 'yaml/merge',
    level: 'error',
    fixed: true,
    description: 'There are no merge keys (`<<`).',
    why: 'What they bring in stands somewhere else, and not every reader of YAML knows them.',
    example: {
      fails: 'detection:\n  <<: { summary: The error rate paged the on-call engineer. }\n  method: alert\n',
      passes: 'detection:\n  summary: The error rate paged the on-call engineer.\n  method: alert\n',
    },
  },
  {
    id: 'yaml/key',
    level: 'error',
    fixed: true,
    description: 'Every key is a plain word.',
    why: 'Lists and maps as keys are allowed in YAML, and hardly any program can do something with them.',
    example: { fails: '? [tags]\n: [redis]\n', passes: 'tags: [redis]\n' },
  },
  {
    id: 'yaml/depth',
    level: 'error',
    fixed: true,
    description: 'Values are nested at most 100 deep.',
    why: 'No postmortem needs more than five levels, and a parser that goes very deep can end the whole build.',
    example: {
      situation: 'A data structure of many levels was pasted into the front matter.',
      messages: () => messagesOf(`tags: ${'['.repeat(101)}`),
    },
  },
  {
    id: 'yaml/comment-cut',
    level: 'warning',
    description: 'No value is cut off by a ` #`, which begins a comment in YAML.',
    why: 'A number of an order or a name of a channel begins with it, and what follows would be lost in silence.',
    example: {
      fails: 'resolution: The team of channel #checkout rolled the change back.\n',
      passes: 'resolution: "The team of channel #checkout rolled the change back."\n',
    },
  },
];
