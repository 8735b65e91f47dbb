import { rule, type Rule } from '../reading';
import { textBefore } from '../site';
import { anyOf, wordList } from './any-of';
import { cardinal } from './cardinal';

const books = wordList(`
  Genesis Exodus Leviticus Numbers Deuteronomy Joshua Judges Ruth Samuel Kings Chronicles Ezra Nehemiah Esther Job Psalm Psalms
  Proverbs Ecclesiastes Isaiah Jeremiah Lamentations Ezekiel Daniel Hosea Joel Amos Obadiah Jonah Micah Nahum Habakkuk Zephaniah
  Haggai Zechariah Malachi Matthew Mark Luke John Acts Romans Corinthians Galatians Ephesians Philippians Colossians
  Thessalonians Timothy Titus Philemon Hebrews James Peter Jude Revelation Quran Sura Surah
`);
/** Abbreviations of books before chapter and verse. */
const shortBooks: Readonly<Record<string, string>> = {
  Gen: 'Genesis',
  Exod: 'Exodus',
  Lev: 'Leviticus',
  Deut: 'Deuteronomy',
  Ps: 'Psalm',
  Prov: 'Proverbs',
  Isa: 'Isaiah',
  Jer: 'Jeremiah',
  Matt: 'Matthew',
  Rom: 'Romans',
  Cor: 'Corinthians',
  Gal: 'Galatians',
  Eph: 'Ephesians',
  Heb: 'Hebrews',
  Rev: 'Revelation',
};
const short = anyOf(Object.keys(shortBooks));
const bookBefore = new RegExp(`(?:${anyOf(books)}|(?:${short})\\.?)\\s$`, 'u');

/** Rev. 21:4, Gen. 1:1: the book, where a verse follows. */
export const scriptureBooks: readonly Rule[] = [
  rule(new RegExp(`(${short})\\.?(?=\\s\\d{1,3}:\\d)`, 'u'), ([, book]) => shortBooks[book!] ?? null),
];

/** Chapter and verse behind the name of a book: Genesis 1:1, Matthew 5:3-12. */
export const scripture: readonly Rule[] = [
  rule(/(\d{1,3}):(\d{1,3})(?:[-–](\d{1,3}))?(?![\d:])/u, ([, chapter, verse, last], site) =>
    bookBefore.test(textBefore(site, 16))
      ? `${cardinal(chapter!)} ${cardinal(verse!)}${last === undefined ? '' : ` to ${cardinal(last)}`}`
      : null,
  ),
];
