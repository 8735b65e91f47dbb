import fc from 'fast-check';
import { leastSquaresSlope } from './least-squares';

describe('the slope by least squares', () => {
  it('is that of a line, wherever the line lies', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, fc.uniqueArray(number, { minLength: 2, maxLength: 20 }), (slope, height, places) => {
        const points = places.map((x) => ({ x, y: slope * x + height }));
        expect(leastSquaresSlope(points)).toBeCloseTo(slope, 6);
      }),
    );
  });

  it('is not led astray by saw teeth', () => {
    const points = Array.from({ length: 100 }, (_, x) => ({ x, y: 0.5 * x + 10 * (x % 5) }));
    expect(leastSquaresSlope(points)).toBeCloseTo(0.5, 1);
  });

  it('is none of a single place', () => {
    expect(() => leastSquaresSlope([{ x: 1, y: 1 }])).toThrow(RangeError);
    expect(() => leastSquaresSlope([])).toThrow(RangeError);
  });
});
