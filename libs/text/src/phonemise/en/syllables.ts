import type { NeutralSyllable } from '../neutral';
import { isVowelPhone } from './arpabet';

/** Two and three consonants that begin English words; a single one always may, but NG and ZH. */
const onsets = new Set(
  'P R|P L|P Y|B R|B L|B Y|T R|T W|D R|D W|K R|K L|K W|K Y|G R|G L|G W|F R|F L|F Y|V Y|M Y|HH Y|TH R|TH W|SH R|S P|S T|S K|S M|S N|S L|S W|S F|S P R|S P L|S T R|S K R|S K W|S P Y|S K Y'.split(
    '|',
  ),
);

/** How many of the consonants between two vowels begin the second syllable: as many as can begin a word. */
function onsetLength(consonants: readonly string[]): number {
  for (let length = Math.min(3, consonants.length); length >= 2; length -= 1) {
    if (onsets.has(consonants.slice(-length).join(' '))) return length;
  }
  return consonants.length > 0 && !['NG', 'ZH'].includes(consonants.at(-1)!) ? 1 : 0;
}

/** Divides ARPAbet into syllables by the longest onset; what holds no vowel is one syllable. */
export function divideIntoSyllables(phones: readonly string[]): string[][] {
  const nuclei = phones.flatMap((phone, at) => (isVowelPhone(phone) ? [at] : []));
  const starts = nuclei.map((nucleus, which) => {
    if (which === 0) return 0;
    const between = phones.slice(nuclei[which - 1]! + 1, nucleus);
    return nucleus - onsetLength(between);
  });
  if (starts.length === 0) return phones.length === 0 ? [] : [[...phones]];
  return starts.map((start, which) => phones.slice(start, starts[which + 1] ?? phones.length));
}

/** The syllables of an English word, for the neutral sequence. */
export function englishSyllables(text: string, phones: readonly string[]): NeutralSyllable[] {
  return divideIntoSyllables(phones).map((own, which) => ({
    written: which === 0 ? text : '',
    reading: own.join(' '),
    toneOrStress: Number(own.find(isVowelPhone)?.slice(-1) ?? 0),
    phones: own,
  }));
}
