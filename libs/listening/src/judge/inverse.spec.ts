import fc from 'fast-check';
import { inverse } from './inverse';

it('times its matrix, an inverse is 1 on the diagonal and 0 elsewhere', () => {
  const size = 4;
  const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: size * size,
    maxLength: size * size,
  });
  fc.assert(
    fc.property(entries, (a) => {
      // A times its transpose is symmetric; the 1 on the diagonal makes it positive definite.
      const at = (row: number, column: number): number =>
        a.reduce(
          (sum, _, k) => (k < size ? sum + a[row * size + k]! * a[column * size + k]! : sum),
          row === column ? 1 : 0,
        );
      const matrix = Float64Array.from({ length: size * size }, (_, place) =>
        at(Math.floor(place / size), place % size),
      );
      const inverted = inverse(matrix, size);
      for (let row = 0; row < size; row += 1) {
        for (let column = 0; column < size; column += 1) {
          let sum = 0;
          for (let k = 0; k < size; k += 1) sum += matrix[row * size + k]! * inverted[k * size + column]!;
          expect(sum).toBeCloseTo(row === column ? 1 : 0, 8);
        }
      }
    }),
  );
});
