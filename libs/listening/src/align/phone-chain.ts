import { classOfPhone, silence } from '../hearing/phone-classes';

/**
 * What a take should sound like, in order: gaps and sounds in turn, a gap at each end. Marks among the phones lie in the
 * gaps, where silence is free; elsewhere it is possible at a price.
 */
export interface PhoneChain {
  /** Class of each sound. */
  sounds: Int16Array;
  /** The symbol of each sound, with its stress or tone. */
  symbols: readonly string[];
  /** Place of each sound among the phones. */
  phoneOfSound: Int32Array;
  /** Whether the gap before sound i (the last one: after all) holds a mark; one more than there are sounds. */
  marked: Uint8Array;
}

/** @returns null when a phone is of a set that nobody has taught us, or when nothing is said at all. */
export function chainOf(phones: readonly string[]): PhoneChain | null {
  const sounds: number[] = [];
  const places: number[] = [];
  const marked: number[] = [0];
  for (const [place, phone] of phones.entries()) {
    const own = classOfPhone(phone);
    if (own === undefined) return null;
    if (own === silence) {
      marked[sounds.length] = 1;
      continue;
    }
    sounds.push(own);
    places.push(place);
    marked.push(0);
  }
  // A take may begin and end with silence whether it is written or not.
  marked[0] = 1;
  marked[sounds.length] = 1;
  if (sounds.length === 0) return null;
  return {
    sounds: Int16Array.from(sounds),
    symbols: places.map((place) => phones[place]!),
    phoneOfSound: Int32Array.from(places),
    marked: Uint8Array.from(marked),
  };
}
