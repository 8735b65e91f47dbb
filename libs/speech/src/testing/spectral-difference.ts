const size = 1024;
const step = size / 2;
const bands = 32;
const binsPerBand = 12;
/** Far below speech, so that silence against silence does not count. */
const floorPower = 1e-4;

/**
 * Mean difference of two signals' short-time spectra in dB, over 32 bands up to 8 kHz (at 22,050 Hz). It does not hear
 * phase, as a listener does not: the voice's harmonics add up their pitch, so that the smallest difference in pitch
 * moves all later samples.
 */
export function spectralDifferenceDb(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} samples are not ${b.length}`);
  let sum = 0;
  let count = 0;
  for (let from = 0; from + size <= a.length; from += step) {
    const [left, right] = [bandLevelsDb(a, from), bandLevelsDb(b, from)];
    left.forEach((level, band) => (sum += Math.abs(level - (right[band] ?? 0))));
    count += bands;
  }
  return sum / count;
}

function bandLevelsDb(samples: Float32Array, from: number): number[] {
  const re = Float64Array.from({ length: size }, (_, index) => {
    const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size);
    return (samples[from + index] ?? 0) * hann;
  });
  const im = new Float64Array(size);
  transform(re, im, size, 0, new Float64Array(size), new Float64Array(size));
  return Array.from({ length: bands }, (_, band) => {
    let power = floorPower;
    for (let bin = band * binsPerBand + 1; bin <= (band + 1) * binsPerBand; bin += 1) {
      power += (re[bin] ?? 0) ** 2 + (im[bin] ?? 0) ** 2;
    }
    return 10 * Math.log10(power);
  });
}

/** Fourier transform by halves (Cooley and Tukey, 1965) of `length` numbers from `at` on, in place. */
function transform(
  re: Float64Array,
  im: Float64Array,
  length: number,
  at: number,
  spareRe: Float64Array,
  spareIm: Float64Array,
): void {
  if (length === 1) return;
  const half = length / 2;
  for (let index = 0; index < half; index += 1) {
    for (const odd of [0, 1]) {
      spareRe[at + odd * half + index] = re[at + 2 * index + odd] ?? 0;
      spareIm[at + odd * half + index] = im[at + 2 * index + odd] ?? 0;
    }
  }
  re.set(spareRe.subarray(at, at + length), at);
  im.set(spareIm.subarray(at, at + length), at);
  transform(re, im, half, at, spareRe, spareIm);
  transform(re, im, half, at + half, spareRe, spareIm);
  for (let index = 0; index < half; index += 1) {
    const [even, odd] = [at + index, at + half + index];
    const angle = (-2 * Math.PI * index) / length;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const turnedRe = (re[odd] ?? 0) * cos - (im[odd] ?? 0) * sin;
    const turnedIm = (re[odd] ?? 0) * sin + (im[odd] ?? 0) * cos;
    re[odd] = (re[even] ?? 0) - turnedRe;
    im[odd] = (im[even] ?? 0) - turnedIm;
    re[even] = (re[even] ?? 0) + turnedRe;
    im[even] = (im[even] ?? 0) + turnedIm;
  }
}
