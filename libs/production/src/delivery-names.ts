/** Longest part of a name taken from a title; whole paths stay below what old file systems hold. */
const longestSlug = 60;

/**
 * A title as part of a file name: letters and digits of every script stay, anything else becomes a dash, so that the
 * name is safe on every file system and in every archive. Marks that do not compose with their letter are left out.
 */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKC')
    .toLowerCase()
    // Before the dashes: lower case can leave a mark behind ("İ" becomes "i" and a dot above it).
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...slug].slice(0, longestSlug).join('').replace(/-+$/, '') || 'untitled';
}

/** A number with as many digits as the largest one needs, at least `least`: names sort as the files follow each other. */
export function numbered(number: number, largest: number, least: number): string {
  return String(number).padStart(Math.max(least, String(largest).length), '0');
}

export const bookName = (title: string): string => slugOf(title);

export const chapterName = (number: number, chapters: number, title: string): string =>
  `${numbered(number, chapters, 2)}-${slugOf(title)}`;

/** `rows/0001_intro`: the number is the line's, the rest the id its author gave it. */
export function rowName(line: number, lines: number, externalId: string | null): string {
  const number = numbered(line, lines, 4);
  return externalId ? `rows/${number}_${slugOf(externalId)}` : `rows/${number}`;
}
