/** Longest text of one line, in UTF-16 units: about 20 minutes of speech, far beyond any paragraph that is meant as one. */
export const lineLimitCharacters = 20_000;
/** Longest chapter title, id and style: they become file names, tags and table cells. */
export const chapterLimitCharacters = 300;
export const idLimitCharacters = 100;
export const styleLimitCharacters = 100;
/** Same range as a job's pauses. */
export const pauseLimitMs = 20_000;
/** Longest time that the speech of one line may be asked to fill: an hour, more than any subtitle is shown. */
export const targetLimitMs = 3_600_000;
/** Same range as a job's speed. */
export const speedRange = { least: 0.5, most: 2 } as const;
/** Faults that a report lists; it counts the rest. A person mends the first hundred, not the ten-thousandth. */
export const faultsListed = 200;
/** Faults in a table of them that was asked for: as many as a spreadsheet is still pleasant to work through. */
export const faultsInTable = 10_000;
/** A row longer than this is a quote that was never closed, not a row; reading on would only fill the memory. */
export const rowLimitBytes = 1_000_000;
/** The same for a line of a plain text, in UTF-16 units. */
export const physicalLineLimitCharacters = 1_000_000;
/**
 * Markdown is parsed as a whole tree that takes 200 to 300 times the file's size while it is built (measured: 3.9 MB, 1.1 GB, 5 s),
 * so it has a limit of its own below the upload's. War and Peace has 3.2 MB.
 */
export const markdownLimitBytes = 4 * 1024 * 1024;
/** Bytes decoded and parsed at a time, so that only this much is ever read ahead of the sink. */
export const pieceBytes = 16 * 1024;
/** Files in one archive; a book of a thousand chapters has about twice as many. */
export const archiveMembersLimit = 5_000;
/** Bytes of all files of an archive, unpacked: pictures of a book included. */
export const archiveTotalLimitBytes = 1024 * 1024 * 1024;
/** A file this large that is this many times larger than its packed form is no text, but made to fill a disk. Prose packs 2 to 6 times. */
export const bombRatio = 200;
export const bombLeastBytes = 1024 * 1024;
/** One part of a book (a chapter of an EPUB, the body of a DOCX): ten times the longest novel. */
export const markupLimitBytes = 32 * 1024 * 1024;
/** Depth to which elements may lie within each other; books reach about 20. */
export const markupDepthLimit = 200;
/** A book inside a ZIP archive is unpacked in memory, because it is an archive itself; beyond this it has to be uploaded alone. */
export const bookInArchiveLimitBytes = 64 * 1024 * 1024;
