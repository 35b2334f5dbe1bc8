/** The middle of the last few values, as time goes on. */
import { median } from './order.ts';

/**
 * For every point, in the order of time, the median of it and of the `window - 1` points before it. The first `window - 1` points have no
 * `value`, because there is not yet enough before them. `at` is any time or position; points may come in any order. Throws where `window` is
 * not a whole number of at least 1.
 */
export function rollingMedians(points: readonly { at: number; value: number }[], window: number): { at: number; value?: number }[] {
  if (!Number.isInteger(window) || window < 1) throw new RangeError(`A window holds one or more points, not ${window}.`);
  const ordered = points.toSorted((one, other) => one.at - other.at);
  return ordered.map(({ at }, index) => {
    const last = ordered.slice(Math.max(0, index + 1 - window), index + 1);
    const value = last.length < window ? undefined : median(last.map((point) => point.value));
    return value === undefined ? { at } : { at, value };
  });
}
