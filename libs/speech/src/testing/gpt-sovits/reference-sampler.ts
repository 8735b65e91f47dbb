import { exponentialAt } from '../../gpt-sovits/sampling/exponential';

export interface ReferenceSampling {
  topK: number;
  topP: number;
  temperature: number;
  repetitionPenalty: number;
}

/**
 * The next code as the contract words it, one list for every sentence of it and nothing saved: for tests to hold the
 * engine's sampler against.
 *
 * @param scores by code @param said every code of the sequence, the reference's too @param drawn how many were drawn.
 */
export function referenceDraw(
  scores: ReadonlyMap<number, number>,
  said: readonly number[],
  { topK, topP, temperature, repetitionPenalty }: ReferenceSampling,
  { seed, drawn }: { seed: number; drawn: number },
): { code: number; ends: boolean } {
  let list = [...scores].map(([code, score]) => ({ code, score }));
  if (drawn < 11) list = list.filter(({ code }) => code !== 1024);
  list = list.map(({ code, score }) => {
    if (!said.includes(code)) return { code, score };
    return { code, score: score < 0 ? score * repetitionPenalty : score / repetitionPenalty };
  });
  const best = [...list].sort((a, b) => b.score - a.score)[0]!;
  if (topP < 1) {
    const sorted = [...list].sort((a, b) => b.score - a.score);
    const chances = softmax(sorted.map(({ score }) => score));
    list = sorted.filter((_, index) => {
      const cumulated = chances.slice(0, index + 1).reduce((sum, chance) => sum + chance, 0);
      return index === 0 || !(cumulated > topP);
    });
  }
  list = list.map(({ code, score }) => ({ code, score: score / Math.max(temperature, 1e-5) }));
  const kth = list.map(({ score }) => score).sort((a, b) => b - a)[Math.min(topK, list.length) - 1]!;
  list = list.filter(({ score }) => score >= kth);
  const chances = softmax(list.map(({ score }) => score));
  const values = list.map(({ code }, index) => chances[index]! / exponentialAt(seed, drawn, code));
  const code = list[values.indexOf(Math.max(...values))]!.code;
  return { code, ends: code === 1024 || best.code === 1024 };
}

function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
