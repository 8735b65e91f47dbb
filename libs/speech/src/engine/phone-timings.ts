import type { PhoneTiming } from './speech-engine';

/**
 * When each phone is said, from the engine's own durations.
 *
 * @param durations frames of each phone, as many as there are phones.
 */
export function phoneTimingsOf(
  phones: readonly string[],
  durations: ArrayLike<number>,
  { hopSamples, sampleRateHz }: { hopSamples: number; sampleRateHz: number },
): PhoneTiming[] {
  const frameMs = (hopSamples * 1000) / sampleRateHz;
  let frame = 0;
  return phones.map((phone, index) => {
    const startMs = frame * frameMs;
    frame += durations[index] ?? 0;
    return { phone, startMs, endMs: frame * frameMs };
  });
}
