import type { SynthesisResult } from '../engine/speech-engine';

export function durationMs({ samples, sampleRateHz }: SynthesisResult): number {
  return (samples.length / sampleRateHz) * 1000;
}

/** Frames of each phone, from its times. */
export function framesOf({ phoneTimings, sampleRateHz }: SynthesisResult, hopSamples: number): number[] {
  return phoneTimings.map(({ startMs, endMs }) => Math.round(((endMs - startMs) * sampleRateHz) / (1000 * hopSamples)));
}

/** The largest difference of two equally long signals; full scale is 1. */
export function largestDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} samples are not ${b.length}`);
  return a.reduce((largest, sample, index) => Math.max(largest, Math.abs(sample - (b[index] ?? 0))), 0);
}

/** Root of the mean square of what two signals of one length differ by; 1 is full scale. */
export function rmsDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} samples are not ${b.length}`);
  const sum = a.reduce((squares, sample, index) => squares + (sample - (b[index] ?? 0)) ** 2, 0);
  return Math.sqrt(sum / a.length);
}

/**
 * Median pitch of the voiced frames of 50 ms by normalised autocorrelation between 70 and 400 Hz, the peak refined by
 * a parabola. A plain estimate, good to a quarter of a semitone over a sentence.
 */
export function medianPitchHz({ samples, sampleRateHz }: SynthesisResult): number {
  const window = Math.round(sampleRateHz * 0.05);
  const pitches: number[] = [];
  for (let from = 0; from + 2 * window < samples.length; from += window) {
    const pitchHz = framePitchHz(samples.subarray(from, from + 2 * window), sampleRateHz);
    if (pitchHz !== null) pitches.push(pitchHz);
  }
  pitches.sort((a, b) => a - b);
  return pitches[Math.floor(pitches.length / 2)] ?? 0;
}

function framePitchHz(frame: Float32Array, sampleRateHz: number): number | null {
  const window = frame.length / 2;
  const likeness = (lag: number): number => {
    let [product, here, there] = [0, 1e-9, 1e-9];
    for (let index = 0; index < window; index += 1) {
      const [a, b] = [frame[index] ?? 0, frame[index + lag] ?? 0];
      product += a * b;
      here += a * a;
      there += b * b;
    }
    return here / window < 1e-4 ? 0 : product / Math.sqrt(here * there);
  };
  const [shortest, longest] = [Math.floor(sampleRateHz / 400), Math.floor(sampleRateHz / 70)];
  const curve = Array.from({ length: longest - shortest + 1 }, (_, index) => likeness(shortest + index));
  const highest = Math.max(...curve);
  if (highest < 0.8) return null;
  // The first peak that is nearly the highest: later ones are its multiples.
  const at = curve.findIndex((value, index) => value > highest * 0.92 && value >= (curve[index + 1] ?? 0));
  const [left, middle, right] = [curve[at - 1] ?? 0, curve[at] ?? 0, curve[at + 1] ?? 0];
  const shift = (left - right) / (2 * (left - 2 * middle + right) || 1);
  return sampleRateHz / (shortest + at + shift);
}

export function semitonesBetween(fromHz: number, toHz: number): number {
  return 12 * Math.log2(toHz / fromHz);
}
