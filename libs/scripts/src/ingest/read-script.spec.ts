import { lines, read } from './testing-read';

describe('readScript', () => {
  it('reads a CSV with chapters, and says what ends after each line', async () => {
    const csv = 'Chapter,Text,ID\nOne,First.,a\n,Second.,b\nTwo,Third.,c\n';
    const { report, taken } = await read('lesson.csv', csv);
    expect(report).toMatchObject({ rowsRead: 3, linesAccepted: 3, faults: [], faultsTotal: 0, skipped: {} });
    expect(report.head).toEqual({ kind: 'csv', title: 'lesson', encoding: 'utf-8' });
    expect(taken.map((line) => [line.chapter, line.text, line.externalId, line.sourceRow, line.breakAfter])).toEqual([
      ['One', 'First.', 'a', 2, 'paragraph'],
      [null, 'Second.', 'b', 3, 'chapter'],
      ['Two', 'Third.', 'c', 4, 'chapter'],
    ]);
  });

  it('reads Markdown with front matter, headings and directives', async () => {
    const text =
      '---\ntitle: Book\nlanguage: en-GB\n---\n# One\n\nFirst\n*line*.\n\n<!-- pause 800ms -->\n\n***\n\nSecond.\n\n## Two\n\nThird.\n';
    const { report, taken } = await read('book.md', text);
    expect(report.head).toEqual({ kind: 'markdown', title: 'Book', language: 'en', encoding: 'utf-8' });
    expect(report.faults).toEqual([]);
    expect(taken.map((line) => [line.chapter, line.text, line.pauseMs, line.sourceRow, line.breakAfter])).toEqual([
      ['One', 'One', undefined, 5, 'paragraph'],
      [null, 'First line.', 800, 7, 'scene'],
      [null, 'Second.', undefined, 14, 'chapter'],
      ['Two', 'Two', undefined, 16, 'paragraph'],
      [null, 'Third.', undefined, 18, 'chapter'],
    ]);
  });

  it.each(['notes.odt', 'notes', '.csv', 'book.constructor'])('refuses %s by its name', async (name) => {
    await expect(lines(name, 'text\nHello\n')).rejects.toMatchObject({ code: 'unsupported-file', status: 400 });
  });
});
