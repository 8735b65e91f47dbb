import type { Token } from '../tokenise/token';
import { pronounceWord } from './en/pronounce';
import type { Segment } from './segments';
import type { SpokenUnit } from './spoken-unit';
import type { ReadCharacter } from './zh/read-phrase';

function certainUnit(text: string, phones: readonly string[]): SpokenUnit {
  return { text, reading: phones.join(' '), phones, candidates: [], certain: true };
}

function firstPhone(at: number, words: ReadonlyMap<number, SpokenUnit[]>, han: ReadonlyMap<number, ReadCharacter[]>) {
  return words.get(at)?.[0]?.phones[0] ?? han.get(at)?.[0]?.phones[0] ?? '';
}

/** `the` is DH IY0 before a vowel, DH AH0 otherwise. */
function fitArticles(
  segments: readonly Segment[],
  words: Map<number, SpokenUnit[]>,
  han: ReadonlyMap<number, ReadCharacter[]>,
): void {
  for (const [at] of words) {
    const { text } = segments[at]!;
    if (text.toLowerCase() !== 'the' || !/\d$/.test(firstPhone(at + 1, words, han))) continue;
    words.set(at, [certainUnit(text, ['DH', 'IY0'])]);
  }
}

/** By segment, the reading of each word that is not Han. */
export function readWords(
  segments: readonly Segment[],
  tokens: readonly Token[],
  han: ReadonlyMap<number, ReadCharacter[]>,
): Map<number, SpokenUnit[]> {
  const words = new Map<number, SpokenUnit[]>();
  segments.forEach(({ text, token, kind }, at) => {
    if (kind !== 'word') return;
    // A capital A that is the written word itself is the article, unless it closes the line or stands before no small word.
    const isPlain = tokens[token]!.spoken === text;
    const isArticle = isPlain && text === 'A' && /^\p{Ll}/u.test(segments[at + 1]?.text ?? '');
    words.set(at, [certainUnit(text, isArticle ? ['AH0'] : pronounceWord(text))]);
  });
  fitArticles(segments, words, han);
  return words;
}
