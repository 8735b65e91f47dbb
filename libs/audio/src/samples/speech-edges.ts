import { dbToAmplitude } from './decibels';

/** Sample indexes: the first one of speech and one past the last. Both 0 when nothing is above the level. */
export interface SpeechEdges {
  start: number;
  end: number;
}

/** Short enough to place an edge within 5 ms, long enough that one stray click is not yet a loud frame. */
const frameMs = 5;

/**
 * Where speech begins and ends: the first and the last frame of 5 ms whose RMS reaches `sliceDb`. The level counts
 * from full scale, not from the take's own peak, so a soft take is measured by the same rule as a loud one.
 *
 * @param samples mono, full scale = 1.
 * @param sliceDb dB of full scale, for example -40.
 */
export function findSpeechEdges(samples: Float32Array, sampleRateHz: number, sliceDb: number): SpeechEdges {
  const frame = Math.max(1, Math.round((sampleRateHz * frameMs) / 1000));
  const loud = dbToAmplitude(sliceDb) ** 2;
  let start = 0;
  while (start < samples.length && meanSquare(samples, start, start + frame) < loud) start += frame;
  if (start >= samples.length) return { start: 0, end: 0 };
  let end = samples.length;
  while (end > start + frame && meanSquare(samples, end - frame, end) < loud) end -= frame;
  return { start, end };
}

function meanSquare(samples: Float32Array, from: number, to: number): number {
  const last = Math.min(to, samples.length);
  let sum = 0;
  for (let at = from; at < last; at += 1) {
    const sample = samples[at] as number;
    sum += sample * sample;
  }
  return sum / (last - from);
}
