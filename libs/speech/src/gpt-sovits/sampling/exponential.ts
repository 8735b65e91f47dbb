/** The finaliser of MurmurHash3: scatters 32 bits over all of them. */
function scatter(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) | 0;
}

/**
 * A number drawn from Exp(1) that depends on its arguments only: not on what else was drawn, nor in which order, so that a
 * sequence is the same alone and in any batch, and only the numbers that are needed have to be drawn.
 *
 * @param seed 32 bits.
 * @param step which code of the sequence, from 0.
 * @param id which of the codes that compete for that place.
 * @returns above 0.
 */
export function exponentialAt(seed: number, step: number, id: number): number {
  const ofStep = scatter((seed | 0) ^ scatter(Math.imul(step + 1, 0x9e3779b1)));
  const bits = scatter(ofStep ^ scatter(Math.imul(id + 1, 0x85ebca77)));
  // Half a step away from 0, whose logarithm is infinite.
  return -Math.log(((bits >>> 0) + 0.5) * 2 ** -32);
}
