import fc from 'fast-check';
import { fillNormals, vocoderSeed } from './noise';

function normals(count: number, seed: number): Float32Array {
  const out = new Float32Array(count);
  fillNormals(out, 0, count, seed);
  return out;
}

function moments(values: Float32Array): { mean: number; variance: number; kurtosis: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const central = (power: number): number =>
    values.reduce((sum, value) => sum + (value - mean) ** power, 0) / values.length;
  return { mean, variance: central(2), kurtosis: central(4) / central(2) ** 2 };
}

describe('fillNormals', () => {
  it('draws standard normal numbers', () => {
    const { mean, variance, kurtosis } = moments(normals(200_000, 42));
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(variance - 1)).toBeLessThan(0.01);
    expect(Math.abs(kurtosis - 3)).toBeLessThan(0.1);
  });

  it('has no memory from one number to the next', () => {
    const values = normals(100_000, 7);
    for (const lag of [1, 2, 3, 256]) {
      const product = values.subarray(lag).reduce((sum, value, index) => sum + value * (values[index] ?? 0), 0);
      expect(Math.abs(product / values.length)).toBeLessThan(0.015);
    }
  });

  it('draws the same wherever it writes, however much it is asked for, and nothing beside it', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(60), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (from, count, seed) => {
        const out = new Float32Array(from + count + 5).fill(9);
        fillNormals(out, from, count, seed);
        expect(out.subarray(from, from + count)).toEqual(normals(100, seed).subarray(0, count));
        expect(out.subarray(0, from).every((value) => value === 9)).toBe(true);
        expect(out.subarray(from + count).every((value) => value === 9)).toBe(true);
      }),
    );
  });

  it('never changes: takes already made are addressed by their seed', () => {
    expect([...normals(4, 12_345)].map((value) => value.toFixed(5))).toMatchInlineSnapshot(`
     [
       "-0.07065",
       "0.18965",
       "0.49861",
       "-1.09630",
     ]
    `);
  });

  it('is finite and without a pattern for every kind of seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const values = normals(1000, seed);
        expect(values.every(Number.isFinite)).toBe(true);
        expect(Math.abs(moments(values).mean)).toBeLessThan(0.2);
      }),
    );
  });
});

describe('vocoderSeed', () => {
  it('is another seed of 32 bits, far from its neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 2 }), (seed) => {
        const own = vocoderSeed(seed);
        expect(Number.isInteger(own) && own >= 0 && own < 2 ** 32).toBe(true);
        expect(own).not.toBe(vocoderSeed(seed + 1));
        // The same stream a few steps later would repeat the acoustic noise.
        expect([...normals(20, own)]).not.toEqual([...normals(20, seed)]);
      }),
    );
  });
});
