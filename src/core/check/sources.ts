/** The groups of rules, by the first part of their ids, in the order in which the guide shows them. */

export interface RuleSource {
  title: string;
  /** What the rules of the group look at. */
  sentence: string;
}

export const RULE_SOURCES: Readonly<Record<string, RuleSource>> = {
  times: { title: 'Times', sentence: 'When the incident began, was noticed and ended: every duration is made of these.' },
  timeline: { title: 'Timeline', sentence: 'What happened when, in order, and in agreement with the times.' },
  structure: { title: 'Structure', sentence: 'The parts that a postmortem has when it is ready to be read.' },
  actions: { title: 'Action items', sentence: 'What will change, who does it, and how it is known to be done.' },
  reference: { title: 'References', sentence: 'Words of site.yaml and other postmortems: whatever is named exists, under that name.' },
  policy: { title: 'Policy', sentence: 'What the organization asks of its own postmortems, in `policy` of site.yaml.' },
  publication: { title: 'Publication', sentence: 'What the public will see of a postmortem, and what it will not.' },
  rhymes: { title: 'Rhymes', sentence: 'Earlier incidents that resemble the one at hand, while its postmortem is written.' },
  language: { title: 'Language', sentence: 'Words that end the search for causes at a person, and words that say too little.' },
  file: { title: 'Files', sentence: 'Names, sizes and kinds of the files, and of the pictures and data beside them.' },
  'front-matter': { title: 'Front matter', sentence: 'Where the front matter begins and ends.' },
  yaml: { title: 'YAML', sentence: 'How the front matter and site.yaml are written.' },
  schema: { title: 'Schema', sentence: 'Which keys there are, and what each of them may say.' },
  safety: { title: 'Safety', sentence: 'Nothing that an author writes is ever run, and no link leads where it should not.' },
  component: { title: 'Components', sentence: 'The components of a body, with their attributes.' },
  mdx: { title: 'MDX', sentence: 'How the body is written.' },
  redaction: { title: 'Redaction', sentence: '`<Internal>` where it can be cut without a trace.' },
  text: { title: 'Text', sentence: 'Characters that cannot be seen, and links in sentences.' },
  site: { title: 'The file site.yaml', sentence: 'The organization’s own words and settings, in agreement with each other.' },
  maintenance: {
    title: 'Planned maintenance',
    sentence: 'The files of `content/maintenance`: what will be worked on, when, and what the public is told.',
  },
  lint: { title: 'Exceptions', sentence: 'The comments that state an exception from a rule.' },
};

export interface RuleGroup<Rule> extends RuleSource {
  source: string;
  rules: Rule[];
}

/** `times/phase-order` → `times`. */
export function sourceOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** The rules by their groups, each in the order in which they are given; a group without a rule is left out. */
export function groupRules<Rule extends { id: string }>(rules: readonly Rule[]): RuleGroup<Rule>[] {
  const groups = Map.groupBy(rules, ({ id }) => sourceOf(id));
  for (const source of groups.keys()) {
    if (!Object.hasOwn(RULE_SOURCES, source)) throw new Error(`The group of rules "${source}" has no title yet; sources.ts gives it one.`);
  }
  return Object.entries(RULE_SOURCES).flatMap(([source, words]) => {
    const own = groups.get(source);
    return own ? [{ source, ...words, rules: own }] : [];
  });
}
