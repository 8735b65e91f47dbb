/** Largest finite number of IEEE 754 binary16. */
export const largestHalf = 65504;

const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/** One number as binary16, to the nearest, ties to even; what is too large becomes infinite, what is too small zero. */
function toHalf(value: number): number {
  single[0] = value;
  const whole = bits[0] ?? 0;
  const sign = (whole >>> 16) & 0x8000;
  const exponent = (whole >>> 23) & 0xff;
  const fraction = whole & 0x7fffff;
  if (exponent === 0xff) return sign | 0x7c00 | (fraction === 0 ? 0 : 0x200);
  const shifted = exponent - 112;
  if (shifted >= 31) return sign | 0x7c00;
  if (shifted < -10) return sign;
  // Below the normal range the leading one is written out, and fewer bits of the fraction are left.
  const long = shifted > 0 ? (shifted << 23) | fraction : fraction | 0x800000;
  const cut = shifted > 0 ? 13 : 14 - shifted;
  const kept = Math.floor(long / 2 ** cut);
  const rest = long - kept * 2 ** cut;
  const middle = 2 ** (cut - 1);
  const up = rest > middle || (rest === middle && (kept & 1) === 1) ? 1 : 0;
  return sign | (kept + up);
}

/** Numbers as IEEE 754 binary16, two bytes each, in the machine's order (little-endian on all that onnxruntime runs on). */
export function toHalfFloats(numbers: Float32Array): Uint16Array {
  return Uint16Array.from(numbers, toHalf);
}

/** The numbers that binary16 values stand for. */
export function fromHalfFloats(halves: Uint16Array): Float32Array {
  return Float32Array.from(halves, (half) => {
    const sign = half & 0x8000 ? -1 : 1;
    const exponent = (half >>> 10) & 0x1f;
    const fraction = half & 0x3ff;
    if (exponent === 31) return fraction ? NaN : sign * Infinity;
    return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  });
}
