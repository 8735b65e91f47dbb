import { absenceCost, exchangeCost } from './phone-distance';

/** One step of an alignment: what lies at `asked` (the next one where a sound was added) costs so much. */
export interface HeardStep {
  /** Place among the sounds asked for. */
  asked: number;
  /** Whether nothing was asked for here: the sound was heard before `asked`. */
  added: boolean;
  cost: number;
}

/**
 * The cheapest way to turn the sounds asked for into those heard (edit distance of Wagner and Fischer with weighted costs).
 *
 * @param asked classes; `free` tells which of them may sound like anything, also like nothing or like several sounds.
 */
export function alignHeard(
  asked: readonly number[],
  heard: readonly number[],
  free: (place: number) => boolean,
): HeardStep[] {
  const width = heard.length + 1;
  const table = new Float64Array((asked.length + 1) * width);
  const freeAt = Array.from(
    { length: asked.length + 2 },
    (_, place) => place >= 1 && place <= asked.length && free(place - 1),
  );
  const missing = (row: number): number => (freeAt[row] ? 0 : absenceCost(asked[row - 1]!));
  const added = (row: number, column: number): number =>
    freeAt[row] || freeAt[row + 1] ? 0 : absenceCost(heard[column - 1]!);
  const exchanged = (row: number, column: number): number =>
    freeAt[row] ? 0 : exchangeCost(asked[row - 1]!, heard[column - 1]!);
  for (let row = 0; row <= asked.length; row += 1) {
    for (let column = row === 0 ? 1 : 0; column < width; column += 1) {
      const here = row * width + column;
      const byLoss = row > 0 ? table[here - width]! + missing(row) : Infinity;
      const byGain = column > 0 ? table[here - 1]! + added(row, column) : Infinity;
      const bySwap = row > 0 && column > 0 ? table[here - width - 1]! + exchanged(row, column) : Infinity;
      table[here] = Math.min(byLoss, byGain, bySwap);
    }
  }
  const steps: HeardStep[] = [];
  let [row, column] = [asked.length, heard.length];
  while (row > 0 || column > 0) {
    const here = row * width + column;
    // The same sums as above, so equality is exact. Added sounds lie as late as they can: a doubled word after its first.
    if (column > 0 && table[here] === table[here - 1]! + added(row, column)) {
      steps.push({ asked: row, added: true, cost: added(row, column) });
      column -= 1;
    } else if (row > 0 && column > 0 && table[here] === table[here - width - 1]! + exchanged(row, column)) {
      steps.push({ asked: row - 1, added: false, cost: exchanged(row, column) });
      row -= 1;
      column -= 1;
    } else {
      steps.push({ asked: row - 1, added: false, cost: missing(row) });
      row -= 1;
    }
  }
  return steps.reverse();
}
