/**
 * Kinds of phones that differ in length. `edge`: marks at the ends of a take (its breath before and its closing pause),
 * which mastering trims away; `mark`: marks inside; `letter`: ARPAbet, an English sound; `syllable`: a Mandarin initial
 * or final.
 */
export const phoneKinds = ['edge', 'mark', 'letter', 'syllable'] as const;
export type PhoneKind = (typeof phoneKinds)[number];
export type PhoneCounts = Record<PhoneKind, number>;

export const noPhones = (): PhoneCounts => ({ edge: 0, mark: 0, letter: 0, syllable: 0 });

/** Kept once found: a quote counts a million phones, of a few hundred symbols. */
const kindOfSymbol = new Map<string, Exclude<PhoneKind, 'edge'>>();
/** More symbols than all voices of a server have together; voices come and go in it for months. */
const symbolsKept = 5_000;

function findKind(phone: string): Exclude<PhoneKind, 'edge'> {
  if (phone === 'PAU' || !/^\p{L}/u.test(phone)) return 'mark';
  return /^\p{Lu}/u.test(phone) ? 'letter' : 'syllable';
}

function kindOf(phone: string): Exclude<PhoneKind, 'edge'> {
  const known = kindOfSymbol.get(phone);
  if (known) return known;
  const kind = findKind(phone);
  if (kindOfSymbol.size >= symbolsKept) kindOfSymbol.clear();
  kindOfSymbol.set(phone, kind);
  return kind;
}

/** The kind of each phone of a take. The symbols of a voice are ARPAbet in capitals and pinyin in small letters. */
export function kindsOf(phones: readonly string[]): PhoneKind[] {
  const kinds = phones.map(kindOf);
  const from = kinds.findIndex((kind) => kind !== 'mark');
  const to = kinds.findLastIndex((kind) => kind !== 'mark');
  return kinds.map((kind, at) => (kind === 'mark' && (at < from || at > to) ? 'edge' : kind));
}

export function countKinds(phones: readonly string[]): PhoneCounts {
  const counts = noPhones();
  for (const kind of kindsOf(phones)) counts[kind] += 1;
  return counts;
}

export function addCounts(to: PhoneCounts, counts: PhoneCounts): void {
  for (const kind of phoneKinds) to[kind] += counts[kind];
}
