/**
 * Discrete Fourier transforms of one length, a power of two (Cooley and Tukey, 1965): the twiddles and the order of the
 * inputs are worked out once.
 */
export class Fourier {
  private readonly order: Uint32Array;
  private readonly cos: Float64Array;
  private readonly sin: Float64Array;

  /** @throws RangeError when `size` is no power of two. */
  constructor(readonly size: number) {
    if (size < 2 || (size & (size - 1)) !== 0) throw new RangeError(`${size} is no power of two`);
    const bits = Math.log2(size);
    this.order = Uint32Array.from({ length: size }, (_, index) => reversed(index, bits));
    const angle = (index: number): number => (-2 * Math.PI * index) / size;
    this.cos = Float64Array.from({ length: size / 2 }, (_, index) => Math.cos(angle(index)));
    this.sin = Float64Array.from({ length: size / 2 }, (_, index) => Math.sin(angle(index)));
  }

  /**
   * Powers |X|^2 of the bins 0 to size / 2 of a real frame.
   *
   * @param frame `size` numbers, overwritten.
   */
  powers(frame: Float64Array): Float64Array {
    const { size, order } = this;
    const re = Float64Array.from(order, (from) => frame[from] ?? 0);
    const im = frame.fill(0);
    for (let half = 1; half < size; half *= 2) this.combine(re, im, half);
    return Float64Array.from({ length: size / 2 + 1 }, (_, bin) => (re[bin] ?? 0) ** 2 + (im[bin] ?? 0) ** 2);
  }

  private combine(re: Float64Array, im: Float64Array, half: number): void {
    const stride = this.size / (2 * half);
    for (let start = 0; start < this.size; start += 2 * half) {
      for (let index = 0; index < half; index += 1) {
        const [even, odd] = [start + index, start + index + half];
        const [cos, sin] = [this.cos[index * stride]!, this.sin[index * stride]!];
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

function reversed(index: number, bits: number): number {
  let turned = 0;
  for (let bit = 0; bit < bits; bit += 1) if (index & (1 << bit)) turned |= 1 << (bits - 1 - bit);
  return turned;
}
