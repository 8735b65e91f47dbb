/** 25 codes are a second: what comes again within that time is a loop of a word or less. */
const longestPeriod = 25;
const fewestTimes = 4;
/** A voice may well be silent for a second, and silence may be one code. */
const shortestCodes = 40;

/**
 * The longest stretch [from, to) of codes in which the same ones (25 at most) come again and again, four times or more and
 * for 1.6 s: the decoder has lost its place and babbles. null: there is none, as in all speech that is drawn and not stuck.
 */
export function codeLoop(codes: ArrayLike<number>): { from: number; to: number } | null {
  let longest = { from: 0, to: 0 };
  for (let period = 1; period <= longestPeriod; period += 1) {
    const fewest = Math.max(shortestCodes, fewestTimes * period);
    let from = 0;
    for (let at = period; at <= codes.length; at += 1) {
      if (at < codes.length && codes[at] === codes[at - period]) continue;
      if (at - from >= fewest && at - from > longest.to - longest.from) longest = { from, to: at };
      from = at - period + 1;
    }
  }
  return longest.to > longest.from ? longest : null;
}
