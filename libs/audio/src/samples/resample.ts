import { kaiserSinc } from './kaiser-sinc';

const zeroCrossings = 24;
const kaiserBeta = 9;

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/**
 * Brings one take to another sample rate by a polyphase windowed sinc (48 taps on the way up, longer on the way down;
 * the upper 5 % of the band fade out). For takes of seconds: the whole of it is held.
 */
export function resample(samples: Float32Array, fromHz: number, toHz: number): Float32Array {
  if (fromHz === toHz) return samples;
  const { up, down, halfWidth, phases } = filterFor(fromHz, toHz);
  const taps = 2 * halfWidth;
  const result = new Float32Array(Math.round((samples.length * toHz) / fromHz));
  for (let at = 0; at < result.length; at += 1) {
    const phase = phases[(at * down) % up] as Float64Array;
    const first = Math.floor((at * down) / up) - halfWidth + 1;
    let sum = 0;
    for (let tap = Math.max(0, -first); tap < taps && first + tap < samples.length; tap += 1) {
      sum += (samples[first + tap] as number) * (phase[tap] as number);
    }
    result[at] = sum;
  }
  return result;
}

interface PolyphaseFilter {
  up: number;
  down: number;
  halfWidth: number;
  phases: Float64Array[];
}

/** A job meets one or two pairs of rates, a thousand times each. */
const filters = new Map<string, PolyphaseFilter>();

function filterFor(fromHz: number, toHz: number): PolyphaseFilter {
  const key = `${fromHz}:${toHz}`;
  const known = filters.get(key);
  if (known) return known;
  const shared = divisor(fromHz, toHz);
  const up = toHz / shared;
  const cutoff = Math.min(1, toHz / fromHz) * 0.95;
  const halfWidth = Math.ceil(zeroCrossings / cutoff);
  const phases = Array.from({ length: up }, (_, phase) => phaseTaps(phase / up, 2 * halfWidth, halfWidth, cutoff));
  const made = { up, down: fromHz / shared, halfWidth, phases };
  filters.set(key, made);
  return made;
}

function phaseTaps(fraction: number, taps: number, halfWidth: number, cutoff: number): Float64Array {
  const weights = Float64Array.from({ length: taps }, (_, tap) =>
    kaiserSinc(tap - halfWidth + 1 - fraction, halfWidth, cutoff, kaiserBeta),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
