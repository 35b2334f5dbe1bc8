/** The example of a rule as markup: lines that a style sheet can number, so that a copy of the text has no numbers in it. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { codePointName, hiddenCharacter } from '../../core/characters.ts';
import type { ShownFinding } from '../../core/check/rule-page.ts';
import { type Html, trustedHtml } from '../../core/html.ts';
import { highlight } from '../../core/render/code.ts';
import { element, text } from '../../core/render/element.ts';

/** What stands on a line: a finding of this level, or the second place of one. */
export type LineMark = 'error' | 'warning' | 'cause';

/** `marks` goes by line numbers from 1. The line's end is part of the line, and hidden characters are written out. */
export function listing(shown: string, language: string, marks: ReadonlyMap<number, LineMark> = new Map()): Html {
  const nodes = segments(shown.replaceAll('\r\n', '\n'), language).flatMap(highlighted);
  const lines = linesOf(nodes).map((content, index) => {
    const mark = marks.get(index + 1);
    const properties = { className: ['rule-line'], ...(mark === undefined ? {} : { dataMark: mark }) };
    return element(mark === 'error' || mark === 'warning' ? 'mark' : 'span', properties, [...content, text('\n')]);
  });
  return trustedHtml(toHtml({ type: 'root', children: lines }));
}

export function marksOf(findings: readonly ShownFinding[]): Map<number, LineMark> {
  const marks = new Map<number, LineMark>();
  for (const { cause } of findings) if (cause) marks.set(cause.line, 'cause');
  for (const level of ['warning', 'error'] as const)
    for (const finding of findings) if (finding.level === level && finding.line !== undefined) marks.set(finding.line, level);
  return marks;
}

/** Whether a line of an example belongs to its front matter or its body. */
export function partOf(shown: string, line: number): 'front matter' | 'body' {
  const [front] = segments(shown.replaceAll('\r\n', '\n'), 'mdx');
  return line < (front?.source.split('\n').length ?? 1) || front?.source === shown ? 'front matter' : 'body';
}

interface Segment {
  language: string;
  source: string;
}

const RE_FRONT_MATTER = /^(?:---\n)?(?:(?!---$).*\n)*---\n/m;

/** Front matter, its closing line included, and the body; an example may leave out the opening line. */
function segments(shown: string, language: string): Segment[] {
  const front = language === 'yaml' ? shown : (RE_FRONT_MATTER.exec(shown)?.[0] ?? shown);
  const body = shown.slice(front.length);
  // Markdown would take the stars of a comment for emphasis.
  const parts = body.split(/(\{\/\*[\s\S]*?\*\/\})/).filter((part) => part !== '');
  return [
    { language: 'yaml', source: front },
    ...parts.map((source) => ({ language: source.startsWith('{/*') ? 'comment' : 'markdown', source })),
  ];
}

function highlighted({ language, source }: Segment): ElementContent[] {
  if (language === 'comment') return [element('span', { className: ['hljs-comment'] }, [text(source)])];
  const code = element('code', { className: [`language-${language}`] }, [text(source)]);
  const [inner] = highlight(element('pre', {}, [code])).children;
  return inner?.type === 'element' ? inner.children.map(asOneScalar) : [];
}

/** The highlighter takes a number inside a plain text for one of its own, as in `2026-03-02T10:12Z` or `about 11 minutes`. */
function asOneScalar(node: ElementContent, index: number, nodes: readonly ElementContent[]): ElementContent {
  if (node.type !== 'element' || !hasClass(node, 'hljs-number')) return node;
  const beside = [nodes.slice(index + 1), nodes.slice(0, index).toReversed()].map((way) =>
    way.find((other) => other.type !== 'text' || !/^[ \t]+$/.test(other.value)),
  );
  const around = beside.find((other) => other?.type === 'element' && hasClass(other, 'hljs-string'));
  return around?.type === 'element' ? { ...node, properties: around.properties } : node;
}

function hasClass({ properties }: Element, name: string): boolean {
  return [properties['className']].flat().includes(name);
}

/** Cuts a tree at the ends of lines; an element that goes over several lines is opened again on each. */
function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    const [first = [], ...rest] =
      node.type === 'element'
        ? linesOf(node.children).map((children) => (children.length === 0 ? [] : [{ ...node, children }]))
        : node.type === 'text'
          ? node.value.split('\n').map(visible)
          : [];
    lines.at(-1)?.push(...first);
    lines.push(...rest);
  }
  return lines;
}

function visible(line: string): ElementContent[] {
  const hidden = hiddenCharacter(line);
  if (!hidden) return line === '' ? [] : [text(line)];
  const { character, offset } = hidden;
  return [
    ...visible(line.slice(0, offset)),
    element('span', { className: ['rule-hidden'] }, [text(codePointName(character))]),
    ...visible(line.slice(offset + character.length)),
  ];
}
