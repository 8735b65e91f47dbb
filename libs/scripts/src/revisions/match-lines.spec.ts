import fc from 'fast-check';
import { longestSubsequence } from './longest-subsequence';
import { increasingRun } from './increasing-run';
import { matchLines } from './match-lines';

const lines = (most: number, kinds: number) =>
  fc.array(fc.integer({ min: 0, max: kinds }), { maxLength: most }).map((list) => Int32Array.from(list));
/** Length of a longest common subsequence, by trying everything. */
function longest(one: readonly number[], other: readonly number[]): number {
  const [first, ...rest] = one;
  if (first === undefined || other.length === 0) return 0;
  const at = other.indexOf(first);
  return Math.max(longest(rest, other), at < 0 ? 0 : 1 + longest(rest, other.slice(at + 1)));
}
const countOf = (oldOf: Int32Array): number => oldOf.filter((line) => line >= 0).length;

function expectCommon(old: Int32Array, next: Int32Array, oldOf: Int32Array): void {
  let before = -1;
  for (const [newLine, oldLine] of oldOf.entries()) {
    if (oldLine < 0) continue;
    expect(oldLine).toBeGreaterThan(before);
    expect(old[oldLine]).toBe(next[newLine]);
    before = oldLine;
  }
}

describe('the lines in common', () => {
  it('are as many as can be, of small texts', () => {
    fc.assert(
      fc.property(lines(9, 4), lines(9, 4), (old, next) => {
        const oldOf = matchLines(old, next);
        expectCommon(old, next, oldOf);
        expect(countOf(oldOf)).toBe(longest([...old], [...next]));
        expect(longestSubsequence(old, next)).toHaveLength(countOf(oldOf));
      }),
      { numRuns: 500 },
    );
  });

  it('are in one order and equal, of texts too large for the table, with and without repetitions', () => {
    const large = (kinds: number) => fc.array(fc.integer({ min: 0, max: kinds }), { minLength: 600, maxLength: 900 });
    for (const kinds of [2, 300, 100_000]) {
      fc.assert(
        fc.property(large(kinds), large(kinds), (old, next) => {
          expectCommon(
            Int32Array.from(old),
            Int32Array.from(next),
            matchLines(Int32Array.from(old), Int32Array.from(next)),
          );
        }),
        { numRuns: 10 },
      );
    }
  });

  it('are all but the edited ones of a long text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(19_999), { maxLength: 40 }), (edited) => {
        const old = Int32Array.from({ length: 20_000 }, (_, at) => at);
        const next = old.map((line) => (edited.includes(line) ? 100_000 + line : line));
        expect(countOf(matchLines(old, next))).toBe(20_000 - edited.length);
      }),
      { numRuns: 20 },
    );
  });

  it('leave out what equals nothing', () => {
    expect([...matchLines(Int32Array.of(-1, 3, -1), Int32Array.of(-1, 3, -1))]).toEqual([-1, 1, -1]);
  });

  it('are found in a text of nothing but repetitions without comparing each with each', () => {
    const old = Int32Array.from({ length: 100_000 }, (_, at) => at % 3);
    const next = Int32Array.from({ length: 100_000 }, (_, at) => (at + 1) % 3);
    const oldOf = matchLines(old, next);
    expectCommon(old, next, oldOf);
    expect(countOf(oldOf)).toBeGreaterThan(60_000);
  });
});

describe('an increasing run', () => {
  it('is a longest one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 10 }), (values) => {
        const run = increasingRun(values).map((at) => values[at] as number);
        expect(run).toEqual([...run].sort((a, b) => a - b));
        expect(run).toHaveLength(
          longest(
            values,
            [...values].sort((a, b) => a - b),
          ),
        );
      }),
    );
  });

  it('passes over what is below 0', () => {
    expect(increasingRun([-1, 5, -1, 7])).toEqual([1, 3]);
  });
});
