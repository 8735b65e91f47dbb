import { dictionaryWords } from '../phonemise/en/dictionary';
import { lettersToSound } from '../phonemise/en/letter-to-sound';
import { isHeldOut } from '../training/pronunciations';
import { scoreTasks, type Score } from './score';

const bare = (phones: readonly string[]) => phones.join(' ').replace(/\d/g, '');

/**
 * How many words of the dictionary the letter-to-sound model reads as the dictionary does, stress apart: of the tenth that it was
 * not trained on, every `step`th word. All of them are held out.
 */
export function scoreLettersToSound(step = 1): Score {
  const unseen = dictionaryWords().filter(({ word }) => /^[a-z']+$/.test(word) && isHeldOut(word));
  const tasks = unseen
    .filter((_, at) => at % step === 0)
    .map(({ word, phones }) => ({
      source: word,
      wanted: bare(phones),
      level: '' as const,
      given: () => bare(lettersToSound(word)),
    }));
  return scoreTasks(tasks, () => 0);
}
