import { chooseReading, isHeteronym } from './heteronyms/choose-reading';
import { joinPronunciations, lookUpPronunciation, type PronunciationSource } from './pronounce';

export interface ContextPronunciation {
  /** ARPAbet with the three degrees of stress of CMUdict. */
  reading: readonly string[];
  /** All readings of a word that is read in several ways, the chosen one first; absent for every other word. */
  candidates?: readonly (readonly string[])[];
  /** false: an unknown word, or a heteronym that its neighbourhood does not settle. Worth a look by a person. */
  certain: boolean;
  source: PronunciationSource;
}

function ofHyphenated(words: readonly string[], at: number): ContextPronunciation {
  const parts = words[at]!.split('-').filter((part) => part !== '');
  const around = [...words.slice(0, at), ...parts, ...words.slice(at + 1)];
  const read = parts.map((_, place) => pronounceInContext(around, at + place));
  return { ...joinPronunciations(read), certain: read.every(({ certain }) => certain) };
}

/** Whether the neighbours of a written word, or of a part of it, can decide how it is read. */
export const isReadInContext = (word: string) => word.split('-').some(isHeteronym);

/**
 * How the word at `at` is read among its neighbours. Looks at most a dozen words each way, so a window of the sentence will
 * do; marks help where they are given, as words of their own or attached to one. Never throws; `reading` is empty only
 * for what has no letter.
 *
 * @param words of one sentence, as written (case, accents and apostrophes kept)
 */
export function pronounceInContext(words: readonly string[], at: number): ContextPronunciation {
  const word = words[at] ?? '';
  const chosen = chooseReading(words, at);
  if (chosen !== undefined) {
    const { phones, candidates, certain } = chosen;
    if (candidates.length < 2) return { reading: phones, certain: true, source: 'dictionary' };
    return { reading: phones, candidates, certain, source: 'rule' };
  }
  const whole = lookUpPronunciation(word);
  if (whole.source !== 'dictionary' && /\p{L}-\p{L}/u.test(word)) return ofHyphenated(words, at);
  return { ...whole, certain: whole.source === 'dictionary' || whole.source === 'morphology' };
}
