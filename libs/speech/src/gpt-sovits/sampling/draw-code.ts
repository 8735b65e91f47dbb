import { exponentialAt } from './exponential';
import { endCode, leastCodes, type SamplingSettings } from './sampling-settings';

/** Codes that may come next with their scores (logits); `codes` undefined: all of them in order. */
export interface Candidates {
  scores: Float32Array;
  codes?: ArrayLike<number | bigint>;
}

export interface DrawnCode {
  code: number;
  /** The code that scored best after the repetition penalty was the end, or it was drawn. */
  isEnd: boolean;
}

export interface Place {
  seed: number;
  /** Which code of the sequence is drawn, from 0. */
  step: number;
  /** 1 at every code that the sequence holds already, the reference's included. */
  seen: Uint8Array;
}

const leastTemperature = 1e-5;

/**
 * Draws the next code as GPT-SoVITS does in PyTorch: repetition penalty; top-p on the penalised scores before the
 * temperature; temperature; top-k, ties at the k-th score kept; then the largest probability / q with q from Exp(1).
 * The end is no candidate for the first 11 codes.
 *
 * Works on the exponent of the score instead of the probability: their common divisor does not move the largest.
 */
export function drawCode({ scores, codes }: Candidates, settings: SamplingSettings, place: Place): DrawnCode {
  const codeAt = (index: number): number => (codes ? Number(codes[index]) : index);
  const list = penalised({ scores, codes }, settings.repetitionPenalty, place);
  const best = list.reduce((a, score, index) => (score > list[a]! ? index : a), 0);
  const top = list[best]!;
  if (settings.topP < 1) dropBeyond(list, settings.topP);
  const least = scoreAt(list, settings.topK);
  const temperature = Math.max(settings.temperature, leastTemperature);
  let [drawn, largest] = [best, -1];
  for (let index = 0; index < list.length; index += 1) {
    const score = list[index]!;
    if (score < least || score === -Infinity) continue;
    const chance = Math.exp((score - top) / temperature);
    const value = chance / exponentialAt(place.seed, place.step, codeAt(index));
    if (value > largest) [drawn, largest] = [index, value];
  }
  const code = codeAt(drawn);
  return { code, isEnd: code === endCode || codeAt(best) === endCode };
}

/** Scores after the penalty; what may not be drawn is at -Infinity. */
function penalised({ scores, codes }: Candidates, penalty: number, { seen, step }: Place): Float64Array {
  const list = Float64Array.from(scores);
  for (let index = 0; index < list.length; index += 1) {
    const code = codes ? Number(codes[index]) : index;
    const score = list[index]!;
    if (Number.isNaN(score)) throw new RangeError(`the score of code ${code} is not a number`);
    if (code === endCode && step < leastCodes) list[index] = -Infinity;
    else if (seen[code] === 1) list[index] = score < 0 ? score * penalty : score / penalty;
  }
  return list;
}

/** Drops the codes with which the sum of the probabilities, best first, exceeds `topP`; the best always stays. */
function dropBeyond(list: Float64Array, topP: number): void {
  const sorted = Uint32Array.from(list.keys()).sort((a, b) => list[b]! - list[a]!);
  const top = list[sorted[0]!]!;
  const chances = list.map((score) => Math.exp(score - top));
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  let cumulated = 0;
  sorted.forEach((index, place) => {
    cumulated += chances[index]! / total;
    if (place > 0 && cumulated > topP) list[index] = -Infinity;
  });
}

/** The k-th largest score, or -Infinity when there are fewer. */
function scoreAt(list: Float64Array, k: number): number {
  if (k >= list.length) return -Infinity;
  const largest = new Float64Array(k).fill(-Infinity);
  for (const score of list) {
    if (score <= largest[k - 1]!) continue;
    let at = k - 1;
    for (; at > 0 && largest[at - 1]! < score; at -= 1) largest[at] = largest[at - 1]!;
    largest[at] = score;
  }
  return largest[k - 1]!;
}
