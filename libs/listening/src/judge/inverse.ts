/** The inverse of a symmetric positive definite matrix, row by row, by Gauss and Jordan's elimination. */
export function inverse(matrix: Float64Array, size: number): Float64Array {
  const rest = matrix.slice();
  const result = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) result[row * size + row] = 1;
  for (let pivot = 0; pivot < size; pivot += 1) {
    scale(rest, result, pivot * size, size, 1 / rest[pivot * size + pivot]!);
    for (let row = 0; row < size; row += 1) {
      const factor = rest[row * size + pivot]!;
      if (row === pivot || factor === 0) continue;
      for (let column = 0; column < size; column += 1) {
        const [to, from] = [row * size + column, pivot * size + column];
        rest[to] = rest[to]! - factor * rest[from]!;
        result[to] = result[to]! - factor * result[from]!;
      }
    }
  }
  return result;
}

function scale(rest: Float64Array, result: Float64Array, from: number, size: number, factor: number): void {
  for (let at = from; at < from + size; at += 1) {
    rest[at] = rest[at]! * factor;
    result[at] = result[at]! * factor;
  }
}
