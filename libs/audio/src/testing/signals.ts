import { SeededNoise } from '../samples/seeded-noise';

export interface SignalOptions {
  seconds: number;
  sampleRateHz?: number;
  /** RMS in dB of full scale. */
  levelDb?: number;
}

export const testRateHz = 22_050;

/** Brings samples to an RMS level. */
export function atLevel(samples: Float32Array, levelDb: number): Float32Array {
  const meanSquare = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const gain = 10 ** (levelDb / 20) / Math.sqrt(meanSquare);
  return samples.map((sample) => sample * gain);
}

/** A sine. */
export function tone({ seconds, sampleRateHz = testRateHz, levelDb = -23 }: SignalOptions, hz = 1000): Float32Array {
  const amplitude = Math.SQRT2 * 10 ** (levelDb / 20);
  return Float32Array.from(
    { length: Math.round(seconds * sampleRateHz) },
    (_, at) => amplitude * Math.sin((2 * Math.PI * hz * at) / sampleRateHz),
  );
}

/** White noise. */
export function noise({ seconds, sampleRateHz = testRateHz, levelDb = -23 }: SignalOptions, seed = 1): Float32Array {
  const source = new SeededNoise(seed);
  return atLevel(
    Float32Array.from({ length: Math.round(seconds * sampleRateHz) }, () => source.next()),
    levelDb,
  );
}

export interface SpeechLikeOptions extends SignalOptions {
  seed?: number;
  /** Digital silence before and after, as takes have it. */
  edgeSilenceMs?: number;
}

const syllableSeconds = 0.18;

/**
 * What meters and codecs take for speech: voiced syllables of a gliding pitch with a falling spectrum, each opened and
 * closed by a soft envelope, some of them followed by a burst of hiss. Deterministic by seed.
 */
export function speechLike(options: SpeechLikeOptions): Float32Array {
  const { seconds, sampleRateHz = testRateHz, levelDb = -24, seed = 1, edgeSilenceMs = 120 } = options;
  const source = new SeededNoise(seed);
  const voiced = new Float32Array(Math.round(seconds * sampleRateHz));
  const syllable = Math.round(syllableSeconds * sampleRateHz);
  let phase = 0;
  for (let from = 0; from < voiced.length; from += syllable) {
    const hz = 140 + 50 * source.next();
    const hissy = source.next() > 0.2;
    for (let at = from; at < Math.min(voiced.length, from + syllable); at += 1) {
      const place = (at - from) / syllable;
      phase += (2 * Math.PI * hz * (1 - 0.1 * place)) / sampleRateHz;
      const envelope = Math.sqrt(Math.sin(Math.PI * Math.min(1, place * 0.98 + 0.01)));
      voiced[at] = envelope * harmonics(phase) + (hissy && place > 0.7 ? 0.15 * source.next() : 0);
    }
  }
  const edge = Math.round((edgeSilenceMs * sampleRateHz) / 1000);
  const padded = new Float32Array(voiced.length + 2 * edge);
  padded.set(atLevel(voiced, levelDb), edge);
  return padded;
}

const tableSize = 4096;

/** One period of the voice: sixteen harmonics that fall by 6 dB an octave, their phases spread as in a throat. */
const period = Float32Array.from({ length: tableSize }, (_, at) => {
  let sum = 0;
  for (let number = 1; number <= 16; number += 1) {
    sum += Math.sin((2 * Math.PI * number * at) / tableSize + number * number) / number;
  }
  return sum;
});

const harmonics = (phase: number): number => period[Math.floor((phase / (2 * Math.PI)) * tableSize) % tableSize] ?? 0;
