import { seedOfTakeKey } from './seed-of-take-key';

describe('seedOfTakeKey', () => {
  it('is the first 32 bits, unsigned', () => {
    expect(seedOfTakeKey('ffffffff00')).toBe(2 ** 32 - 1);
    expect(seedOfTakeKey('0000010aabcdef')).toBe(266);
  });

  it.each(['', 'abc', 'xyz00000'])('refuses %p, which is no hash', (key) => {
    expect(() => seedOfTakeKey(key)).toThrow(RangeError);
  });
});
