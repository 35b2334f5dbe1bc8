/** Which files may lie among the postmortems. */
import type { VFileMessage } from 'vfile-message';
import { finding, quote } from './finding.ts';
import { idOf } from './document.ts';
import { RE_KEBAB } from './text.ts';
import { kebab } from './action-id.ts';

const RE_MARKDOWN = /\.(?:md|markdown|mdown|mkd|txt|rst|adoc)$/i;

/** `file` is the path inside the content folder. Pictures and data beside a postmortem are neither postmortems nor findings. */
export function judgeFile(file: string): { kind: 'postmortem' } | { kind: 'other' } | { kind: 'finding'; message: VFileMessage } {
  const name = file.replace(/^.*\//, '');
  const report = (rule: string, reason: string, hint: string) => ({
    kind: 'finding' as const,
    message: finding({ file, rule: `file/${rule}`, place: { line: 1, column: 1 }, reason, hint }),
  });
  if (!name.includes('.') || RE_MARKDOWN.test(name))
    return report(
      'extension',
      `${quote(name)} lies among the postmortems, and postmortems end in ${quote('.mdx')}.`,
      'Rename it, or move it elsewhere.',
    );
  if (!/\.mdx$/i.test(name)) return { kind: 'other' };
  const id = idOf(name);
  if (!name.endsWith('.mdx'))
    return report('extension', `${quote(name)} does not end in ${quote('.mdx')} in lower case.`, `Rename it to ${quote(`${id}.mdx`)}.`);
  if (id === 'index')
    return report(
      'reserved',
      `The name ${quote('index')} is reserved.`,
      'Name the file after the incident: `2026-11-20-what-happened.mdx`.',
    );
  if (!RE_KEBAB.test(id))
    return report('kebab-case', `${quote(id)} is not kebab-case.`, `Rename it to \`${kebab(id) || '2026-11-20-what-happened'}.mdx\`.`);
  return { kind: 'postmortem' };
}
