import type { Alignment } from '../align/align-phones';
import { silence } from '../hearing/phone-classes';

/** A stretch of frames [from, to) in which nothing is heard, and the gap or sound (element) that it lies in. */
export interface Silence {
  element: number;
  from: number;
  to: number;
  /** Whether the text has a mark there. */
  marked: boolean;
}

/** The silent stretches between the first and the last sound, in order. */
export function silencesOf({ chain, path, heard }: Alignment): Silence[] {
  const last = 2 * chain.sounds.length;
  const silences: Silence[] = [];
  for (let from = 0; from < path.length;) {
    const quiet = path[from]! % 2 === 0 || heard[from] === silence;
    let to = from + 1;
    let marked = false;
    let [low, high] = [path[from]!, path[from]!];
    while (to < path.length && quiet === (path[to]! % 2 === 0 || heard[to] === silence)) {
      high = path[to]!;
      to += 1;
    }
    for (let element = low + (low % 2); element <= high; element += 2) marked ||= chain.marked[element >> 1] === 1;
    low = Math.max(low, 1);
    if (quiet && path[from]! > 0 && high < last) silences.push({ element: low, from, to, marked });
    from = to;
  }
  return silences;
}
