import fc from 'fast-check';
import { melDifferenceDb, spectralDifferenceDb } from './spectral-difference';

const rateHz = 22_050;
const tone = (hz: number, gain: number, phase = 0): Float32Array =>
  Float32Array.from({ length: 8192 }, (_, at) => gain * Math.sin((2 * Math.PI * hz * at) / rateHz + phase));
/** All frequencies alike: no band lies at the floor. */
const hiss = (gain: number): Float32Array => {
  let state = 1;
  return Float32Array.from({ length: 8192 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return gain * (state / 2 ** 30 - 1);
  });
};

const measures = [
  ['spectralDifferenceDb', spectralDifferenceDb],
  ['melDifferenceDb', (a: Float32Array, b: Float32Array) => melDifferenceDb(a, b, rateHz)],
] as const;

describe.each(measures)('%s', (_, differenceDb) => {
  it('is 0 of a sound and itself, and the same from both sides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 7000 }), fc.integer({ min: 100, max: 7000 }), (one, other) => {
        const [a, b] = [tone(one, 0.3), tone(other, 0.3)];
        expect(differenceDb(a, a)).toBe(0);
        expect(differenceDb(a, b)).toBe(differenceDb(b, a));
      }),
      { numRuns: 10 },
    );
  });

  it('is the gain in dB where one is the other made softer', () => {
    expect(differenceDb(hiss(0.5), hiss(0.25))).toBeCloseTo(6.02, 2);
  });

  it('does not hear phase, but another vowel', () => {
    expect(differenceDb(tone(700, 0.3), tone(700, 0.3, 2))).toBeLessThan(0.1);
    expect(differenceDb(tone(700, 0.3), tone(2500, 0.3))).toBeGreaterThan(3);
  });

  it('is none of sounds that differ in length', () => {
    expect(() => differenceDb(new Float32Array(2048), new Float32Array(2049))).toThrow('2048 samples are not 2049');
  });
});

it('mel bands hear what lies low more finely than even bands do', () => {
  const [a, b] = [tone(300, 0.3), tone(450, 0.3)];
  expect(melDifferenceDb(a, b, rateHz)).toBeGreaterThan(2 * spectralDifferenceDb(a, b));
});

it.each([16_000, 24_000, 48_000])('mel bands hold a bin each at %d Hz', (sampleRateHz) => {
  expect(melDifferenceDb(hiss(0.5), hiss(0.25), sampleRateHz)).toBeCloseTo(6.02, 1);
});
