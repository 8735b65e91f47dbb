import { distanceFigures } from './distance-figures';

const values = (figures: ReturnType<typeof distanceFigures>) =>
  Object.fromEntries(figures.map(({ name, value }) => [name, value]));

describe('the figures of a precision', () => {
  const lengths = { sentences: 10, sameLength: 6, mostLengthChange: 0.004 };
  const distanceDb = { logSpectral: { mean: 0.2, most: 0.7 }, mel: { mean: 0.1, most: 0.3 } };

  it('are both distances in the mean and the largest change of length', () => {
    const figures = distanceFigures('starter-en.int8', { ...lengths, distanceDb });
    expect(values(figures)).toEqual({
      'starter-en.int8MelDb': 0.1,
      'starter-en.int8LogSpectralDb': 0.2,
      'starter-en.int8LengthChange': 0.004,
    });
    expect(figures[0]?.detail).toMatch(/0\.300 at most.*6 of 10/);
  });

  it('tell no distance that was not measured', () => {
    const figures = distanceFigures('starter-en.int8', { ...lengths, sameLength: 0 });
    expect(values(figures)).toEqual({ 'starter-en.int8LengthChange': 0.004 });
  });
});
