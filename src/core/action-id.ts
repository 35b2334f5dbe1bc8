/** The id of an action item: the author's own, else one from the title. */
import { slug } from 'github-slugger';
import type { Action } from './postmortem.ts';

/** Ids in the order of the actions; a title that says nothing sluggable gets its number. */
export function actionIds(actions: readonly Pick<Action, 'id' | 'title'>[]): string[] {
  return actions.map(({ id, title }, index) => id ?? (kebab(title) || `action-${index + 1}`));
}

/** Any text as kebab-case; empty where no letter or digit of the Latin alphabet is left. */
export function kebab(text: string): string {
  return slug(text.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
