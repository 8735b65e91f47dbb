import type { Sound } from './decode';

export interface Span {
  startMs: number;
  endMs: number;
}

export interface Expected {
  /** Frames at or above this level (dB of full scale) count as speech. */
  speechDb: number;
  /** How far the first and the last frame of speech may lie from the cue. */
  toleranceMs: number;
  /** How much sound beside the cue belongs to it alone. */
  beforeMs: number;
  afterMs: number;
}

const frameMs = 10;

/** RMS level of a stretch, in dB of full scale; -200 for digital silence. */
export function levelDb({ samples, sampleRateHz }: Sound, { startMs, endMs }: Span): number {
  const part = samples.subarray(sampleAt(sampleRateHz, startMs), sampleAt(sampleRateHz, endMs));
  return 10 * Math.log10(Math.max(1e-20, meanSquare(part)));
}

/**
 * What speaks against there being speech in a cue, and nowhere beside it; empty when nothing does. The bounds were set
 * after both starter voices and both sample lessons, with room on either side; white noise and silence lie far outside.
 */
export function speechFaults(sound: Sound, cue: Span, expected: Expected): string[] {
  const { samples, sampleRateHz } = sound;
  const part = samples.subarray(sampleAt(sampleRateHz, cue.startMs), sampleAt(sampleRateHz, cue.endMs));
  const levels = frameLevels(sound, cue);
  const amplitudes = levels.map(({ db }) => 10 ** (db / 20));
  const mean = amplitudes.reduce((sum, each) => sum + each, 0) / Math.max(1, amplitudes.length);
  const spread = amplitudes.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, amplitudes.length);
  const figures: [string, number, number, number][] = [
    ['level in dB', levelDb(sound, cue), -35, -8],
    ['modulation of its level', mean > 0 ? Math.sqrt(spread) / mean : 0, 0.35, 2.5],
    ['share of zero crossings', zeroCrossings(part), 0.02, 0.35],
  ];
  const faults = figures
    .filter(([, value, least, most]) => !(value >= least && value <= most))
    .map(([name, value, least, most]) => `${name} is ${value.toFixed(3)}, not ${least} to ${most}`);
  const around = { startMs: cue.startMs - expected.beforeMs, endMs: cue.endMs + expected.afterMs };
  const loud = frameLevels(sound, around).filter(({ db }) => db >= expected.speechDb);
  const [first, last] = [loud[0], loud.at(-1)];
  if (!first || !last) return [...faults, 'nothing is heard'];
  const edges: [string, number][] = [
    ['begins', first.startMs - cue.startMs],
    ['ends', last.startMs + frameMs - cue.endMs],
  ];
  const off = edges.filter(([, byMs]) => Math.abs(byMs) > expected.toleranceMs);
  return [...faults, ...off.map(([what, byMs]) => `speech ${what} ${byMs.toFixed(0)} ms off its cue`)];
}

function frameLevels(sound: Sound, { startMs, endMs }: Span): { startMs: number; db: number }[] {
  const frames: { startMs: number; db: number }[] = [];
  for (let at = Math.max(0, startMs); at + frameMs <= endMs; at += frameMs) {
    frames.push({ startMs: at, db: levelDb(sound, { startMs: at, endMs: at + frameMs }) });
  }
  return frames;
}

const sampleAt = (sampleRateHz: number, ms: number): number => Math.max(0, Math.round((ms * sampleRateHz) / 1000));

const meanSquare = (part: Float32Array): number =>
  part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, part.length);

/** Of all neighbouring samples, how many change sign: about a half in white noise, a few hundredths in a vowel. */
function zeroCrossings(part: Float32Array): number {
  const changes = part.reduce((sum, sample, at) => sum + (at > 0 && sample < 0 !== (part[at - 1] ?? 0) < 0 ? 1 : 0), 0);
  return changes / Math.max(1, part.length);
}
