import { kaiserSinc } from '../samples/kaiser-sinc';

/** Samples on each side of a gap that shape the curve inside it. */
export const peakReach = 12;

const taps = 2 * peakReach;
const kaiserBeta = 5;

/**
 * The signal between two samples at a quarter, a half and three quarters of the way: 4-fold oversampling, as annex 2 of
 * ITU-R BS.1770-4 measures true peaks. 24 taps a phase instead of the 12 printed there follow content near the top of the
 * band more closely, which matters where speech at 22.05 kHz is measured at its own rate.
 */
const phases = [0.25, 0.5, 0.75].map((fraction) => {
  const weights = Float64Array.from({ length: taps }, (_, tap) =>
    kaiserSinc(tap - peakReach + 1 - fraction, peakReach, 1, kaiserBeta),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
});
const [quarter, half, threeQuarters] = phases as [Float64Array, Float64Array, Float64Array];

/** The curve between samples cannot exceed the samples around it by more than this factor. */
export const largestOvershoot = Math.max(
  ...phases.map((weights) => weights.reduce((sum, weight) => sum + Math.abs(weight), 0)),
);

/** Of the weights around a gap the four innermost, and all others: no gap is higher than by these two sums. */
const isInner = (tap: number): boolean => tap >= peakReach - 2 && tap < peakReach + 2;
const heaviest = (counts: (tap: number) => boolean): number =>
  Math.max(...phases.map((weights) => weights.reduce((sum, w, tap) => sum + (counts(tap) ? Math.abs(w) : 0), 0)));
const innerWeight = heaviest(isInner);
const outerWeight = heaviest((tap) => !isInner(tap));

/**
 * Largest magnitude between sample `at` and the next, the samples themselves left out. Needs `peakReach` samples before
 * and after the gap in `samples`.
 */
export function gapPeak(samples: Float32Array, at: number): number {
  const first = at - peakReach + 1;
  let a = 0;
  let b = 0;
  let c = 0;
  for (let tap = 0; tap < taps; tap += 1) {
    const sample = samples[first + tap] as number;
    a += sample * (quarter[tap] as number);
    b += sample * (half[tap] as number);
    c += sample * (threeQuarters[tap] as number);
  }
  return Math.max(Math.abs(a), Math.abs(b), Math.abs(c));
}

const groupSamples = 32;

/**
 * Visits every gap in [from, to) near which the signal is loud enough that its curve might exceed `level`; all others
 * are passed over unseen. Most of speech lies far below its peaks, so this is what keeps true-peak work cheap.
 */
export function forEachLoudGap(
  samples: Float32Array,
  from: number,
  to: number,
  level: number,
  visit: (at: number) => void,
): void {
  const loud = level / largestOvershoot;
  // A gap is shaped by its own group and at most the two beside it, so each sample is looked at once.
  let before = largest(samples, Math.max(0, from - groupSamples), from);
  let here = largest(samples, from, from + groupSamples);
  for (let group = from; group < to; group += groupSamples) {
    const after = largest(samples, group + groupSamples, group + 2 * groupSamples);
    const around = Math.max(before, here, after);
    if (around > loud) {
      const end = Math.min(to, group + groupSamples);
      const inner = (level - outerWeight * around) / innerWeight;
      for (let at = group; at < end; at += 1) if (reaches(samples, at, inner)) visit(at);
    }
    before = here;
    here = after;
  }
}

/** Whether one of the four samples around the gap after `at` is louder than `level`. */
function reaches(samples: Float32Array, at: number, level: number): boolean {
  return (
    Math.abs(samples[at - 1] as number) > level ||
    Math.abs(samples[at] as number) > level ||
    Math.abs(samples[at + 1] as number) > level ||
    Math.abs(samples[at + 2] as number) > level
  );
}

function largest(samples: Float32Array, from: number, to: number): number {
  const end = Math.min(to, samples.length);
  let peak = 0;
  for (let at = from; at < end; at += 1) {
    const magnitude = Math.abs(samples[at] as number);
    if (magnitude > peak) peak = magnitude;
  }
  return peak;
}
