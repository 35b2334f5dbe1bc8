/** A chain of recurrences as a line of dated steps. */
import { inlineText } from '../inline.ts';
import { own } from '../own.ts';
import type { RhymeBook } from './book.ts';
import type { Chain } from './chains.ts';
import { causeName } from './cause-name.ts';
import { gapInWords } from './gap.ts';
import { type IncidentRef, incidentRef } from './incident-ref.ts';
import type { Names } from './reason-words.ts';

export interface ChainView {
  /** What its incidents share, if that has a name: `An expired certificate`. */
  name?: string;
  /** How many times it happened. */
  count: number;
  /** Earlier ones that are not among the steps. */
  before: number;
  steps: ChainStep[];
  /** Whether all happened at one organization. */
  organization?: string;
}

export interface ChainStep {
  incident: IncidentRef;
  /** `4 days later`, counted from the step before. */
  gap?: string;
  /** Nobody wrote that it is a recurrence: it rhymes on its cause. */
  byRhyme: boolean;
  /** How many action items of earlier ones were still open. */
  open: number;
  /** Titles of action items that had been declined, with the reason. */
  declined: string[];
}

/** A longer chain shows its last steps. */
const MAX_STEPS = 8;

export function chainView({ shown, rhymes }: Pick<RhymeBook, 'shown' | 'rhymes'>, { ids, recurrences }: Chain, names: Names): ChainView {
  const members = ids.flatMap((id) => {
    const incident = own(shown, id);
    return incident ? [{ id, incident }] : [];
  });
  const organizations = new Set(members.map(({ incident }) => incident.organization));
  const [organization] = organizations;
  const name = causeName(
    recurrences.map(({ earlier, later }) => rhymeOf(rhymes, later, earlier)?.reasons ?? []),
    names,
  );
  const declinedBefore = new Set<string>();
  const steps = members.map(({ id, incident }, index): ChainStep => {
    const before = members[index - 1];
    const gap = before && gapInWords(before.incident.started, incident.started);
    const toIt = recurrences.filter(({ later }) => later === id);
    // What was declined once is told at the first return.
    const declined = toIt
      .flatMap((recurrence) => recurrence.declined.map((action) => ({ ...action, key: `${recurrence.earlier} ${action.id}` })))
      .filter(({ key }) => !declinedBefore.has(key));
    for (const { key } of declined) declinedBefore.add(key);
    return {
      incident: incidentRef(id, incident),
      ...(gap === undefined ? {} : { gap }),
      byRhyme: toIt.length > 0 && toIt.every(({ saidBy }) => saidBy === 'rhyme'),
      open: toIt.reduce((sum, { debt }) => sum + debt.length, 0),
      declined: declined.map(({ title, reason }) => (reason === undefined ? title : `${title}: ${inlineText(reason)}`)),
    };
  });
  return {
    ...(name === undefined ? {} : { name }),
    count: members.length,
    before: Math.max(0, steps.length - MAX_STEPS),
    steps: steps.slice(-MAX_STEPS),
    ...(organizations.size === 1 && organization !== undefined ? { organization } : {}),
  };
}

function rhymeOf(rhymes: RhymeBook['rhymes'], a: string, b: string) {
  return own(rhymes, a)?.find(({ id }) => id === b) ?? own(rhymes, b)?.find(({ id }) => id === a);
}
