import { pinyin } from 'pinyin-pro';
import { neutralWords } from './neutral-words';
import { applySandhi, type ReadSyllable } from './sandhi';
import { syllableSymbols } from './syllable-symbols';

export interface ReadCharacter {
  character: string;
  /** Before sandhi: pinyin with tone digit. */
  reading: string;
  /** All readings of the character that are in use, the one taken first; empty where there is only one. */
  candidates: readonly string[];
  /** false: the reading is a guess. */
  certain: boolean;
  /** After sandhi. */
  phones: [string, string];
  /** Whether a word begins here. */
  beginsWord: boolean;
}

/** What is said for a character without any known reading, so that it is at least heard that something stands there: 某. */
const unknownReading = 'mou3';
const options = { toneType: 'num', toneSandhi: false, nonZh: 'spaced' } as const;

function readings(characters: readonly string[]): string[] {
  // 々 repeats the character before it.
  const plain = characters.map((character, at) => (character === '々' ? (characters[at - 1] ?? character) : character));
  const whole = pinyin(plain.join(''), { ...options, type: 'array' });
  return whole.length === plain.length
    ? whole
    : plain.map((character) => pinyin(character, { ...options, type: 'array' })[0] ?? '');
}

/** The pinyin library divides at polyphonic words only; the platform's segmenter (ICU, in Node and browsers) knows words. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** For each code point the number of its word. */
function wordNumbers(text: string): number[] {
  return Array.from(segmenter.segment(text)).flatMap(({ segment }, number) => Array.from(segment, () => number));
}

function toSyllable(character: string, reading: string, word: number): ReadSyllable {
  const [, syllable, tone] = /^([a-zêü]+)([0-5])$/.exec(reading) ?? /^([a-z]+)(\d)$/.exec(unknownReading)!;
  return { character, syllable: syllable!, tone: Number(tone) === 0 ? 5 : Number(tone), word };
}

function lightenSeconds(phrase: ReadSyllable[]): void {
  phrase.forEach((syllable, at) => {
    const before = phrase[at - 1];
    if (before !== undefined && neutralWords.has(before.character + syllable.character)) syllable.tone = 5;
  });
}

/** Pinyin as readings have it: `u:` for ü. */
const spell = ({ syllable, tone }: ReadSyllable) => `${syllable.replace(/[üv]/, 'u:')}${tone}`;

/**
 * Reads a stretch of Han characters without anything between them (a hundred or so at most: the caller bounds it).
 * One result for each code point, tones after sandhi, in the symbols of starter-zh. `forced` has, by code point, readings
 * that a lexicon or the text itself has settled (`hang2`, `nu:3`).
 */
export function readPhrase(text: string, forced?: readonly (string | undefined)[]): ReadCharacter[] {
  const characters = Array.from(text);
  const words = wordNumbers(text);
  const phrase = readings(characters).map((reading, at) => toSyllable(characters[at]!, reading, words[at]!));
  lightenSeconds(phrase);
  forced?.forEach((reading, at) => {
    if (reading !== undefined) phrase[at] = toSyllable(characters[at]!, reading.replace('u:', 'v'), words[at]!);
  });
  return applySandhi(phrase).map(({ character, syllable, tone, word }, at) => ({
    character,
    reading: spell(phrase[at]!),
    candidates: [],
    certain: true,
    phones: syllableSymbols(syllable, tone),
    beginsWord: at === 0 || word !== words[at - 1],
  }));
}
