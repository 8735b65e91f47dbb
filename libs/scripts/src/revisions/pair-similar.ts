/** Two texts that share fewer of their letter pairs than this are not versions of one line. */
const leastAlike = 0.35;

/** Adjacent characters of a text with their counts; a text of one character is itself. */
function bigramsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((letter) => letter.trim() !== '');
  const grams = letters.length > 1 ? letters.slice(1).map((letter, at) => `${letters[at]}${letter}`) : letters;
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

const sizeOf = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Sørensen-Dice coefficient of two texts' letter pairs: 1 for the same letters in the same order, 0 for none in common. */
function alike(one: Map<string, number>, other: Map<string, number>): number {
  const sizes = sizeOf(one) + sizeOf(other);
  let shared = 0;
  for (const [gram, count] of one) shared += Math.min(count, other.get(gram) ?? 0);
  return sizes === 0 ? 0 : (2 * shared) / sizes;
}

/**
 * Which of some old lines became which of some new ones, in order, so that the sum of likenesses is greatest; lines
 * that are like none stay alone. For stretches of a few lines: every pair is looked at.
 */
export function pairSimilar(old: readonly string[], next: readonly string[]): [number, number][] {
  const [oldGrams, newGrams] = [old.map(bigramsOf), next.map(bigramsOf)];
  const likeness = oldGrams.map((one) =>
    newGrams.map((other) => {
      const value = alike(one, other);
      return value >= leastAlike ? value : 0;
    }),
  );
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(next.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const like = (i: number, j: number): number => likeness[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = next.length - 1; j >= 0; j -= 1) {
      (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), like(i, j) + at(i + 1, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < next.length) {
    if (like(i, j) > 0 && at(i, j) === like(i, j) + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
