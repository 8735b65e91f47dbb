import type { SynthesisResult } from '@voicemill/speech';
import type { TakeOrder } from './orders';
import { between, pick } from './random';

/** Faults that happen to samples: a sound take is spoilt afterwards. */
export const spoiltKinds = [
  'tail cut',
  'noise burst',
  'dropout in a word',
  'long silence',
  'loop',
  'clipping',
] as const;
export type SpoiltKind = (typeof spoiltKinds)[number];

type Spoil = (take: Spoilable, random: () => number) => Float32Array | null;

interface Spoilable {
  samples: Float32Array;
  rateHz: number;
  /** Samples from the beginning of the first word to the end of the last. */
  speech: [number, number];
  words: [number, number][];
}

/** The spoilt samples, or null where the take is too short for this fault. */
export function spoiltSamples(
  kind: SpoiltKind,
  { words }: Pick<TakeOrder, 'words'>,
  { samples, sampleRateHz, phoneTimings }: SynthesisResult,
  random: () => number,
): Float32Array | null {
  const sampleAt = (ms: number): number => Math.round((ms * sampleRateHz) / 1000);
  const spans = words.map(({ from, to }): [number, number] => {
    return [sampleAt(phoneTimings[from]!.startMs), sampleAt(phoneTimings[to - 1]!.endMs)];
  });
  const speech: [number, number] = [spans[0]![0], spans[spans.length - 1]![1]];
  return spoils[kind]({ samples, rateHz: sampleRateHz, speech, words: spans }, random);
}

const spoils: Record<SpoiltKind, Spoil> = {
  'tail cut': ({ samples, rateHz, speech }, random) => {
    const cut = between(0.15, 0.4, random) * rateHz;
    return speech[1] - cut < rateHz * 0.3 ? null : samples.slice(0, Math.round(speech[1] - cut));
  },
  'noise burst': ({ samples, rateHz, speech }, random) => {
    const [from, to] = stretchIn(speech, between(0.1, 0.3, random) * rateHz, random);
    const gain = rmsOf(samples.subarray(...speech)) * between(0.7, 2, random) * Math.sqrt(3);
    return samples.map((sample, at) => (at >= from && at < to ? sample + gain * (2 * random() - 1) : sample));
  },
  'dropout in a word': ({ samples, rateHz, words }, random) => {
    const long = words.filter(([from, to]) => to - from > 0.2 * rateHz);
    if (long.length === 0) return null;
    const [from, to] = stretchIn(pick(long, random), between(0.12, 0.2, random) * rateHz, random);
    return samples.map((sample, at) => (at >= from && at < to ? sample / 1000 : sample));
  },
  'long silence': ({ samples, rateHz, words }, random) => {
    if (words.length < 2) return null;
    const at = pick(words.slice(1), random)[0];
    return joined(samples.subarray(0, at), new Float32Array(between(1, 2.5, random) * rateHz), samples.subarray(at));
  },
  loop: ({ samples, rateHz, speech }, random) => {
    const [from, to] = stretchIn(speech, between(0.12, 0.4, random) * rateHz, random);
    const span = samples.subarray(from, to);
    const times = 2 + Math.floor(random() * 4);
    return joined(samples.subarray(0, to), ...Array.from({ length: times }, () => span), samples.subarray(to));
  },
  clipping: ({ samples, speech }, random) => {
    const peak = samples.reduce((high, sample) => Math.max(high, Math.abs(sample)), 0);
    const gain = between(2, 5, random) / Math.max(peak, rmsOf(samples.subarray(...speech)));
    return samples.map((sample) => Math.max(-1, Math.min(1, sample * gain)));
  },
};

function stretchIn([from, to]: [number, number], length: number, random: () => number): [number, number] {
  const start = Math.round(between(from, Math.max(from, to - length), random));
  return [start, Math.min(to, Math.round(start + length))];
}

const rmsOf = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

function joined(...parts: Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
