/**
 * A longest strictly increasing subsequence of `values`, as indices; entries below 0 are passed over. O(n log n), by
 * patience sorting: `tops[k]` is where the smallest value lies that ends a run of k + 1.
 */
export function increasingRun(values: ArrayLike<number>): number[] {
  const tops: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value < 0) continue;
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tops[low - 1] as number) : -1;
    tops[low] = at;
  }
  const run: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] as number) run.push(at);
  return run.reverse();
}
