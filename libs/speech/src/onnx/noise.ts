/**
 * Standard normal noise from a seed: mulberry32 (T. Ettinger, public domain) through the transform of Box and Muller
 * (1958), two numbers a turn. Written out in one loop, since the vocoder wants one number for every sample.
 *
 * @param out filled from `from` on with `count` numbers; what they are depends on `seed` and their place only.
 */
export function fillNormals(out: Float32Array, from: number, count: number, seed: number): void {
  let state = seed | 0;
  const end = from + count;
  for (let index = from; index < end; index += 2) {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), 61 | bits);
    // Half a step away from 0, whose logarithm is infinite.
    const radius = Math.sqrt(-2 * Math.log((((bits ^ (bits >>> 14)) >>> 0) + 0.5) * perStep));
    state = (state + 0x6d2b79f5) | 0;
    bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), 61 | bits);
    const angle = ((bits ^ (bits >>> 14)) >>> 0) * anglePerStep;
    out[index] = radius * Math.cos(angle);
    if (index + 1 < end) out[index + 1] = radius * Math.sin(angle);
  }
}

const perStep = 2 ** -32;
const anglePerStep = 2 * Math.PI * perStep;

/** The seed of an item's second generator, for the vocoder: the finaliser of MurmurHash3 scatters it over all seeds. */
export function vocoderSeed(seed: number): number {
  let bits = (seed ^ 0x9e3779b9) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
