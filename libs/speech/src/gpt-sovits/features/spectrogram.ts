import { Fourier } from './fourier';

/** Of the timbre input of GPT-SoVITS, all versions. */
export const spectrogramBins = 1025;
const size = 2048;
const hop = 640;
const edge = (size - hop) / 2;
const epsilon = 1e-8;
const fourier = new Fourier(size);
const hann = Float64Array.from({ length: size }, (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size));

/** A matrix of features: `bins` rows of `frames` numbers, one row after the other. */
export interface Spectrogram {
  bins: number;
  frames: number;
  data: Float32Array;
}

/**
 * The linear spectrogram that GPT-SoVITS takes a speaker's timbre from: window and transform of 2048, hop 640, no
 * centring, 704 samples mirrored on both sides, magnitude sqrt(re^2 + im^2 + 1e-8).
 *
 * @param samples mono at 32 kHz, at least 705.
 * @returns 1025 bins of floor(samples / 640) frames.
 */
export function linearSpectrogram(samples: Float32Array): Spectrogram {
  if (samples.length <= edge) throw new RangeError(`${samples.length} samples are too few for a spectrogram`);
  const frames = Math.floor(samples.length / hop);
  const data = new Float32Array(spectrogramBins * frames);
  const last = samples.length - 1;
  const frame = new Float64Array(size);
  for (let column = 0; column < frames; column += 1) {
    for (let index = 0; index < size; index += 1) {
      const place = Math.abs(column * hop + index - edge);
      const mirrored = place > last ? 2 * last - place : place;
      frame[index] = (samples[mirrored] ?? 0) * hann[index]!;
    }
    fourier.powers(frame).forEach((power, bin) => (data[bin * frames + column] = Math.sqrt(power + epsilon)));
  }
  return { bins: spectrogramBins, frames, data };
}
