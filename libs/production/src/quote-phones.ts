/**
 * Kinds of phones that differ in length. `edge`: marks at the ends of a take (its breath before and its closing pause),
 * which mastering trims away; `mark`: marks inside; `letter`: ARPAbet, an English sound; `syllable`: a Mandarin initial
 * or final.
 */
export const phoneKinds = ['edge', 'mark', 'letter', 'syllable'] as const;
export type PhoneKind = (typeof phoneKinds)[number];
export type PhoneCounts = Record<PhoneKind, number>;

export const noPhones = (): PhoneCounts => ({ edge: 0, mark: 0, letter: 0, syllable: 0 });

const isMark = (phone: string): boolean => phone === 'PAU' || !/^\p{L}/u.test(phone);

/** The kind of each phone of a take. The symbols of a voice are ARPAbet in capitals and pinyin in small letters. */
export function kindsOf(phones: readonly string[]): PhoneKind[] {
  const from = phones.findIndex((phone) => !isMark(phone));
  const to = phones.findLastIndex((phone) => !isMark(phone));
  return phones.map((phone, at) => {
    if (isMark(phone)) return at < from || at > to ? 'edge' : 'mark';
    return /^[\p{Lu}]/u.test(phone) ? 'letter' : 'syllable';
  });
}

export function countKinds(phones: readonly string[]): PhoneCounts {
  const counts = noPhones();
  for (const kind of kindsOf(phones)) counts[kind] += 1;
  return counts;
}

export function addCounts(to: PhoneCounts, counts: PhoneCounts): void {
  for (const kind of phoneKinds) to[kind] += counts[kind];
}
