import fc from 'fast-check';
import { codeLoop } from './code-loop';

/** Codes of which no two neighbours within 25 are equal: nothing repeats. */
const speech = (count: number, first = 0): number[] =>
  Array.from({ length: count }, (_, at) => ((first + at) * 7) % 997);

it('finds the stretch that comes again and again, whatever is around it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 80 }),
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 0, max: 80 }),
      fc.integer({ min: 4, max: 9 }),
      (before, period, after, times) => {
        const pattern = speech(period, 400);
        const repeats = Math.max(times, Math.ceil(40 / period));
        const stuck = Array.from({ length: repeats }, () => pattern).flat();
        const loop = codeLoop([...speech(before), ...stuck, ...speech(after, 600)]);
        expect(loop).toEqual({ from: before, to: before + stuck.length });
      },
    ),
  );
});

it('speech, a short pause and three times the same are no loops', () => {
  expect(codeLoop([])).toBeNull();
  expect(codeLoop(speech(400))).toBeNull();
  expect(codeLoop([...speech(50), ...new Array<number>(30).fill(5), ...speech(50, 300)])).toBeNull();
  const pattern = speech(20);
  expect(codeLoop([...pattern, ...pattern, ...pattern])).toBeNull();
});
