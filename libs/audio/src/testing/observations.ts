import { decodePcm } from '../ffmpeg/decode-pcm';

/** RMS of a stretch in dB of full scale. */
export function levelDb(samples: Float32Array, from = 0, to = samples.length): number {
  const part = samples.subarray(from, to);
  return 10 * Math.log10(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

/** A stretch that is quieter than a level. */
export interface QuietStretch {
  fromMs: number;
  toMs: number;
}

const frameMs = 5;

/** All stretches of at least `leastMs` in which every frame of 5 ms is below `thresholdDb`. */
export function quietStretches(
  samples: Float32Array,
  sampleRateHz: number,
  thresholdDb: number,
  leastMs: number,
): QuietStretch[] {
  const frame = Math.round((sampleRateHz * frameMs) / 1000);
  const found: QuietStretch[] = [];
  let from = -1;
  const toMs = (at: number): number => (at * 1000) / sampleRateHz;
  for (let at = 0; at <= samples.length; at += frame) {
    const quiet = at + frame <= samples.length && levelDb(samples, at, at + frame) < thresholdDb;
    if (quiet && from < 0) from = at;
    if (!quiet && from >= 0) {
      if (toMs(at - from) >= leastMs) found.push({ fromMs: toMs(from), toMs: toMs(at) });
      from = -1;
    }
  }
  return found;
}

/** A whole file decoded by ffmpeg; for short ones. */
export async function decodeFile(path: string, sampleRateHz: number): Promise<Float32Array> {
  return gathered(decodePcm(path, { sampleRateHz }));
}

/** All blocks of a stream as one. */
export async function gathered(blocks: AsyncIterable<Float32Array>): Promise<Float32Array> {
  const parts: Float32Array[] = [];
  for await (const block of blocks) parts.push(block);
  return joined(...parts);
}

/** Signals one after the other. */
export function joined(...parts: Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Largest difference of two signals of one length, sample by sample; Infinity where their lengths differ. */
export function largestDifference(first: Float32Array, second: Float32Array): number {
  if (first.length !== second.length) return Infinity;
  return first.reduce((largest, sample, at) => Math.max(largest, Math.abs(sample - (second[at] as number))), 0);
}
