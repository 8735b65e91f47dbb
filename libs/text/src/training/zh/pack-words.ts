import type { SourceWord } from './read-sources';

/** Rarer words are kept only where they tell a reading that their characters alone would not. */
const rarestWord = 10;
/** Of those, what is rarer still is mostly noise of the list. */
const rarestOddReading = 3;

/** Fifths of a natural logarithm, as one character from `#` on. */
const level = (count: number) => String.fromCharCode(0x23 + Math.round(Math.log(Math.max(1, count)) * 5));

/**
 * One line a word: word, class letter, level of its count, then ` at:reading` for every character that is not read as its
 * table says. Single characters keep their class and level.
 */
export function packWords(words: readonly SourceWord[], characters: ReadonlyMap<string, readonly string[]>): string {
  return words
    .flatMap(({ word, count, tag, readings }) => {
      const odd = Array.from(word).flatMap((character, at) =>
        characters.get(character)?.[0] === readings[at] ? [] : [` ${at}${readings[at]}`],
      );
      if (count < (odd.length > 0 ? rarestOddReading : rarestWord)) return [];
      return [`${word}${tag}${level(count)}${odd.join('')}`];
    })
    .sort((a, b) => (a < b ? -1 : 1))
    .join('\n');
}
