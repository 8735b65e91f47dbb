import { notWords, phrases } from './phrase-list';
import type { KnownWord } from './word-table';

/** Cost of a phrase of the project's own list: about as common as 银行. */
const phraseCost = 9;

/** The project's own phrases, by word. */
export function ownPhrases(): [string, KnownWord][] {
  return phrases
    .trim()
    .split('\n')
    .map((line) => {
      const [word, tag, ...readings] = line.split(' ');
      return [word!, { tag: tag!, cost: phraseCost, readings }];
    });
}

/** What the word list has and a reader does not: neighbours that only meet by chance. */
export const chanceNeighbours: readonly string[] = notWords.trim().split(/\s+/);
