import { findWord, longestWordFrom, type KnownWord } from './word-table';

export interface DividedWord {
  /** Index of its first code point. */
  start: number;
  end: number;
  word: string;
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
  const best: { cost: number; word: DividedWord }[] = [];
  // From the end, so that the words come out in order.
  for (let start = characters.length - 1; start >= 0; start -= 1) {
    const two = characters[start]! + (characters[start + 1] ?? '');
    const longest = Math.min(longestWordFrom(two), characters.length - start);
    let word = '';
    for (let length = 1; length <= longest; length += 1) {
      word += characters[start + length - 1]!;
      const known = findWord(word);
      if (known === undefined && length > 1) continue;
      const end = start + length;
      const cost = (known?.cost ?? unknownCost) + (best[end]?.cost ?? 0);
      const sofar = best[start];
      if (sofar === undefined || cost < sofar.cost) best[start] = { cost, word: { start, end, word, known } };
    }
  }
  const words: DividedWord[] = [];
  for (let at = 0; at < characters.length; at = words.at(-1)!.end) words.push(best[at]!.word);
  return words;
}
