/** How long things stay open, when some of them are open still. */
import { normalDeviate } from './normal.ts';

interface Observation {
  /** How long it took, or has been going on so far. */
  days: number;
  /** False where it is still going on (censored). */
  ended: boolean;
}

export interface SurvivalStep {
  days: number;
  /** Still open just before this moment, and not yet out of sight. */
  atRisk: number;
  /** How many ended at this moment, at least 1. */
  ended: number;
  /** The share still open after this moment. */
  survival: number;
  /** The 95 % band around it. */
  low: number;
  high: number;
}

const ROUNDING = 1e-12;

/**
 * The share of things still open after so many days (Kaplan & Meier 1958): one step for every moment at which at least one ended, ascending;
 * before the first step it is 1. What was last seen open at the moment of a step counts as open then. The band is Greenwood's (1926) on the log-log
 * scale, which keeps it between 0 and 1; where the share reaches 0 that scale has no value, and the band goes from 0 to where it ended before.
 * `median` is the first moment after which no more than half are open, absent where that was not reached. No observations: no steps.
 *
 * Ours because simple-statistics has nothing for what has not ended yet.
 */
export function kaplanMeier(observations: readonly Observation[]): { steps: SurvivalStep[]; median?: number } {
  const z = normalDeviate(0.95);
  const steps: SurvivalStep[] = [];
  let atRisk = observations.length;
  let survival = 1;
  let variance = 0;
  for (const [days, together] of byDays(observations)) {
    const ended = together.filter((observation) => observation.ended).length;
    if (ended > 0) {
      survival *= 1 - ended / atRisk;
      variance += ended / (atRisk * (atRisk - ended));
      const band = survival > 0 ? logLogBand(survival, z * Math.sqrt(variance)) : { low: 0, high: steps.at(-1)?.high ?? 1 };
      steps.push({ days, atRisk, ended, survival, ...band });
    }
    atRisk -= together.length;
  }
  const median = steps.find((step) => step.survival <= 0.5 + ROUNDING)?.days;
  return median === undefined ? { steps } : { steps, median };
}

function logLogBand(survival: number, spread: number): { low: number; high: number } {
  const factor = Math.exp(spread / Math.log(survival));
  return { low: survival ** (1 / factor), high: survival ** factor };
}

function byDays(observations: readonly Observation[]): [days: number, together: Observation[]][] {
  return [...Map.groupBy(observations, ({ days }) => days)].toSorted(([one], [other]) => one - other);
}
