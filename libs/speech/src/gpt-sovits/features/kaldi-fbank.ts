import { Fourier } from './fourier';
import { melBands } from './mel-bands';

export const fbankBands = 80;
const rateHz = 16_000;
const windowLength = 400;
const hop = 160;
const size = 512;
const lowHz = 20;
const preemphasis = 0.97;
/** Least energy before the logarithm: the machine epsilon of float32, as in Kaldi. */
const floor = 2 ** -23;
const fourier = new Fourier(size);
/** The window of D. Povey: Hann, to the power of 0.85. */
const window = Float64Array.from(
  { length: windowLength },
  (_, index) => (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / (windowLength - 1))) ** 0.85,
);
const bands = melBands({ bands: fbankBands, lowHz, highHz: rateHz / 2, sampleRateHz: rateHz, size });

/**
 * Log mel energies as Kaldi's `compute-fbank-feats` makes them with 80 bins and dither 0, its other settings as they are
 * by default: frames of 25 ms every 10 ms that lie wholly inside the signal (snip edges), mean removed, pre-emphasis
 * 0.97, window of Povey, power spectrum, triangles on the mel scale from 20 Hz to 8 kHz.
 *
 * @param samples mono at 16 kHz, full scale 1.
 * @returns frames of 80 numbers, one frame after the other.
 */
export function kaldiFbank(samples: Float32Array): { frames: number; data: Float32Array } {
  const frames = samples.length < windowLength ? 0 : 1 + Math.floor((samples.length - windowLength) / hop);
  const data = new Float32Array(frames * fbankBands);
  for (let row = 0; row < frames; row += 1) {
    const powers = fourier.powers(windowed(samples.subarray(row * hop, row * hop + windowLength)));
    bands.forEach(({ first, weights }, band) => {
      let energy = 0;
      weights.forEach((weight, index) => (energy += weight * powers[first + index]!));
      data[row * fbankBands + band] = Math.log(Math.max(energy, floor));
    });
  }
  return { frames, data };
}

function windowed(samples: Float32Array): Float64Array {
  let mean = 0;
  for (const sample of samples) mean += sample / windowLength;
  const frame = new Float64Array(size);
  for (let index = 0; index < windowLength; index += 1) {
    const before = samples[Math.max(0, index - 1)]! - mean;
    frame[index] = (samples[index]! - mean - preemphasis * before) * window[index]!;
  }
  return frame;
}
