import { goOn, wordAt, type KnownWord } from './word-table';

export interface DividedWord {
  /** Index of its first code point. */
  start: number;
  end: number;
  /** undefined: a single character that the dictionary does not have. */
  known: KnownWord | undefined;
}

/** Cost of a character that the dictionary does not have as a word: rarer than its rarest. */
const unknownCost = 19;

/**
 * Divides a phrase into words by the path of the highest probability (each word by its share of running text), as unigram
 * segmenters do. Linear: words are at most as long as the dictionary's longest from that character.
 */
export function divideIntoWords(characters: readonly string[]): DividedWord[] {
  const { length } = characters;
  /** From each place on, the cost of the best path. */
  const costs = new Float64Array(length + 1);
  const best: DividedWord[] = [];
  // From the end, so that the words come out in order.
  for (let start = length - 1; start >= 0; start -= 1) {
    let node = goOn(0, characters[start]!);
    let known = node === 0 ? undefined : wordAt(node);
    let word = { start, end: start + 1, known };
    let cheapest = (known?.cost ?? unknownCost) + costs[start + 1]!;
    for (let end = start + 2; node !== 0 && end <= length; end += 1) {
      node = goOn(node, characters[end - 1]!);
      known = node === 0 ? undefined : wordAt(node);
      if (known === undefined || known.cost + costs[end]! >= cheapest) continue;
      cheapest = known.cost + costs[end]!;
      word = { start, end, known };
    }
    costs[start] = cheapest;
    best[start] = word;
  }
  const words: DividedWord[] = [];
  for (let at = 0; at < length; at = words.at(-1)!.end) words.push(best[at]!);
  return words;
}
