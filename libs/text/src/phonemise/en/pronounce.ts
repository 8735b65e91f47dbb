import { transliterate } from '../../normalise/foreign/transliterate';
import { findInDictionary } from './dictionary';
import { letterName } from './letter-names';
import { lettersToSound } from './letter-to-sound';
import { pronounceByStem } from './morphology';

const cacheLimit = 20_000;
const cache = new Map<string, readonly string[]>();

const spell = (word: string) => Array.from(word).flatMap((letter) => letterName(letter) ?? []);

/** GitHub, YouTube, iPhone: known or not, each hump is a word of its own. */
function humps(word: string): string[] {
  return word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? [word];
}

function work(word: string): string[] {
  const letters = transliterate(word)
    .replace(/[’‘]/g, "'")
    .replace(/[^A-Za-z']/g, '');
  const small = letters.toLowerCase();
  const plain = small.replace(/^'+/, '');
  const known = findInDictionary(small) ?? findInDictionary(plain) ?? pronounceByStem(plain, findInDictionary);
  if (known !== undefined) return known;
  const pieces = humps(letters.replace(/'/g, ''));
  if (pieces.length > 1 && pieces.length < letters.length) return pieces.flatMap((piece) => [...pronounceWord(piece)]);
  if (!/[aeiouy]/.test(plain)) return spell(plain);
  const guessed = lettersToSound(plain);
  return guessed.length > 0 ? guessed : spell(plain);
}

/**
 * ARPAbet phones of one English word, case and accents as written. A single capital letter is the letter's name.
 * Dictionary first, then regular forms of dictionary words, then letter-to-sound: something always comes out for a word with letters.
 */
export function pronounceWord(word: string): readonly string[] {
  if (/^[A-Z]$/.test(word)) return letterName(word) ?? [];
  const plural = /^([A-Z])'s$/.exec(word);
  if (plural !== null) return [...(letterName(plural[1]!) ?? []), 'Z'];
  const cached = cache.get(word);
  if (cached !== undefined) return cached;
  const phones = work(word);
  // A bound, so that a server that reads books for months does not keep every misspelling it ever saw.
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(word, phones);
  return phones;
}
