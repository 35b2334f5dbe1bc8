/** Made-up durations, as spread out as those of real incidents. */
import { randomFrom } from '../../../src/core/random.ts';

/** As many values around `median`, in minutes; two of three are within a factor of e^sigma, 3.3, of it. */
export function logNormal(seed: string, count: number, median: number, sigma = 1.2): number[] {
  const { next } = randomFrom('log-normal', seed);
  // Box & Muller (1958).
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: count }, () => median * Math.exp(sigma * normal()));
}
