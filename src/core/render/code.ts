/** Fenced code with classes for its tokens; the colours are the style sheet's. */
import type { Element, ElementContent } from 'hast';
import { common, createLowlight } from 'lowlight';
import { element, textOf } from './element.ts';

const lowlight = createLowlight(common);
/** Longer code is shown as it is: colouring it would cost more than it gives. */
const MAX_HIGHLIGHT = 20_000;

export function highlight(pre: Element): Element {
  const code = pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
  const source = (code ?? pre).children.map(textOf).join('');
  const language = ((code?.properties['className'] as string[] | undefined) ?? [])
    .map((name) => /^language-(.+)$/.exec(name)?.[1])
    .find(Boolean);
  const known = language !== undefined && lowlight.registered(language) && source.length <= MAX_HIGHLIGHT;
  const children: ElementContent[] = known
    ? (lowlight.highlight(language, source).children as ElementContent[])
    : [{ type: 'text', value: source }];
  return element('pre', { tabIndex: 0 }, [element('code', { className: ['hljs', ...(known ? [`language-${language}`] : [])] }, children)]);
}
