const hexHash = /^[0-9a-f]{8,}$/i;

/**
 * The seed of a take: the first 32 bits of its content address, so that the same words make the same take everywhere.
 *
 * @param key a hash in hexadecimal, at least 8 digits.
 * @throws RangeError when it is not one.
 */
export function seedOfTakeKey(key: string): number {
  if (!hexHash.test(key)) throw new RangeError('a take key is a hash in hexadecimal of at least 8 digits');
  return Number.parseInt(key.slice(0, 8), 16);
}
