/** The alternatives of a pattern that match any of these words, longest first. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

export const wordList = (text: string): string[] => text.trim().split(/\s+/);

/** A pattern that a whole word matches, in any case. */
export const wordOf = (text: string): RegExp => new RegExp(`^(?:${anyOf(wordList(text))})$`, 'i');
