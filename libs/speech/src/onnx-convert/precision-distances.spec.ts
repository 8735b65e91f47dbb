import { precisionDistances } from './precision-distances';

const same = (logSpectral: number, mel: number) => ({ text: '', distanceDb: { logSpectral, mel }, lengthShare: 1 });

describe('distances of a precision', () => {
  it('are the mean and the largest over sentences of the same length', () => {
    const sentences = [same(1, 0.5), { text: '', lengthShare: 0.97 }, same(2, 0.25), { text: '', lengthShare: 1.02 }];
    const distances = precisionDistances(sentences);
    expect(distances.distanceDb).toEqual({
      logSpectral: { mean: 1.5, most: 2 },
      mel: { mean: 0.375, most: 0.5 },
    });
    expect([distances.sentences, distances.sameLength]).toEqual([4, 2]);
    expect(distances.mostLengthChange).toBeCloseTo(0.03, 12);
  });

  it('are not told where no sentence kept its length', () => {
    const distances = precisionDistances([{ text: '', lengthShare: 1.01 }]);
    expect(distances.distanceDb).toBeUndefined();
    expect(distances.sameLength).toBe(0);
  });

  it('are none of no sentences', () => expect(() => precisionDistances([])).toThrow(RangeError));
});
