import { characterReading, readingsOf, simplify } from './lexicon/character-table';
import { divideIntoWords, type DividedWord } from './lexicon/divide-words';
import { readingsByRules, ruleFor } from './rules/apply-rules';
import { sight, type Context } from './rules/context';

export interface LexicalReading {
  /** Pinyin with tone digit, before sandhi. */
  reading: string;
  /** All readings that the character has in use, the chosen one first; empty where there is only one. */
  candidates: readonly string[];
  certain: boolean;
  /** Number of its word in the phrase. */
  word: number;
}

/** 々 repeats the character before it; traditional forms are read as their simplified ones. */
function toDictionaryForm(characters: readonly string[]): string[] {
  const forms: string[] = [];
  for (const character of characters)
    forms.push(character === '々' ? (forms.at(-1) ?? character) : simplify(character));
  return forms;
}

const candidateLists = new Map<string, Map<string, readonly string[]>>();

function listCandidates(character: string, chosen: string): readonly string[] {
  const all = Array.from(new Set([chosen, ...readingsOf(character), ...readingsByRules(character)]));
  return all.length > 1 ? all : [];
}

/** Kept once made: a text has few characters, each many times. */
function candidatesOf(character: string, chosen: string): readonly string[] {
  const made = candidateLists.get(character);
  const list = made?.get(chosen) ?? listCandidates(character, chosen);
  if (made === undefined) candidateLists.set(character, new Map([[chosen, list]]));
  else made.set(chosen, list);
  return list;
}

/** A phrase in dictionary form, with the offset of each of its characters and its end. */
interface Phrase {
  text: string;
  offsets: readonly number[];
  words: readonly DividedWord[];
}

function contextAt({ text, offsets, words }: Phrase, at: number, index: number): Context {
  return {
    before: text.slice(offsets[Math.max(0, index - sight)], offsets[index]),
    after: text.slice(offsets[index + 1], offsets[Math.min(offsets.length - 1, index + 1 + sight)]),
    tagBefore: at === 0 ? '^' : (words[at - 1]!.known?.tag ?? 'x'),
    tagAfter: at === words.length - 1 ? '$' : (words[at + 1]!.known?.tag ?? 'x'),
    alone: words[at]!.end - words[at]!.start === 1,
  };
}

function offsetsOf(characters: readonly string[]): number[] {
  const offsets = [0];
  for (const { length } of characters) offsets.push(offsets.at(-1)! + length);
  return offsets;
}

/** Readings of a phrase of Han characters, one for each code point, as a dictionary would write them. */
export function lexicalReadings(text: string): LexicalReading[] {
  const forms = toDictionaryForm(Array.from(text));
  const words = divideIntoWords(forms);
  const phrase = { text: forms.join(''), offsets: offsetsOf(forms), words };
  const readings: LexicalReading[] = [];
  words.forEach(({ start, end, known }, at) => {
    for (let index = start; index < end; index += 1) {
      const character = forms[index]!;
      const rule = ruleFor(character, () => contextAt(phrase, at, index));
      const reading = rule?.reading ?? known?.readings[index - start] ?? characterReading(character);
      const candidates = candidatesOf(character, reading);
      const certain = candidates.length === 0 || (rule?.certain ?? end - start > 1);
      readings.push({ reading, candidates, certain, word: at });
    }
  });
  return readings;
}
