/** Schemas for the kinds of text that front matter holds; what a kind is decides how its value is checked and rendered. */
import { z } from 'zod';

/** What `meta` may say about a key: `internal` keys never reach the public audience, `markdown` marks inline Markdown, `prose` long text. */
export interface KeyMeta {
  description?: string;
  internal?: boolean;
  markdown?: 'inline';
  url?: boolean;
}

/** A single line of plain text: a title, a label, a name. */
export const plain = (description: string, meta: KeyMeta = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .max(300)
    .meta({ description, ...meta });

export const MAX_PROSE = 20_000;

/** Prose with inline Markdown: emphasis, code and links. */
export const prose = (description: string, meta: KeyMeta = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .max(MAX_PROSE)
    .meta({ description, markdown: 'inline', ...meta });

/** A kebab-case key of site.yaml, or a free name where the organization is not ours. */
export const name = (description: string, meta: KeyMeta = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .max(120)
    .meta({ description, ...meta });

export const RE_KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const kebab = (description: string, meta: KeyMeta = {}) =>
  z
    .string()
    .regex(RE_KEBAB)
    .max(200)
    .meta({ description, ...meta });

/** An absolute link that a reader can follow. */
export const url = (description: string, meta: KeyMeta = {}) =>
  z
    .string()
    .trim()
    .max(2_000)
    .refine((value) => /^(https?|mailto):/i.test(value) && URL.canParse(value), { params: { rule: 'url' } })
    .meta({ description, url: true, format: 'uri', ...meta });
