import { Fourier } from '../gpt-sovits/features/fourier';
import { melBands, type SpectrumBand } from '../gpt-sovits/features/mel-bands';

const size = 1024;
const step = size / 2;
/** Far below speech, so that silence against silence does not count. */
const floorPower = 1e-4;
const fourier = new Fourier(size);
const hann = Float64Array.from({ length: size }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / size));

const binsPerBand = 12;
/** Up to 8 kHz at 22,050 Hz. */
const evenBands = Array.from({ length: 32 }, (_, band): SpectrumBand => {
  return { first: band * binsPerBand + 1, weights: new Array<number>(binsPerBand).fill(1) };
});
const mostMelHz = 8000;

/**
 * Mean difference of two signals' short-time spectra in dB, over 32 bands up to 8 kHz (at 22,050 Hz). It does not hear
 * phase, as a listener does not: the voice's harmonics add up their pitch, so that the smallest difference in pitch
 * moves all later samples.
 *
 * @throws RangeError when they are not of one length.
 */
export const spectralDifferenceDb = (a: Float32Array, b: Float32Array): number => differenceDb([a, b], evenBands);

/**
 * The same over 40 bands of the mel scale up to 8 kHz, most of them where vowels differ.
 *
 * @throws RangeError when they are not of one length.
 */
export function melDifferenceDb(a: Float32Array, b: Float32Array, sampleRateHz: number): number {
  const highHz = Math.min(mostMelHz, sampleRateHz / 2);
  return differenceDb([a, b], melBands({ bands: 40, lowHz: 0, highHz, sampleRateHz, size }));
}

function differenceDb([a, b]: [Float32Array, Float32Array], bands: readonly SpectrumBand[]): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} samples are not ${b.length}`);
  let sum = 0;
  let count = 0;
  for (let from = 0; from + size <= a.length; from += step) {
    const [left, right] = [bandLevelsDb(a, from, bands), bandLevelsDb(b, from, bands)];
    left.forEach((level, band) => (sum += Math.abs(level - (right[band] ?? 0))));
    count += bands.length;
  }
  return sum / count;
}

function bandLevelsDb(samples: Float32Array, from: number, bands: readonly SpectrumBand[]): number[] {
  const powers = fourier.powers(Float64Array.from(hann, (weight, at) => weight * samples[from + at]!));
  return bands.map(({ first, weights }) => {
    let power = floorPower;
    weights.forEach((weight, index) => (power += weight * powers[first + index]!));
    return 10 * Math.log10(power);
  });
}
