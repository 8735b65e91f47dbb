import { lexicalReadings, type LexicalReading } from './lexical-readings';
import { applySandhi, type ReadSyllable } from './sandhi';
import { syllableSymbols } from './syllable-symbols';

export interface ReadCharacter {
  character: string;
  /** Before sandhi: pinyin with tone digit, 5 for the neutral tone, `u:` for ü, `r5` for erhua. */
  reading: string;
  /** All readings of the character that are in use, the one taken first; empty where there is only one. */
  candidates: readonly string[];
  /** false: the reading is a guess. */
  certain: boolean;
  /** After sandhi. */
  phones: readonly [string, string];
  /** Whether a word begins here. */
  beginsWord: boolean;
}

/** Erhua as the starter voice can say it: its symbols have no r-coloured finals, so a light er follows the syllable. */
const erhua = { syllable: 'er', tone: 5 };

function toSyllable(character: string, { reading, word }: LexicalReading): ReadSyllable {
  if (reading === 'r5') return { character, word, ...erhua };
  const syllable = reading.slice(0, -1);
  return {
    character,
    word,
    syllable: syllable.includes(':') ? syllable.replace('u:', 'ü') : syllable,
    tone: reading.charCodeAt(reading.length - 1) - 0x30,
  };
}

const isReading = /^(?:[a-zê]|u:|ü)+[1-5]$/;

/** Readings that a lexicon or the text itself has settled replace what the dictionary says. */
function settle(
  readings: readonly LexicalReading[],
  forced: readonly (string | undefined)[],
): readonly LexicalReading[] {
  if (forced.length === 0) return readings;
  return readings.map((read, at) => {
    const reading = forced[at]?.replace(/[üv]/, 'u:');
    return reading === undefined || !isReading.test(reading)
      ? read
      : { ...read, reading, candidates: [], certain: true };
  });
}

/**
 * Reads a stretch of Han characters without anything between them (a hundred or so at most: the caller bounds it).
 * One result for each code point, tones after sandhi, in the symbols of starter-zh. `forced` has, by code point, readings
 * that a lexicon or the text itself has settled (`hang2`, `nu:3`).
 */
export function readPhrase(text: string, forced: readonly (string | undefined)[] = []): ReadCharacter[] {
  const characters = Array.from(text);
  const readings = settle(lexicalReadings(text), forced);
  const phrase = readings.map((reading, at) => toSyllable(characters[at]!, reading));
  return applySandhi(phrase).map(({ character, syllable, tone, word }, at) => {
    const { reading, candidates, certain } = readings[at]!;
    const phones = syllableSymbols(syllable, tone);
    return { character, reading, candidates, certain, phones, beginsWord: at === 0 || word !== readings[at - 1]!.word };
  });
}
