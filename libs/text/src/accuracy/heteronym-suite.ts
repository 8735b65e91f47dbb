import { pronounceInContext } from '../phonemise/en/pronounce-in-context';
import { readTable } from './read-table';
import type { Suite } from './suite';

const wordsAndMarks = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*['’]?|[^\s\p{L}\p{N}]/gu;

function readingIn(sentence: string, word: string, occurrence: number): string {
  const words = sentence.match(wordsAndMarks) ?? [];
  const places = words.flatMap((written, at) => (written === word || written.split('-').includes(word) ? [at] : []));
  const at = places[occurrence - 1];
  if (at === undefined) return 'not in the sentence';
  const parts = words[at]!.split('-');
  const around = [...words.slice(0, at), ...parts, ...words.slice(at + 1)];
  return pronounceInContext(around, at + parts.indexOf(word)).reading.join(' ');
}

/** One word of a sentence that is read in several ways: columns sentence, word, occurrence (from 1), reading, level. */
export const heteronymSuite: Suite = {
  name: 'en heteronyms',
  language: 'en',
  files: /^en\/heteronyms\.tsv$/,
  read: (tsv) =>
    readTable(tsv, ['sentence', 'word', 'occurrence', 'reading']).map((row) => ({
      source: row.sentence,
      wanted: row.reading,
      level: row.level,
      given: () => readingIn(row.sentence, row.word, Number(row.occurrence)),
    })),
};
