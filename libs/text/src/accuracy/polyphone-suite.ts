import { explainLine } from '../explain/explain-line';
import { readTable } from './read-table';
import type { Suite } from './suite';

function readingIn(sentence: string, character: string, occurrence: number): string {
  const readings = explainLine(sentence, 'zh').tokens.flatMap(({ written, reading }) => {
    const syllables = reading.split(' ');
    return Array.from(written).flatMap((one, at) => (one === character ? [syllables[at] ?? ''] : []));
  });
  return readings[occurrence - 1] ?? 'not a character of the sentence';
}

/**
 * One character of a sentence that is read in several ways: columns sentence, character, occurrence (from 1), reading (pinyin with
 * tone digit, before sandhi), level.
 */
export const polyphoneSuite: Suite = {
  name: 'zh polyphones',
  language: 'zh',
  files: /^zh\/polyphones\.tsv$/,
  read: (tsv) =>
    readTable(tsv, ['sentence', 'character', 'occurrence', 'reading']).map((row) => ({
      source: row.sentence,
      subject: row.character,
      wanted: row.reading,
      level: row.level,
      given: () => readingIn(row.sentence, row.character, Number(row.occurrence)),
    })),
};
