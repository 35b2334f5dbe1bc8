/** What is wrong with the texts of front matter and of site.yaml, whatever their key: hidden characters, `<Internal>`, forbidden links. */
import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { codePointName, hiddenCharacter } from './characters.ts';
import { finding, type Place, quote } from './finding.ts';
import { inlineLinks } from './inline.ts';
import { metaAt } from './key-meta.ts';
import { judgeLink } from './links.ts';
import { linkProblem } from './body-problem.ts';
import { MAX_PROSE } from './text.ts';
import type { Path } from './yaml-place.ts';

/** Hidden characters, `<Internal>` and forbidden links in the values of the front matter. */
export function textFindings(
  file: string,
  schema: z.core.$ZodType,
  value: unknown,
  place: (path: Path) => Place,
  path: PropertyKey[] = [],
): VFileMessage[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textFindings(file, schema, item, place, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => textFindings(file, schema, item, place, [...path, key]));
  if (typeof value !== 'string') return [];
  const messages: VFileMessage[] = [];
  const { markdown, internal } = metaAt(schema, path);
  const hidden = hiddenCharacter(value);
  if (hidden) messages.push(hiddenFinding(file, hidden.character, place(path), markdown ? 'warning' : 'error'));
  if (/<\s*\/?\s*Internal\b/.test(value)) {
    messages.push(
      finding({
        file,
        rule: 'redaction/front-matter',
        place: place(path),
        reason: `${quote('<Internal>')} works in the body of a postmortem only: here the text would be public.`,
        hint: 'Move what is internal there.',
      }),
    );
  }
  if (!markdown) return messages;
  // A longer text is a finding of the schema.
  const links = value.length > MAX_PROSE ? [] : inlineLinks(value);
  if (links === undefined)
    messages.push(
      finding({ file, rule: 'file/nesting', place: place(path), reason: 'Emphasis is nested too deep here.', hint: 'Flatten it.' }),
    );
  for (const url of links ?? []) {
    const problem = linkProblem(url, judgeLink(url));
    if (!problem) continue;
    const reason = internal ? 'A link in this internal value is not allowed, or leads nowhere.' : problem.reason;
    messages.push(finding({ file, rule: problem.rule, place: place(path), reason, hint: problem.hint }));
  }
  return messages;
}

export function hiddenFinding(file: string, character: string, place: Place | Place['start'], level: 'error' | 'warning'): VFileMessage {
  return finding({
    file,
    rule: 'text/hidden-character',
    level,
    place,
    reason: `An invisible character (${codePointName(character)}) stands here; it can make a line look like another one.`,
    hint: 'Delete it, or type the text again.',
  });
}
