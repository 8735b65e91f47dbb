/** The same memory from block to block; a longer one, with the first `kept` numbers, where it is too short. */
export function roomFor(length: number, memory: Float32Array, kept: number): Float32Array {
  if (length <= memory.length) return memory;
  const larger = new Float32Array(length);
  larger.set(memory.subarray(0, kept));
  return larger;
}
