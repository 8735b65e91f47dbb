/** Conditional log10 probabilities with back-off weights, keyed by context + last character. */
export interface NgramModel {
  order: number;
  logProbability: Map<string, number>;
  backOff: Map<string, number>;
}

function countNgrams(sequences: readonly string[], order: number): Map<string, number>[] {
  const byOrder = Array.from({ length: order }, () => new Map<string, number>());
  for (const sequence of sequences) {
    for (let end = 1; end <= sequence.length; end += 1) {
      for (let size = 1; size <= order && size <= end; size += 1) {
        const ngram = sequence.slice(end - size, end);
        const counts = byOrder[size - 1]!;
        counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
      }
    }
  }
  return byOrder;
}

/** Below the highest order, what counts is in how many different contexts an n-gram occurs (Kneser and Ney 1995). */
function continuationCounts(longer: ReadonlyMap<string, number>, plain: ReadonlyMap<string, number>, start: string) {
  const counts = new Map<string, number>();
  for (const ngram of longer.keys()) counts.set(ngram.slice(1), (counts.get(ngram.slice(1)) ?? 0) + 1);
  // Nothing stands before the start mark, so n-grams that begin with it keep their plain counts.
  for (const [ngram, count] of plain) if (ngram.startsWith(start)) counts.set(ngram, count);
  return counts;
}

function discountOf(counts: ReadonlyMap<string, number>): number {
  let once = 0;
  let twice = 0;
  for (const count of counts.values()) {
    if (count === 1) once += 1;
    if (count === 2) twice += 1;
  }
  return once === 0 ? 0.5 : Math.min(0.95, once / (once + 2 * twice));
}

/**
 * Interpolated Kneser-Ney estimate of an n-gram model over sequences of one-character tokens.
 * @param start the character that begins each sequence
 */
export function estimate(sequences: readonly string[], order: number, start: string): NgramModel {
  const plain = countNgrams(sequences, order);
  const probabilities = new Map<string, number>();
  const backOff = new Map<string, number>();
  for (let size = 1; size <= order; size += 1) {
    const counts = size === order ? plain[size - 1]! : continuationCounts(plain[size]!, plain[size - 1]!, start);
    if (size === 1) counts.delete(start);
    const discount = discountOf(counts);
    const totals = new Map<string, { sum: number; kinds: number }>();
    for (const [ngram, count] of counts) {
      const context = ngram.slice(0, -1);
      const total = totals.get(context) ?? { sum: 0, kinds: 0 };
      total.sum += count;
      total.kinds += 1;
      totals.set(context, total);
    }
    for (const [context, { sum, kinds }] of totals) backOff.set(context, (discount * kinds) / sum);
    for (const [ngram, count] of counts) {
      const context = ngram.slice(0, -1);
      const lower = size === 1 ? 1 / counts.size : (probabilities.get(ngram.slice(1)) ?? 1 / counts.size);
      probabilities.set(ngram, (count - discount) / totals.get(context)!.sum + backOff.get(context)! * lower);
    }
  }
  backOff.delete('');
  const logged = (map: Map<string, number>) => new Map(Array.from(map, ([key, value]) => [key, Math.log10(value)]));
  return { order, logProbability: logged(probabilities), backOff: logged(backOff) };
}
