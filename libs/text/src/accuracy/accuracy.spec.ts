import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { starterSymbols } from '../testing';
import { foldSpoken } from './fold-spoken';
import { readTable } from './read-table';
import { addScores, scoreTasks } from './score';
import type { Task } from './suite';
import { accuracySuites } from './suites';

const firstHashByte = (text: string) => createHash('sha256').update(text).digest()[0]!;

it('a spoken form is compared without case, punctuation, hyphens and blanks between Han characters', () => {
  expect(foldSpoken("It's  Twenty-Four, o’clock!")).toBe('its twenty four oclock');
  expect(foldSpoken('百分之 五十，A B。')).toBe('百分之五十 a b');
});

it('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldSpoken(foldSpoken(text)) === foldSpoken(text)));
});

it('rows of a table come back as they were written', () => {
  const cell = fc.string({ minLength: 1 }).filter((text) => !/[\t\r\n]/.test(text));
  const row = fc.record({ written: cell, spoken: cell, level: fc.constantFrom('' as const, 'hard' as const) });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const lines = rows.map(({ written, spoken, level }) => `${written}\t${spoken}\t${level}`);
      const tsv = `${['written\tspoken\tlevel', ...lines].join('\n')}\n`;
      expect(readTable(tsv, ['written', 'spoken'])).toEqual(rows);
    }),
  );
});

it.each([
  ['written\tlevel\n', 'line 1'],
  ['written\tspoken\tlevel\na\tb\n', 'line 2: not 2'],
  ['written\tspoken\tlevel\na\t\thard\n', 'line 2: not 2'],
  ['written\tspoken\tlevel\na\tb\t\na\tb\teasy\n', 'line 3: no such level: easy'],
])('a damaged table %j is refused by its line', (tsv, sentence) => {
  expect(() => readTable(tsv, ['written', 'spoken'])).toThrow(sentence);
});

it('counts what is right, what is hard, what is held out, and tells only failures that may be looked at', () => {
  const task = (source: string, right: boolean, level: Task['level'] = ''): Task => ({
    source,
    wanted: 'yes',
    level,
    given: () => (right ? 'yes' : 'no'),
  });
  const heldOut = (source: string) => (source.startsWith('kept') ? 255 : 1);
  const first = scoreTasks([task('a', true), task('b', false, 'hard'), task('kept', false)], heldOut);
  expect(first).toEqual({
    all: { pairs: 3, right: 1 },
    hard: { pairs: 1, right: 0 },
    heldOut: { pairs: 1, right: 0 },
    failures: [{ source: 'b', wanted: 'yes', given: 'no' }],
  });
  expect(addScores([first, first]).all).toEqual({ pairs: 6, right: 2 });
});

it('a suite takes the files of its own kind only and asks the whole way from text to spoken form', () => {
  const english = accuracySuites.find(({ name }) => name === 'en')!;
  expect(
    ['en/money.tsv', 'en/heteronyms.tsv', 'zh/money.tsv', 'en/README.md'].map((at) => english.files.test(at)),
  ).toEqual([true, false, false, false]);
  const symbols = starterSymbols('zh');
  const score = scoreTasks(
    english.read('written\tspoken\tlevel\nI have 2.\ti have two\t\n', { symbols }),
    firstHashByte,
  );
  expect(score.all).toEqual({ pairs: 1, right: 1 });
});
