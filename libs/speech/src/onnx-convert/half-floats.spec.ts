import fc from 'fast-check';
import { fromHalfFloats, largestHalf, toHalfFloats } from './half-floats';

const there = (value: number) => toHalfFloats(Float32Array.of(value))[0];
const andBack = (value: number) => fromHalfFloats(toHalfFloats(Float32Array.of(value)))[0];

it.each([
  [0, 0x0000],
  [-0, 0x8000],
  [1, 0x3c00],
  [-2, 0xc000],
  [largestHalf, 0x7bff],
  [65520, 0x7c00],
  [-Infinity, 0xfc00],
  [2 ** -24, 0x0001],
  [2 ** -25, 0x0000],
  [2 ** -14, 0x0400],
  [1 + 2 ** -11, 0x3c00],
  [1 + 3 * 2 ** -11, 0x3c02],
])('%f is %i', (value, half) => expect(there(value)).toBe(half));

it('no number keeps its value', () => expect(andBack(NaN)).toBeNaN());

it('every half comes back as itself', () => {
  const all = Uint16Array.from({ length: 0x7c00 }, (_, half) => half);
  expect(toHalfFloats(fromHalfFloats(all))).toEqual(all);
});

it('is the nearest one', () => {
  fc.assert(
    fc.property(fc.float({ min: -60000, max: 60000, noNaN: true }), (value) => {
      const half = there(value)!;
      const error = Math.abs(andBack(value)! - value);
      for (const other of [half - 1, half + 1].filter((bits) => (bits & 0x7fff) < 0x7c00 && bits >= 0)) {
        expect(error).toBeLessThanOrEqual(Math.abs(fromHalfFloats(Uint16Array.of(other))[0]! - value));
      }
    }),
  );
});
