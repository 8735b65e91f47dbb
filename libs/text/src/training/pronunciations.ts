export interface Pronunciation {
  word: string;
  phones: string[];
}

/**
 * First readings of CMUdict, with its three degrees of stress.
 * Keys such as `read(2)` are later readings and are left out; so are keys with anything but letters, `'`, `.` and `-`.
 */
export function firstPronunciations(dictionary: Readonly<Record<string, string>>): Pronunciation[] {
  return Object.entries(dictionary)
    .filter(([word]) => /^[a-z'.-]+$/.test(word) && /[a-z]/.test(word))
    .map(([word, phones]) => ({
      word,
      // Some entries end in a comment ("# place, danish").
      phones: phones.split('#')[0]!.trim().split(/\s+/),
    }));
}

/** Every tenth word by a hash of its letters: the same tenth on every machine, spread over the alphabet. */
export function isHeldOut(word: string): boolean {
  let hash = 2166136261;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619) >>> 0;
  return (hash >>> 8) % 10 === 0;
}
