import fc from 'fast-check';
import { PowerSpectrum } from './power-spectrum';

function slowPower(frame: readonly number[], bin: number): number {
  let [re, im] = [0, 0];
  frame.forEach((sample, at) => {
    re += sample * Math.cos((2 * Math.PI * bin * at) / frame.length);
    im -= sample * Math.sin((2 * Math.PI * bin * at) / frame.length);
  });
  return re * re + im * im;
}

it('is the power spectrum as its definition has it', () => {
  const sample = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(8, 16, 64), fc.infiniteStream(sample), (size, stream) => {
      const frame = Array.from({ length: size }, () => stream.next().value as number);
      const out = new Float32Array(size / 2 + 1);
      new PowerSpectrum(size).of(Float32Array.from(frame), out);
      out.forEach((power, bin) => expect(Math.abs(power - slowPower(frame, bin))).toBeLessThan(1e-4 * size));
    }),
    { numRuns: 50 },
  );
});

it.each([0, 4, 12, 1000])('refuses frames of %p samples', (size) => {
  expect(() => new PowerSpectrum(size)).toThrow(RangeError);
});
