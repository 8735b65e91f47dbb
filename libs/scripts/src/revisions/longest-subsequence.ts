/**
 * A longest common subsequence of two short texts, as pairs of indices, from the table of all prefixes.
 * Time and memory are `old.length * next.length`: for callers who have made sure that this is little.
 */
export function longestSubsequence(old: ArrayLike<number>, next: ArrayLike<number>): [number, number][] {
  const width = next.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = next.length - 1; j >= 0; j -= 1) {
      const below = longest[(i + 1) * width + j] as number;
      const right = longest[i * width + j + 1] as number;
      const both = (longest[(i + 1) * width + j + 1] as number) + 1;
      longest[i * width + j] = old[i] === next[j] ? both : Math.max(below, right);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < next.length) {
    if (old[i] === next[j]) pairs.push([i++, j++]);
    else if ((longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number)) i += 1;
    else j += 1;
  }
  return pairs;
}
