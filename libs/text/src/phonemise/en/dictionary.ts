import data from '../../../data/cmudict.json';
import { unpackPhones } from './arpabet';
import { findOwnWord } from './own-words';

let packed: Map<string, string> | undefined;

// Unpacked at first use: 130,000 entries are not worth reading for a Chinese line.
function entries(): Map<string, string> {
  packed ??= new Map(
    data.words.split('\n').map((line) => {
      const blank = line.indexOf(' ');
      return [line.slice(0, blank), line.slice(blank + 1)];
    }),
  );
  return packed;
}

/** First reading of a word (small letters) in the project's own list or in CMUdict, undefined where neither has one. */
export function findInDictionary(word: string): string[] | undefined {
  const own = findOwnWord(word);
  if (own !== undefined) return [...own];
  const phones = entries().get(word);
  return phones === undefined ? undefined : unpackPhones(phones);
}

/** Every word of CMUdict with its first reading; unpacks them all, so for measurements. */
export function dictionaryWords(): { word: string; phones: string[] }[] {
  return Array.from(entries(), ([word, phones]) => ({ word, phones: unpackPhones(phones) }));
}
