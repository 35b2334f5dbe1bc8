/** Reads site.yaml: the data, or all that is wrong with it. */
import type { VFileMessage } from 'vfile-message';
import { RULES_BY_ID } from './check/catalog.ts';
import { levelProblem } from './check/levels.ts';
import { finding, quote } from './finding.ts';
import { readText } from './limits.ts';
import { didYouMean } from './nearest.ts';
import { schemaFindings } from './schema-findings.ts';
import { Site } from './site.ts';
import { textFindings } from './text-findings.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

export function readSite(file: string, bytes: Uint8Array): { site?: Site; messages: VFileMessage[] } {
  const { text, messages: unreadable } = readText(file, bytes);
  if (text === undefined) return { messages: unreadable };
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const yaml = readYaml({ file, text, start, end: text.length });
  const messages = [...yaml.messages];
  if (yaml.data === undefined && messages.length > 0) return { messages };
  const parsed = Site.safeParse(yaml.data ?? {});
  if (!parsed.success) messages.push(...schemaFindings(file, Site, parsed.error.issues, yaml));
  else messages.push(...vocabularyFindings(file, parsed.data, yaml), ...levelFindings(file, parsed.data, yaml));
  messages.push(...textFindings(file, Site, yaml.data, yaml.place));
  if (!parsed.success || messages.some((message) => message.fatal)) return { messages };
  return { site: parsed.data, messages };
}

/** Levels are set for rules that there are, and that can have another level. */
function levelFindings(file: string, { rules = {} }: Site, yaml: YamlSource): VFileMessage[] {
  return Object.keys(rules).flatMap((rule) => {
    const problem = levelProblem(rule, RULES_BY_ID);
    if (!problem) return [];
    const { id, reason, hint } = problem;
    return [finding({ file, rule: `site/${id}`, place: yaml.keyPlace(['rules', rule]), reason, hint })];
  });
}

/** A word may lead to one key only, and the policy names severities that there are. */
function vocabularyFindings(file: string, site: Site, yaml: YamlSource): VFileMessage[] {
  const messages: VFileMessage[] = [];
  for (const part of ['services', 'causes', 'tags'] as const) {
    const owner = new Map<string, string>(Object.keys(site[part]).map((key) => [key, key]));
    for (const [key, { aliases = [] }] of Object.entries(site[part])) {
      for (const [index, alias] of aliases.entries()) {
        const other = owner.get(alias.toLowerCase());
        if (other === undefined || other === key) owner.set(alias.toLowerCase(), key);
        else
          messages.push(
            finding({
              file,
              rule: 'site/alias',
              place: yaml.place([part, key, 'aliases', index]),
              reason: `${quote(alias)} already stands for ${quote(other)}.`,
              hint: 'Keep it in one place.',
            }),
          );
      }
    }
  }
  if (Object.keys(site.severities).length === 0) {
    messages.push(
      finding({
        file,
        rule: 'site/severities',
        place: yaml.place(['severities']),
        reason: 'There is no severity.',
        hint: 'Add at least one: `sev1: { name: SEV1 }`.',
      }),
    );
  }
  for (const key of ['review_from', 'whys_from', 'timeline_from'] as const) {
    const from = site.policy?.[key];
    if (from === undefined || Object.hasOwn(site.severities, from)) continue;
    messages.push(
      finding({
        file,
        rule: 'site/policy',
        place: yaml.place(['policy', key]),
        reason: `${quote(from)} is not one of the severities.`,
        hint: didYouMean(from, Object.keys(site.severities)) || 'Use a key of `severities`.',
      }),
    );
  }
  return messages;
}
