/** What is said above the list of action items: how many were found, and what is chosen. */
import { ACTION_FACETS, type ActionFacets } from '../core/actions/action-facets.ts';
import type { ActionView } from '../core/actions/action-view.ts';
import type { ActionMatches } from '../core/actions/match-actions.ts';
import { counted } from '../core/rhymes/gap.ts';
import { type ChosenValue, drawChosen } from './chosen-values.ts';

/** Draws all of it into `root`, whose `data-title` is the site's name. */
export function drawActionSummary(root: HTMLElement, facets: ActionFacets, view: ActionView, matches: ActionMatches): void {
  const find = (selector: string): HTMLElement => root.querySelector(selector) as HTMLElement;
  for (const name of ['sort', 'group', 'whose'] as const) {
    const select = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (select) select.value = view[name];
  }
  const chosen = chosenValues(facets, view);
  drawChosen(find('.chosen'), chosen);
  document.title = `${['Action items', chosen.map(({ name }) => name).join(', ')].filter(Boolean).join(': ')} · ${root.dataset['title']}`;
  find('.results-none').hidden = matches.rows.length > 0 || matches.of === 0;
  const line = resultLine(matches);
  // A line that says the same again would be announced again.
  if (find('.results-count').textContent.trim() !== line) find('.results-count').textContent = line;
}

/** What the address asked for and the archive does not have; nothing where there is nothing to tell. */
export function drawIgnored(note: HTMLElement, ignored: readonly { name: string; value: string }[]): void {
  note.hidden = ignored.length === 0;
  const told = ignored.map(({ name, value }) => `${name} “${value.slice(0, 60)}”`).join(', ');
  note.textContent = `Not among these action items, and left out: ${told}.`;
}

/** `37 of 204 action items`. */
function resultLine({ rows, of }: ActionMatches): string {
  return rows.length === of ? counted(of, 'action item') : `${rows.length.toLocaleString('en-GB')} of ${counted(of, 'action item')}`;
}

/** What is chosen, in words: `Team: Platform team`. */
function chosenValues(facets: ActionFacets, { chosen }: ActionView): ChosenValue[] {
  return ACTION_FACETS.flatMap(({ key, label }) =>
    (chosen[key] ?? []).map((value) => ({ facet: key, value, label, name: facets[key].find((one) => one.key === value)?.name ?? '' })),
  );
}
