import { longestSubsequence } from './longest-subsequence';
import { increasingRun } from './increasing-run';

/** Up to so many pairs of lines a stretch is compared exactly: half a megabyte of table. */
const exactPairs = 250_000;

/** A stretch of the old lines against one of the new, ends exclusive. */
interface Stretch {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/**
 * Which lines two versions have in common, in order: for each new line the old one that it is, or -1. Lines are numbers;
 * equal lines are equal numbers, and a negative one is equal to none.
 *
 * Patience: lines that occur once on both sides are anchors, as long as they are in the same order; between two anchors
 * the same again, down to stretches that are small enough for the exact answer. A large stretch without anchors is
 * matched by counting: the first "..." is the first "...", the second the second. So the time grows with n log n even
 * for texts of nothing but repetitions, and the answer is a longest one for small texts.
 */
export function matchLines(old: Int32Array, next: Int32Array): Int32Array {
  const oldOf = new Int32Array(next.length).fill(-1);
  const open: Stretch[] = [{ oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: next.length }];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const rest = withoutEnds(old, next, oldOf, stretch);
    const oldLines = old.subarray(rest.oldFrom, rest.oldTo);
    const newLines = next.subarray(rest.newFrom, rest.newTo);
    if (oldLines.length === 0 || newLines.length === 0) continue;
    if (oldLines.length * newLines.length <= exactPairs) {
      const known = newLines.map((line) => (line < 0 ? -2 : line));
      for (const [i, j] of longestSubsequence(oldLines, known)) oldOf[rest.newFrom + j] = rest.oldFrom + i;
      continue;
    }
    const anchors = anchorsOf(oldLines, newLines, 'unique');
    if (anchors.length === 0) {
      for (const [i, j] of anchorsOf(oldLines, newLines, 'counted')) oldOf[rest.newFrom + j] = rest.oldFrom + i;
      continue;
    }
    open.push(...between(anchors, rest, oldOf));
  }
  return oldOf;
}

/** Matches what is equal at both ends, and answers what is left. */
function withoutEnds(old: Int32Array, next: Int32Array, oldOf: Int32Array, stretch: Stretch): Stretch {
  let { oldFrom, oldTo, newFrom, newTo } = stretch;
  const equal = (i: number, j: number): boolean => old[i] === next[j] && (next[j] as number) >= 0;
  while (oldFrom < oldTo && newFrom < newTo && equal(oldFrom, newFrom)) oldOf[newFrom++] = oldFrom++;
  while (oldFrom < oldTo && newFrom < newTo && equal(oldTo - 1, newTo - 1)) oldOf[--newTo] = --oldTo;
  return { oldFrom, oldTo, newFrom, newTo };
}

/** Lines that are each other's only partner (or, counted, each other's k-th), as far as they follow in one order. */
function anchorsOf(old: Int32Array, next: Int32Array, kind: 'unique' | 'counted'): [number, number][] {
  const places = new Map<number, number[]>();
  for (const [i, line] of old.entries()) {
    const known = places.get(line);
    if (known) known.push(i);
    else places.set(line, [i]);
  }
  const seen = new Map<number, number>();
  for (const line of next) seen.set(line, (seen.get(line) ?? 0) + 1);
  const counted = new Map<number, number>();
  const partners = Int32Array.from(next, (line) => {
    const at = counted.get(line) ?? 0;
    counted.set(line, at + 1);
    const known = places.get(line);
    if (!known || line < 0) return -1;
    if (kind === 'unique') return known.length === 1 && seen.get(line) === 1 ? (known[0] as number) : -1;
    return known[at] ?? -1;
  });
  return increasingRun(partners).map((j) => [partners[j] as number, j]);
}

/** Marks the anchors and answers the stretches before, between and after them. */
function between(anchors: [number, number][], whole: Stretch, oldOf: Int32Array): Stretch[] {
  const gaps: Stretch[] = [];
  let { oldFrom, newFrom } = whole;
  for (const [i, j] of anchors) {
    const [oldTo, newTo] = [whole.oldFrom + i, whole.newFrom + j];
    oldOf[newTo] = oldTo;
    if (oldTo > oldFrom && newTo > newFrom) gaps.push({ oldFrom, oldTo, newFrom, newTo });
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
  }
  if (whole.oldTo > oldFrom && whole.newTo > newFrom) gaps.push({ ...whole, oldFrom, newFrom });
  return gaps;
}
