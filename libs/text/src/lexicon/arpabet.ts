import { consonants, vowels } from '../phonemise/en/arpabet';

const isVowel = new Set<string>(vowels);
const isConsonant = new Set<string>(consonants);

/**
 * Reads ARPAbet as CMUdict writes it, small letters allowed. Vowels without a stress digit are unstressed, but a word in which
 * no vowel has one gets its first stressed. @returns phones; undefined where one is unknown.
 */
export function parseArpabet(value: string): string[] | undefined {
  const phones = value.trim().toUpperCase().split(/\s+/);
  const bare = (phone: string) => phone.replace(/[012]$/, '');
  const isKnown = (phone: string) => isConsonant.has(phone) || isVowel.has(bare(phone));
  if (!phones.every(isKnown)) return undefined;
  const hasStress = phones.some((phone) => /\d$/.test(phone));
  let stressed = hasStress;
  return phones.map((phone) => {
    if (!isVowel.has(phone)) return phone;
    const stress = stressed ? '0' : '1';
    stressed = true;
    return phone + stress;
  });
}
