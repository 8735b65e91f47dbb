import data from '../../../../data/mandarin.json';

let readings: Map<string, readonly string[]> | undefined;
let simplified: Map<string, string> | undefined;

function openReadings(): Map<string, readonly string[]> {
  return new Map(
    Object.entries(data.characters).flatMap(([list, characters]) => {
      const of = list.split(' ');
      return Array.from(characters, (character) => [character, of] as const);
    }),
  );
}

function openSimplified(): Map<string, string> {
  const pairs = Array.from(data.simplified);
  return new Map(pairs.flatMap((character, at) => (at % 2 === 0 ? [[character, pairs[at + 1]!] as const] : [])));
}

/** What is said for a character without any known reading, so that it is at least heard that something stands there: 某. */
const unknownReading = 'mou3';

/** The readings of a character that are in use, its usual one first; empty for an unknown character. */
export const readingsOf = (character: string): readonly string[] => (readings ??= openReadings()).get(character) ?? [];

/** The usual reading of a character. */
export const characterReading = (character: string): string => readingsOf(character)[0] ?? unknownReading;

/** A traditional character in its simplified form; any other as it is. */
export const simplify = (character: string): string => (simplified ??= openSimplified()).get(character) ?? character;
