import data from '../../../data/letter-to-sound.json';
import { decodeLetters } from './decode-letters';
import { readLetterModel, type LetterModel } from './letter-model';

let model: LetterModel | undefined;

/** Phones guessed from the letters of a word in a-z and '; empty only for a word without letters. */
export function lettersToSound(word: string): string[] {
  model ??= readLetterModel(data);
  return decodeLetters(model, word);
}
