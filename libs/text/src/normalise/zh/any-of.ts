/** A regular expression's alternatives from words with blanks between them, longest first so that none hides a longer one. */
export function anyOf(words: string): string {
  const sorted = words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);
  return `(?:${sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`;
}
