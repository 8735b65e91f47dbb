import type { Pronunciation } from '@voicemill/contracts';
import { isFault, readPronunciation, type PronunciationFault } from '@voicemill/text';

const onlyHan = /^\p{Script=Han}+$/u;

/**
 * Why a pronunciation cannot be that of these written words. Chinese characters have one syllable each (an 儿 that only colours the
 * one before it is `r5`), so pinyin of another length would put the characters after it out of step.
 *
 * @returns undefined when it can.
 */
export function faultOfPronunciation(written: string, pronunciation: Pronunciation): PronunciationFault | undefined {
  const read = readPronunciation(pronunciation);
  if (isFault(read)) return read;
  if (read.kind !== 'syllables' || !onlyHan.test(written)) return undefined;
  const characters = Array.from(written).length;
  if (characters === read.syllables.length) return undefined;
  return {
    reason: `"${written}" has ${characters} character(s), but "${pronunciation.value}" has ${read.syllables.length} syllable(s)`,
    remedy: 'Write one syllable of pinyin for each character, with blanks between them.',
  };
}
