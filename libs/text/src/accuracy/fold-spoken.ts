/** A spoken form without what nobody hears: case, punctuation, hyphens, blanks between Han characters. */
export function foldSpoken(spoken: string): string {
  return spoken
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
}
