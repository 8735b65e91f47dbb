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

const hann = Float64Array.from({ length: size }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / size));
const cosines = Float64Array.from({ length: size / 2 }, (_, at) => Math.cos((2 * Math.PI * at) / size));
const sines = Float64Array.from({ length: size / 2 }, (_, at) => -Math.sin((2 * Math.PI * at) / size));
/** Where each number stands before the transform: its place with the bits turned round. */
const shuffled = Uint16Array.from({ length: size }, (_, at) =>
  Number.parseInt([...at.toString(2).padStart(Math.log2(size), '0')].reverse().join(''), 2),
);
const [re, im] = [new Float64Array(size), new Float64Array(size)];

function bandLevelsDb(samples: Float32Array, from: number): number[] {
  for (let at = 0; at < size; at += 1) re[shuffled[at]!] = samples[from + at]! * hann[at]!;
  im.fill(0);
  transform();
  return Array.from({ length: bands }, (_, band) => {
    let power = floorPower;
    for (let bin = band * binsPerBand + 1; bin <= (band + 1) * binsPerBand; bin += 1) {
      power += re[bin]! ** 2 + im[bin]! ** 2;
    }
    return 10 * Math.log10(power);
  });
}

/** Fourier transform by halves (Cooley and Tukey, 1965) of `re` and `im`, in place. */
function transform(): void {
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half);
    for (let at = 0; at < size; at += 2 * half) {
      for (let index = 0; index < half; index += 1) {
        const [even, odd] = [at + index, at + half + index];
        const [cos, sin] = [cosines[index * stride]!, sines[index * stride]!];
        const turnedRe = re[odd]! * cos - im[odd]! * sin;
        const turnedIm = re[odd]! * sin + im[odd]! * cos;
        re[odd] = re[even]! - turnedRe;
        im[odd] = im[even]! - turnedIm;
        re[even] = re[even]! + turnedRe;
        im[even] = im[even]! + turnedIm;
      }
    }
  }
}
