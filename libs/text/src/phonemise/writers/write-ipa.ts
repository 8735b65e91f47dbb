import type { NeutralSequence, NeutralSyllable, NeutralWord } from '../neutral';
import { englishIpa, finalIpa, initialIpa, toneLetters } from './ipa-tables';

const stressMarks: Readonly<Record<number, string>> = { 1: 'ˈ', 2: 'ˌ' };

function writeEnglishSyllable({ phones, toneOrStress }: NeutralSyllable, isOnly: boolean): string {
  const sounds = phones.map((phone) => englishIpa[phone] ?? englishIpa[phone.replace(/\d$/, '')] ?? phone);
  // A word of one syllable needs no mark to tell where its stress is.
  return (isOnly ? '' : (stressMarks[toneOrStress] ?? '')) + sounds.join('');
}

function writeChineseSyllable({ phones }: NeutralSyllable): string {
  const [initial = '', final = ''] = phones;
  const [, bare = final, tone = ''] = /^(.*?)([1-5])$/.exec(final) ?? [];
  const vowel = finalIpa[bare] ?? bare;
  const glide = /^(?:y[iyɥ]|wu)/.test(initial + vowel);
  const consonant = glide ? '' : (initialIpa[initial] ?? initial);
  return consonant + vowel + (toneLetters[tone] ?? '');
}

function writeWord({ language, syllables }: NeutralWord): string {
  return syllables
    .map((syllable) =>
      language === 'zh' ? writeChineseSyllable(syllable) : writeEnglishSyllable(syllable, syllables.length === 1),
    )
    .join('');
}

/** A neutral sequence in the International Phonetic Alphabet, words apart, marks as written: for people to read. */
export function writeIpa(sequence: NeutralSequence): string {
  let line = '';
  let apart = false;
  for (const item of sequence) {
    if (item.kind === 'mark') {
      line += item.mark === '-' ? ' -' : item.mark;
      apart = true;
      continue;
    }
    line += (apart && line !== '' ? ' ' : '') + writeWord(item);
    apart = item.wordBoundary;
  }
  return line;
}
