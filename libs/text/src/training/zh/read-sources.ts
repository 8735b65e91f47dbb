import { spellReading } from './spell-reading';

export interface SourceWord {
  word: string;
  /** Of 60 million running words. */
  count: number;
  /** One letter, see `tagLetter`. */
  tag: string;
  readings: string[];
}

/** The word classes of the list as one letter: R person, S place, T organisation; other names keep the list's first letter. */
function tagLetter(tag: string): string {
  if (tag.startsWith('nr')) return 'R';
  if (tag === 'ns') return 'S';
  if (tag === 'nt') return 'T';
  if (tag === 'zg' || tag === 'g') return 'x';
  return tag.charAt(0);
}

/** 一 and 不 as the dictionary means them, before sandhi: it writes them as they are spoken. */
const plain: Readonly<Record<string, string>> = { 一: 'yi1', 不: 'bu4' };

/** Joins the list of words (`word count class`) with the dictionary of readings (`word: [marked pinyin, ...]`). */
export function readSources(list: string, readings: Readonly<Record<string, [string, number]>>): SourceWord[] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word]) => /^\p{Script=Han}+$/u.test(word!))
    .flatMap(([word, count, tag]): SourceWord[] => {
      const given = readings[word!]?.[0].split(' ').map(spellReading);
      const characters = Array.from(word!);
      if (given?.length !== characters.length) return [];
      return [
        {
          word: word!,
          count: Number(count),
          tag: tagLetter(tag!),
          readings: given.map((reading, at) => plain[characters[at]!] ?? reading),
        },
      ];
    });
}
