/** What a reader asked of the list of action items, as the address says it: `?state=overdue&team=platform&sort=due`. */
import { ACTION_FACETS, type ActionFacetKey, type ActionFacets } from './action-facets.ts';

export const ACTION_SORTS = [
  { key: 'overdue', label: 'Most overdue first' },
  { key: 'due', label: 'Due date' },
  { key: 'age', label: 'Oldest first' },
  { key: 'priority', label: 'Priority' },
  { key: 'team', label: 'Team' },
  { key: 'incident', label: 'Latest incident first' },
] as const;
export const ACTION_GROUPS = [
  { key: 'team', label: 'By team' },
  { key: 'postmortem', label: 'By postmortem' },
  { key: 'none', label: 'Not grouped' },
] as const;
export const WHOSE = [
  { key: 'ours', label: 'Ours' },
  { key: 'others', label: 'What others did' },
  { key: 'all', label: 'Both' },
] as const;

export type ActionSort = (typeof ACTION_SORTS)[number]['key'];
export type ActionGrouping = (typeof ACTION_GROUPS)[number]['key'];
export type Whose = (typeof WHOSE)[number]['key'];
/** Keys of values; a facet with nothing chosen is absent. */
export type ActionChoice = Readonly<Partial<Record<ActionFacetKey, readonly string[]>>>;

export interface ActionView {
  chosen: ActionChoice;
  whose: Whose;
  sort: ActionSort;
  group: ActionGrouping;
}

/** What the list shows unasked: our own items, the most overdue first; or where there are none of our own those of others, as a read through their postmortems. */
export const plainView = (whose: Whose): ActionView =>
  whose === 'others' ? { chosen: {}, whose, sort: 'incident', group: 'postmortem' } : { chosen: {}, whose, sort: 'overdue', group: 'team' };

/** Reads the query of an address. What it does not know of our own parameters is left out and told; other parameters are none of our business. */
export function readActionView(
  query: URLSearchParams,
  facets: ActionFacets,
  plain: ActionView,
): { view: ActionView; ignored: { name: string; value: string }[] } {
  const ignored: { name: string; value: string }[] = [];
  let chosen: ActionChoice = {};
  for (const { key } of ACTION_FACETS) {
    const known = new Set(facets[key].map((value) => value.key));
    const wanted = query.getAll(key).filter((value) => value !== '');
    ignored.push(...wanted.filter((value) => !known.has(value)).map((value) => ({ name: key, value })));
    chosen = choose(
      chosen,
      key,
      wanted.filter((value) => known.has(value)),
    );
  }
  const read = <K extends string>(name: string, options: readonly { key: K }[], otherwise: K): K => {
    const text = query.get(name);
    const option = options.find(({ key }) => key === text);
    if (text && !option) ignored.push({ name, value: text });
    return option?.key ?? otherwise;
  };
  // Only others announce: who asks for that asks for them.
  const whose = plain.whose === 'ours' && chosen.state?.includes('announced') ? 'all' : plain.whose;
  return {
    view: {
      chosen,
      whose: read('whose', WHOSE, whose),
      sort: read('sort', ACTION_SORTS, plain.sort),
      group: read('group', ACTION_GROUPS, plain.group),
    },
    ignored,
  };
}

/** The one query that stands for a view, what is plain left out; empty for the plain view. */
export function writeActionView(view: ActionView, plain: ActionView): string {
  const query = new URLSearchParams();
  for (const { key } of ACTION_FACETS) for (const value of (view.chosen[key] ?? []).toSorted()) query.append(key, value);
  for (const name of ['whose', 'group', 'sort'] as const) if (view[name] !== plain[name]) query.set(name, view[name]);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The choice with other values in one facet; an empty choice takes the facet out. */
export function choose(chosen: ActionChoice, facet: ActionFacetKey, values: readonly string[]): ActionChoice {
  const { [facet]: _, ...rest } = chosen;
  return values.length === 0 ? rest : { ...rest, [facet]: [...new Set(values)] };
}
