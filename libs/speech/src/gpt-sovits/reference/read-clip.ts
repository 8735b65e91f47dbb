import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { SpeechError } from '../../speech-error';
import { readWav } from '../features/read-wav';
import { resample } from '../features/resample';

/** A reference clip at the two rates that the graphs want. */
export interface Clip {
  at16k: Float32Array;
  at32k: Float32Array;
}

const [shortest, longest] = [48_000, 160_000];
/** Louder clips are not brought down further than this. */
const largestPeak = 2;

/**
 * Reads a reference clip: mono, resampled; at 32 kHz divided by min(2, its peak) where that exceeds 1.
 *
 * @throws SpeechError invalid-input for what is no WAV, or not 3 to 10 s long.
 */
export async function readClip(path: string): Promise<Clip> {
  const { samples, sampleRateHz } = readWav(await readFile(path), basename(path));
  const at16k = resample(samples, sampleRateHz, 16_000);
  if (at16k.length < shortest || at16k.length > longest) {
    const message = `Reference clip ${path} is ${(at16k.length / 16_000).toFixed(1)} s long.`;
    throw new SpeechError('invalid-input', message, 'Choose a clip of 3 to 10 s.');
  }
  const at32k = resample(samples, sampleRateHz, 32_000);
  const peak = at32k.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
  return { at16k, at32k: peak > 1 ? at32k.map((sample) => sample / Math.min(largestPeak, peak)) : at32k };
}
