/**
 * Power spectra of real frames of one size, by a complex transform of half the size (radix 2, decimation in time; the
 * usual packing of even and odd samples). Everything is allocated once: `of` is called a hundred times a second of audio.
 */
export class PowerSpectrum {
  private readonly half: number;
  private readonly re: Float64Array;
  private readonly im: Float64Array;
  private readonly cos: Float64Array;
  private readonly sin: Float64Array;
  private readonly turned: Uint32Array;

  /** @param size samples of a frame, a power of two of at least 8. */
  constructor(readonly size: number) {
    if (size < 8 || (size & (size - 1)) !== 0) throw new RangeError(`a frame of ${size} samples is no power of two`);
    this.half = size / 2;
    this.re = new Float64Array(this.half);
    this.im = new Float64Array(this.half);
    this.cos = Float64Array.from({ length: this.half }, (_, at) => Math.cos((2 * Math.PI * at) / size));
    this.sin = Float64Array.from({ length: this.half }, (_, at) => Math.sin((2 * Math.PI * at) / size));
    this.turned = turnedBits(this.half);
  }

  /**
   * @param frame `size` samples, windowed.
   * @param out `size / 2 + 1` powers.
   */
  of(frame: Float32Array, out: Float32Array): void {
    const { half, re, im, turned } = this;
    for (let at = 0; at < half; at += 1) {
      const from = 2 * turned[at]!;
      re[at] = frame[from]!;
      im[at] = frame[from + 1]!;
    }
    this.transform();
    out[0] = (re[0]! + im[0]!) ** 2;
    out[half] = (re[0]! - im[0]!) ** 2;
    for (let at = 1; at < half; at += 1) {
      const other = half - at;
      const evenRe = (re[at]! + re[other]!) / 2;
      const evenIm = (im[at]! - im[other]!) / 2;
      const oddRe = (im[at]! + im[other]!) / 2;
      const oddIm = (re[other]! - re[at]!) / 2;
      const real = evenRe + this.cos[at]! * oddRe + this.sin[at]! * oddIm;
      const imaginary = evenIm + this.cos[at]! * oddIm - this.sin[at]! * oddRe;
      out[at] = real * real + imaginary * imaginary;
    }
  }

  private transform(): void {
    const { half, re, im, cos, sin } = this;
    for (let width = 2; width <= half; width *= 2) {
      const step = this.size / width;
      for (let from = 0; from < half; from += width) {
        for (let at = 0, turn = 0; at < width / 2; at += 1, turn += step) {
          const low = from + at;
          const high = low + width / 2;
          const real = re[high]! * cos[turn]! + im[high]! * sin[turn]!;
          const imaginary = im[high]! * cos[turn]! - re[high]! * sin[turn]!;
          re[high] = re[low]! - real;
          im[high] = im[low]! - imaginary;
          re[low] = re[low]! + real;
          im[low] = im[low]! + imaginary;
        }
      }
    }
  }
}

function turnedBits(count: number): Uint32Array {
  const bits = Math.log2(count);
  return Uint32Array.from({ length: count }, (_, index) => {
    let turned = 0;
    for (let bit = 0; bit < bits; bit += 1) if (index & (1 << bit)) turned |= 1 << (bits - 1 - bit);
    return turned;
  });
}
