import type { NgramModel } from './estimate';

/** log10 P(last character | the characters before), backing off where the n-gram is not kept. */
export function lookUp(model: NgramModel, ngram: string): number {
  let weight = 0;
  for (let rest = ngram; rest.length > 0; rest = rest.slice(1)) {
    const kept = model.logProbability.get(rest);
    if (kept !== undefined) return weight + kept;
    weight += model.backOff.get(rest.slice(0, -1)) ?? 0;
  }
  return weight - 6;
}

function occurrences(sequences: readonly string[], order: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sequence of sequences) {
    for (let end = 1; end <= sequence.length; end += 1) {
      for (let size = 3; size <= order && size <= end; size += 1) {
        const ngram = sequence.slice(end - size, end);
        counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Back-off weights that make each context's probabilities sum to one again; short contexts first, longer ones rest on them. */
function renormalise(model: NgramModel): void {
  model.backOff.clear();
  for (let size = 2; size <= model.order; size += 1) {
    const sums = new Map<string, { kept: number; lower: number }>();
    for (const [ngram, logProbability] of model.logProbability) {
      if (ngram.length !== size) continue;
      const context = ngram.slice(0, -1);
      const sum = sums.get(context) ?? { kept: 0, lower: 0 };
      sum.kept += 10 ** logProbability;
      sum.lower += 10 ** lookUp(model, ngram.slice(1));
      sums.set(context, sum);
    }
    for (const [context, { kept, lower }] of sums) {
      model.backOff.set(context, Math.log10(Math.max(1e-4, 1 - kept) / Math.max(1e-4, 1 - lower)));
    }
  }
}

/**
 * Drops n-grams that tell little: count x (log P with them - log P without) below the threshold
 * (weighted difference, Seymore and Rosenfeld 1996). A kept n-gram keeps its context, so the set stays a tree.
 */
export function prune(model: NgramModel, sequences: readonly string[], threshold: number): NgramModel {
  const counts = occurrences(sequences, model.order);
  const kept = new Map(model.logProbability);
  for (let size = model.order; size >= 3; size -= 1) {
    const contexts = new Set<string>();
    for (const ngram of kept.keys()) if (ngram.length === size + 1) contexts.add(ngram.slice(0, -1));
    for (const [ngram, logProbability] of kept) {
      if (ngram.length !== size || contexts.has(ngram)) continue;
      const without = (model.backOff.get(ngram.slice(0, -1)) ?? 0) + lookUp(model, ngram.slice(1));
      if ((counts.get(ngram) ?? 0) * Math.abs(logProbability - without) < threshold) kept.delete(ngram);
    }
  }
  const pruned: NgramModel = { order: model.order, logProbability: kept, backOff: new Map(model.backOff) };
  renormalise(pruned);
  return pruned;
}
