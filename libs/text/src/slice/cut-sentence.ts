import type { Boundary } from './boundaries';
import type { SliceLimits } from './limits';
import { fits, shareOfTarget, type Sums } from './size';

/** What a cut at a boundary costs, in the measure of a piece that misses the wanted size by its whole. */
const cutCosts: Record<Boundary, number> = { paragraph: 0, sentence: 0, clause: 0, light: 0.15, word: 1, glued: 8 };

/**
 * Cuts tokens [from, to) that are too long for one slice. Pieces of even size (so no tiny tail) at the cheapest
 * boundaries, found by dynamic programming; linear, since a piece reaches back at most one hard limit.
 * Returns the ends of the pieces. A single token that does not fit stays whole.
 */
export function cutSentence(
  boundaries: readonly Boundary[],
  sums: Sums,
  from: number,
  to: number,
  limits: SliceLimits,
): number[] {
  const whole = shareOfTarget(sums, from, to, limits);
  const wanted = whole / Math.max(2, Math.ceil(whole));
  const cost = new Float64Array(to - from + 1).fill(Infinity);
  const before = new Int32Array(to - from + 1).fill(-1);
  cost[0] = 0;
  for (let end = from + 1; end <= to; end += 1) {
    for (let start = end - 1; start >= from; start -= 1) {
      if (start < end - 1 && !fits(sums, start, end, limits)) break;
      const miss = shareOfTarget(sums, start, end, limits) / wanted - 1;
      const total = cost[start - from]! + miss * miss + (end === to ? 0 : cutCosts[boundaries[end - 1]!]);
      if (total < cost[end - from]!) {
        cost[end - from] = total;
        before[end - from] = start;
      }
    }
  }
  const ends: number[] = [];
  for (let end = to; end > from; end = before[end - from]!) ends.push(end);
  return ends.reverse();
}
