/** Zero crossings of the sinc on each side; 32 keep aliases below -80 dB with this window. */
const crossings = 32;
/** Share of the lower of the two Nyquist frequencies that passes. */
const rolloff = 0.95;
/** Of the Kaiser window (J. Kaiser, 1974): about 80 dB of stop band. */
const beta = 8;

/**
 * A signal at another rate, by a sinc under a Kaiser window around every new sample; what lies outside the signal is
 * silence. Linear in the output's length times 64 times the ratio when going down.
 *
 * @returns ceil(samples * toHz / fromHz) samples; the same array when the rates are equal.
 */
export function resample(samples: Float32Array, fromHz: number, toHz: number): Float32Array {
  if (fromHz === toHz) return samples;
  const shared = greatestCommonDivisor(fromHz, toHz);
  const [down, up] = [fromHz / shared, toHz / shared];
  const cutoff = Math.min(1, toHz / fromHz) * rolloff;
  const reach = crossings / cutoff;
  // New samples fall into `up` positions between two old ones, so there are that many kernels.
  const kernels = Array.from({ length: up }, (_, phase) => kernel(phase / up, cutoff, reach));
  return Float32Array.from({ length: Math.ceil((samples.length * up) / down) }, (_, index) => {
    const { from, weights } = kernels[(index * down) % up]!;
    const first = Math.floor((index * down) / up) + from;
    let sum = 0;
    for (let tap = 0; tap < weights.length; tap += 1) sum += weights[tap]! * (samples[first + tap] ?? 0);
    return sum;
  });
}

function kernel(fraction: number, cutoff: number, reach: number): { from: number; weights: Float64Array } {
  const from = Math.ceil(fraction - reach);
  const to = Math.floor(fraction + reach);
  const weights = Float64Array.from({ length: to - from + 1 }, (_, tap) => {
    const distance = from + tap - fraction;
    const x = Math.PI * cutoff * distance;
    const sinc = x === 0 ? 1 : Math.sin(x) / x;
    return cutoff * sinc * (bessel(beta * Math.sqrt(Math.max(0, 1 - (distance / reach) ** 2))) / bessel(beta));
  });
  return { from, weights };
}

/** Modified Bessel function of the first kind, order 0, by its series. */
function bessel(x: number): number {
  let [sum, term] = [1, 1];
  for (let index = 1; term > sum * 1e-12; index += 1) {
    term *= (x / (2 * index)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
