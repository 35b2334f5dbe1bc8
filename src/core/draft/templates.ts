/** The templates that come with the tool, in the order in which they are offered. */
import type { Template } from './template.ts';
import { lightweight } from './templates/lightweight.ts';
import { retelling } from './templates/retelling.ts';
import { security } from './templates/security.ts';
import { standard } from './templates/standard.ts';

export const TEMPLATES: readonly Template[] = [standard, lightweight, retelling, security];

/** The template for another organization's incident: it needs that organization's name and its sources. */
export const RETELLING = retelling.name;
export const STANDARD = standard.name;
