import fc from 'fast-check';
import { referenceDraw } from '../../testing/gpt-sovits/reference-sampler';
import { drawCode, type Place } from './draw-code';
import { exponentialAt } from './exponential';
import { codeCount, endCode, type SamplingSettings } from './sampling-settings';

const plain: SamplingSettings = { topK: 1025, topP: 1, temperature: 1, repetitionPenalty: 1 };
const placeOf = (change: Partial<Place> = {}): Place => ({
  seed: 5,
  step: 20,
  seen: new Uint8Array(codeCount),
  ...change,
});
/** All codes at -20 but for these. */
const scoresOf = (high: Record<number, number>): Float32Array => {
  const scores = new Float32Array(codeCount).fill(-20);
  for (const [code, score] of Object.entries(high)) scores[Number(code)] = score;
  return scores;
};
const draws = (scores: Float32Array, settings: Partial<SamplingSettings>, count = 60, change: Partial<Place> = {}) =>
  Array.from({ length: count }, (_, seed) =>
    drawCode({ scores }, { ...plain, ...settings }, placeOf({ ...change, seed })),
  );
const codesOf = (...given: Parameters<typeof draws>): Set<number> => new Set(draws(...given).map(({ code }) => code));

describe('drawCode', () => {
  it('draws what the contract draws, sentence by sentence', () => {
    const settings = fc.record({
      topK: fc.integer({ min: 1, max: 40 }),
      topP: fc.constantFrom(0.3, 0.8, 0.95, 1),
      temperature: fc.constantFrom(0, 0.5, 1, 1.7),
      repetitionPenalty: fc.constantFrom(1, 1.35, 2),
    });
    const scored = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(scored, settings, fc.nat(30), fc.nat(2 ** 32 - 1), (numbers, sampling, step, seed) => {
        // The last one stands for the end.
        const codes = numbers.map((_, index) => (index === numbers.length - 1 ? endCode : index * 7));
        const scores = Float32Array.from(numbers);
        const said = codes.filter((_, index) => index % 3 === 0 && index < numbers.length - 1);
        const seen = new Uint8Array(codeCount);
        for (const code of said) seen[code] = 1;
        const expected = referenceDraw(new Map(codes.map((code, index) => [code, scores[index]!])), said, sampling, {
          seed,
          drawn: step,
        });
        const found = drawCode({ scores, codes }, sampling, { seed, step, seen });
        expect(found).toEqual({ code: expected.code, isEnd: expected.ends });
      }),
      { numRuns: 200 },
    );
  });

  it('draws each code as often as its probability says', () => {
    const scores = scoresOf({ 3: Math.log(6), 8: Math.log(3), 40: Math.log(1) });
    const counts = new Map<number, number>();
    for (const { code } of draws(scores, { topK: 3 }, 2000)) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect((counts.get(3) ?? 0) / 2000).toBeCloseTo(0.6, 1);
    expect((counts.get(8) ?? 0) / 2000).toBeCloseTo(0.3, 1);
    expect((counts.get(40) ?? 0) / 2000).toBeCloseTo(0.1, 1);
  });

  it('does not end within the first eleven codes, however likely the end is', () => {
    const scores = scoresOf({ [endCode]: 30, 7: 1 });
    expect(drawCode({ scores }, plain, placeOf({ step: 10 }))).toEqual({ code: 7, isEnd: false });
    expect(drawCode({ scores }, plain, placeOf({ step: 11 }))).toEqual({ code: endCode, isEnd: true });
  });

  it('ends where the end scores best, even if another code is drawn', () => {
    const found = draws(scoresOf({ [endCode]: 1, 7: 0.99 }), {});
    expect(found.some(({ code }) => code === 7)).toBe(true);
    expect(found.every(({ isEnd }) => isEnd)).toBe(true);
  });

  it('lowers what was said: above 0 divided, below 0 multiplied, once each', () => {
    const seen = new Uint8Array(codeCount);
    seen[3] = seen[4] = 1;
    const settings = { repetitionPenalty: 2, topK: 1 };
    expect(codesOf(scoresOf({ 3: 4, 5: 2.1 }), settings, 5, { seen })).toEqual(new Set([5]));
    expect(codesOf(scoresOf({ 4: -1, 5: -1.9 }), settings, 5, { seen })).toEqual(new Set([5]));
    expect(codesOf(scoresOf({ 3: 4, 5: 1.9 }), settings, 5, { seen })).toEqual(new Set([3]));
  });

  it('keeps all codes that tie at the k-th place', () => {
    expect(codesOf(scoresOf({ 1: 2, 2: 1, 3: 1, 4: 1, 5: 0.9 }), { topK: 2 })).toEqual(new Set([1, 2, 3, 4]));
  });

  it('drops by top-p before the temperature, and never the best', () => {
    const scores = scoresOf({ 1: Math.log(6), 2: Math.log(3), 3: Math.log(1) });
    expect(codesOf(scores, { topP: 0.91, temperature: 1.9 })).toEqual(new Set([1, 2]));
    expect(codesOf(scores, { topP: 0.01 })).toEqual(new Set([1]));
  });

  it('takes the best at temperature 0, and refuses scores that are no numbers', () => {
    expect(codesOf(scoresOf({ 1: 1, 2: 1.01 }), { temperature: 0 })).toEqual(new Set([2]));
    expect(() => drawCode({ scores: scoresOf({ 9: NaN }) }, plain, placeOf())).toThrow('the score of code 9');
  });
});

describe('exponentialAt', () => {
  it('is above 0 with mean 1 and variance 1, for every step', () => {
    for (const step of [0, 1, 500]) {
      const drawn = Array.from({ length: 5000 }, (_, index) => exponentialAt(index >> 5, step, index));
      const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
      expect(mean).toBeCloseTo(1, 1);
      expect(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length).toBeCloseTo(1, 0);
      expect(Math.min(...drawn)).toBeGreaterThan(0);
    }
  });

  it('has neighbours that have nothing to do with each other', () => {
    const pairs = Array.from({ length: 5000 }, (_, index) => [
      exponentialAt(1, index, 5),
      exponentialAt(1, index + 1, 5),
    ]);
    const covariance = pairs.reduce((sum, [a = 0, b = 0]) => sum + (a - 1) * (b - 1), 0) / pairs.length;
    expect(Math.abs(covariance)).toBeLessThan(0.05);
  });
});
