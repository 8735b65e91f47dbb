import { flagsFor, isTable, readingQuery } from './reading-options';

it.each([
  ['a.csv', []],
  ['a.TSV', []],
  ['play.txt', ['dialogue']],
  ['a.b.md', ['dialogue']],
  ['book.docx', ['dialogue', 'footnotes']],
  ['book.epub', ['dialogue', 'footnotes', 'frontMatter']],
  ['all.zip', ['dialogue', 'footnotes', 'frontMatter']],
  ['noname', []],
])('%s may be read with %j', (name, flags) => expect(flagsFor(name)).toEqual(flags));

it('only what matters to a file is sent', () => {
  const options = { dialogue: true, footnotes: true, frontMatter: false, columns: 'lesson' };
  expect(readingQuery('a.csv', options)).toEqual({ columns: 'lesson' });
  expect(readingQuery('a.txt', options)).toEqual({ dialogue: 'true' });
  expect(readingQuery('a.epub', options)).toEqual({ dialogue: 'true', footnotes: 'true' });
  expect([isTable('A.CSV'), isTable('csv'), isTable('a.txt')]).toEqual([true, false, false]);
});
