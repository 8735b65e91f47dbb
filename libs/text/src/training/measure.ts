import { decodeLetters } from '../phonemise/en/decode-letters';
import { readLetterModel, type LetterModelData } from '../phonemise/en/letter-model';
import type { Pronunciation } from './pronunciations';

export interface LetterModelMeasure {
  words: number;
  wordsRight: number;
  wordsRightWithoutStress: number;
  msPerWord: number;
}

const bare = (phones: readonly string[]) => phones.join(' ').replace(/\d/g, '');

/** Share of words whose phones come out exactly as the dictionary's first reading has them. */
export function measureLetterModel(data: LetterModelData, words: readonly Pronunciation[]): LetterModelMeasure {
  const model = readLetterModel(data);
  let wordsRight = 0;
  let wordsRightWithoutStress = 0;
  const startedAt = performance.now();
  for (const { word, phones } of words) {
    const guessed = decodeLetters(model, word);
    if (guessed.join(' ') === phones.join(' ')) wordsRight += 1;
    if (bare(guessed) === bare(phones)) wordsRightWithoutStress += 1;
  }
  return {
    words: words.length,
    wordsRight: wordsRight / words.length,
    wordsRightWithoutStress: wordsRightWithoutStress / words.length,
    msPerWord: (performance.now() - startedAt) / words.length,
  };
}
