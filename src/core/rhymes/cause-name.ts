/** A name for incidents that share a cause, made from what the reasons of all of them name. */
import type { Reason } from './reason.ts';
import type { Names } from './reason-words.ts';
import { subjectOf, upperFirst } from './why.ts';

/**
 * The mechanism, else the cause categories, that every list of reasons names: `An expired certificate`. Undefined where there is none.
 */
export function causeName(lists: readonly (readonly Reason[])[], names: Names): string | undefined {
  const mechanisms = inEvery(lists, (reason) => (reason.kind === 'mechanisms' ? reason.mechanisms : []));
  const causes = inEvery(lists, (reason) => (reason.kind === 'causes' ? reason.causes : []));
  // A mechanism says how, a category only of what kind.
  const named: Reason | undefined =
    mechanisms.length > 0 ? { kind: 'mechanisms', mechanisms } : causes.length > 0 ? { kind: 'causes', causes } : undefined;
  return (
    named &&
    upperFirst(
      subjectOf(named, names)
        .map(({ text }) => text)
        .join(''),
    )
  );
}

function inEvery(lists: readonly (readonly Reason[])[], keysOf: (reason: Reason) => readonly string[]): string[] {
  const [first = [], ...rest] = lists.map((reasons) => new Set(reasons.flatMap(keysOf)));
  return [...first].filter((key) => rest.every((keys) => keys.has(key)));
}
