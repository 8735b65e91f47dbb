import { transliterate } from '../../normalise/foreign/transliterate';
import { pronounceCompound, pronounceWithPrefix } from './compounds';
import { findInDictionary } from './dictionary';
import { letterName } from './letter-names';
import { lettersToSound } from './letter-to-sound';
import { pronounceByStem } from './morphology';

/** Where a pronunciation comes from, best known first; `rule` is a choice among a heteronym's readings. */
export type PronunciationSource = 'dictionary' | 'rule' | 'morphology' | 'letters' | 'spelling';

export interface Pronunciation {
  /** ARPAbet with the three degrees of stress of CMUdict. */
  reading: readonly string[];
  source: PronunciationSource;
}

const cacheLimit = 20_000;
const cache = new Map<string, Pronunciation>();
const trust: readonly PronunciationSource[] = ['dictionary', 'rule', 'morphology', 'letters', 'spelling'];

const spell = (word: string): Pronunciation => ({
  reading: Array.from(word).flatMap((letter) => letterName(letter) ?? []),
  source: 'spelling',
});

/** GitHub, YouTube, iPhone, well-known: known or not, each hump and each part is a word of its own. */
function partsOf(letters: string): string[] {
  return letters.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? [letters];
}

/** The parts of a word in one, as little trusted as the least of them. */
export function joinPronunciations(parts: readonly Pronunciation[]): Pronunciation {
  const worst = Math.max(1, ...parts.map(({ source }) => trust.indexOf(source)));
  return { reading: parts.flatMap(({ reading }) => reading), source: trust[worst] ?? 'rule' };
}

function unknown(plain: string): Pronunciation {
  const derived =
    pronounceByStem(plain, findInDictionary) ??
    pronounceWithPrefix(plain, findInDictionary) ??
    pronounceCompound(plain, findInDictionary);
  if (derived !== undefined) return { reading: derived, source: 'morphology' };
  if (!/[aeiouy]/.test(plain)) return spell(plain);
  const guessed = lettersToSound(plain);
  return guessed.length > 0 ? { reading: guessed, source: 'letters' } : spell(plain);
}

function work(word: string): Pronunciation {
  const letters = transliterate(word)
    .replace(/[’‘]/g, "'")
    .replace(/[^A-Za-z'-]/g, '');
  const small = letters.replace(/-/g, '').toLowerCase();
  const plain = small.replace(/^'+/, '');
  const known = findInDictionary(small) ?? findInDictionary(plain);
  if (known !== undefined) return { reading: known, source: 'dictionary' };
  // A form of a known word goes before the humps: PCs, DVDs.
  const regular = letters.includes('-') ? undefined : pronounceByStem(plain, findInDictionary);
  if (regular !== undefined) return { reading: regular, source: 'morphology' };
  const parts = partsOf(letters.replace(/'/g, ''));
  if (parts.length > 1 && parts.length < plain.length) return joinPronunciations(parts.map(lookUpPronunciation));
  return unknown(plain);
}

function lookUpPlain(word: string): Pronunciation {
  const cached = cache.get(word);
  if (cached !== undefined) return cached;
  const found = work(word);
  // A bound, so that a server that reads books for months does not keep every misspelling it ever saw.
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(word, found);
  return found;
}

/** The pronunciation of a word by itself, and where it comes from; see pronounceWord. */
export function lookUpPronunciation(word: string): Pronunciation {
  if (/^[A-Z]$/.test(word)) return { reading: letterName(word) ?? [], source: 'dictionary' };
  const plural = /^([A-Z])'s$/.exec(word);
  if (plural !== null) return { reading: [...(letterName(plural[1]!) ?? []), 'Z'], source: 'dictionary' };
  return lookUpPlain(word);
}

/**
 * ARPAbet phones of one English word, with three degrees of stress, case and accents as written. A single capital letter is
 * the letter's name. Dictionary first, then regular forms and compounds of dictionary words, then letter-to-sound:
 * something always comes out for a word with letters.
 */
export function pronounceWord(word: string): readonly string[] {
  return lookUpPronunciation(word).reading;
}
