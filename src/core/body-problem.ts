/** The commonest things that are wrong with a body or a link, in words; where they are looked for is `safe-mdx`. */
import { quote } from './finding.ts';
import type { LinkTarget } from './links.ts';
import type { MdxElement, MdxExpression, MdxNode } from './mdx.ts';

export interface Problem {
  rule: string;
  node: MdxNode | MdxElement;
  reason: string;
  hint: string;
  level?: 'error' | 'warning';
}

export function importOrExport(node: MdxNode): Problem {
  const word = (node as MdxExpression).value.startsWith('export') ? 'export' : 'import';
  return {
    rule: 'safety/import-export',
    node,
    reason: `A line that begins with ${quote(word)} is code to MDX, and code is not allowed.`,
    hint: 'If it is prose, let another word begin the line, or put a space before it.',
  };
}

export function expression(node: MdxNode): Problem {
  return {
    rule: 'safety/expression',
    node,
    reason: `${quote(`{${(node as MdxExpression).value}}`)} is an expression, and only comments are allowed in braces.`,
    hint: 'Write a brace as `\\{`, or put the text in backticks.',
  };
}

export function rawHtml(node: MdxNode): Problem {
  return { rule: 'safety/html', node, reason: 'HTML is not allowed.', hint: 'Write it as Markdown, or put it in backticks.' };
}

/** What is wrong with a link, wherever it stands. */
export function linkProblem(url: string, target: LinkTarget): Pick<Problem, 'rule' | 'reason' | 'hint'> | undefined {
  if (target.kind === 'relative')
    return {
      rule: 'reference/relative-link',
      reason: `${quote(url)} leads to no page of the site.`,
      hint: 'Link to a postmortem as `other-id.mdx`, or write the whole address.',
    };
  if (target.kind !== 'refused') return undefined;
  if (target.why === 'empty') return { rule: 'reference/empty-link', reason: 'A link leads nowhere.', hint: 'Give it an address.' };
  if (target.why === 'scheme')
    return { rule: 'safety/link', reason: `${quote(url)} is not a link that is allowed.`, hint: 'Use http, https or mailto.' };
  return {
    rule: 'safety/link',
    reason: `${quote(url)} is not a relative link to a postmortem.`,
    hint: 'Link to a postmortem as `other-id.mdx`, or write the whole address with https://.',
  };
}
