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
export function drawCode(candidates: Candidates, settings: SamplingSettings, place: Place): DrawnCode {
  const list = penalised(candidates, settings.repetitionPenalty, place);
  const best = list.reduce((a, b) => (b.score > a.score ? b : a));
  const kept = keepTopK(keepTopP(list, settings.topP), settings.topK);
  const temperature = Math.max(settings.temperature, leastTemperature);
  let drawn = best;
  let largest = -1;
  for (const candidate of kept) {
    const chance = Math.exp((candidate.score - best.score) / temperature);
    const value = chance / exponentialAt(place.seed, place.step, candidate.code);
    if (value > largest) [drawn, largest] = [candidate, value];
  }
  return { code: drawn.code, isEnd: drawn.code === endCode || best.code === endCode };
}

interface Scored {
  code: number;
  score: number;
}

function penalised({ scores, codes }: Candidates, penalty: number, { seen, step }: Place): Scored[] {
  const list: Scored[] = [];
  for (let index = 0; index < scores.length; index += 1) {
    const code = codes ? Number(codes[index]) : index;
    if (code === endCode && step < leastCodes) continue;
    const score = scores[index]!;
    if (Number.isNaN(score)) throw new RangeError(`the score of code ${code} is not a number`);
    list.push({ code, score: seen[code] === 1 ? (score < 0 ? score * penalty : score / penalty) : score });
  }
  return list;
}

/** Drops the codes with which the sum of the probabilities, best first, exceeds `topP`; the best always stays. */
function keepTopP(list: Scored[], topP: number): Scored[] {
  if (topP >= 1) return list;
  const sorted = [...list].sort((a, b) => b.score - a.score);
  const best = sorted[0]?.score ?? 0;
  const total = sorted.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  let cumulated = 0;
  return sorted.filter(({ score }, index) => {
    cumulated += Math.exp(score - best) / total;
    return index === 0 || cumulated <= topP;
  });
}

function keepTopK(list: Scored[], topK: number): Scored[] {
  if (topK >= list.length) return list;
  const largest = new Float64Array(topK).fill(-Infinity);
  for (const { score } of list) {
    if (score <= largest[topK - 1]!) continue;
    let at = topK - 1;
    for (; at > 0 && largest[at - 1]! < score; at -= 1) largest[at] = largest[at - 1]!;
    largest[at] = score;
  }
  return list.filter(({ score }) => score >= largest[topK - 1]!);
}
