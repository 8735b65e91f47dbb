import { explainLine } from '../explain/explain-line';
import { readTable } from './read-table';
import type { Suite } from './suite';

function readingIn(sentence: string, word: string, occurrence: number): string {
  const places = explainLine(sentence, 'en').tokens.filter(({ written }) => written === word);
  return places[occurrence - 1]?.reading ?? 'not a word of the sentence';
}

/** One word of a sentence that is read in several ways: columns sentence, word, occurrence (from 1), reading, level. */
export const heteronymSuite: Suite = {
  name: 'en heteronyms',
  language: 'en',
  files: /^en\/heteronyms\.tsv$/,
  read: (tsv) =>
    readTable(tsv, ['sentence', 'word', 'occurrence', 'reading']).map((row) => ({
      source: row.sentence,
      subject: row.word,
      wanted: row.reading,
      level: row.level,
      given: () => readingIn(row.sentence, row.word, Number(row.occurrence)),
    })),
};
