/** The front matter of a postmortem as its file would have it, less what the audience may not see: times as written, canonical keys. */
import { actionIds } from '../action-id.ts';
import type { VisiblePostmortem } from '../audience.ts';
import type { LinkResolver } from '../inline.ts';
import { type Shape, shapeOf } from '../key-meta.ts';
import { own } from '../own.ts';
import { Postmortem } from '../postmortem.ts';
import { inlineMarkdown } from './inline-markdown.ts';

/** Plain data that survives JSON, in the shape that `Postmortem` reads. */
export type WrittenFrontMatter = Readonly<Record<string, unknown>>;

/** Every time as its author wrote it, and an id for every action item. Links still lead where the author meant: see `followable`. */
export function writtenFrontMatter({ data }: Pick<VisiblePostmortem, 'data'>): WrittenFrontMatter {
  const ids = actionIds(data.actions ?? []);
  const actions = data.actions?.map((action, index) => ({ ...action, id: ids[index] }));
  return written({ ...data, ...(actions ? { actions } : {}) }) as WrittenFrontMatter;
}

/** The same with the links of every text as a reader may follow them. */
export function followable(frontMatter: WrittenFrontMatter, resolve: LinkResolver): WrittenFrontMatter {
  return linked(frontMatter, shapeOf(Postmortem), resolve) as WrittenFrontMatter;
}

function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  // Of a time; nothing else in a postmortem has such a key.
  if ('precision' in value && 'text' in value) return value.text;
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, written(item)]])));
}

function linked(value: unknown, shape: Shape | undefined, resolve: LinkResolver): unknown {
  if (typeof value === 'string') return shape?.meta.markdown === 'inline' ? inlineMarkdown(value, resolve) : value;
  if (Array.isArray(value)) return value.map((item) => linked(item, shape?.items, resolve));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, linked(item, own(shape?.keys ?? {}, key), resolve)]));
}
