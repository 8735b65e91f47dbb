import fc from 'fast-check';
import iconv from 'iconv-lite';
import { lines, read } from './testing-read';

interface Row {
  text: string;
  chapter: string;
  pauseMs: number | undefined;
  id: string;
}

/** Writes a cell as RFC 4180 has it; `always` quotes even where nothing asks for it. */
function cell(value: string, delimiter: string, always: boolean): string {
  const needed = /["\r\n]/.test(value) || value.includes(delimiter);
  return needed || always ? `"${value.replace(/"/g, '""')}"` : value;
}

function writeCsv(rows: Row[], delimiter: string, lineEnd: string, always: boolean): string {
  const table = [
    ['ID', ' Pause_MS ', 'text', '章节'],
    ...rows.map((row) => [row.id, `${row.pauseMs ?? ''}`, row.text, row.chapter]),
  ];
  return table.map((cells) => cells.map((value) => cell(value, delimiter, always)).join(delimiter) + lineEnd).join('');
}

const fragment = fc.constantFrom(
  'Hello',
  '你好',
  ',',
  ';',
  '\t',
  '"',
  '\n',
  ' ',
  '。',
  'é',
  '𠮷',
  "'",
  '=1+1',
  '😀',
  '-',
  '|',
  '\\',
);
const words = fc.array(fragment, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('').trim());
const row = fc.record({
  text: words.filter((text) => text !== ''),
  chapter: words,
  pauseMs: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined }),
});
const rows = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((each, index) => ({ ...each, id: `r${index}` })));

describe('a CSV', () => {
  it('comes back as it was written, under every delimiter, encoding, line end and quoting', async () => {
    // Enough everyday Chinese for the encoding to be unmistakable, as in any real file.
    const first = {
      text: '今天天气很好，我们去公园散步吧。请问这里有没有无线网络？谢谢，再见。',
      chapter: '',
      pauseMs: 0,
      id: 'first',
    };
    const shapes = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030'),
      addBOM: fc.boolean(),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      always: fc.boolean(),
      chunkBytes: fc.integer({ min: 1, max: 200 }),
    });
    await fc.assert(
      fc.asyncProperty(rows, shapes, async (list, shape) => {
        const written = [first, ...list];
        const csv = writeCsv(written, shape.delimiter, shape.lineEnd, shape.always);
        const addBOM = shape.encoding.startsWith('utf-16') || (shape.addBOM && shape.encoding === 'utf-8');
        const bytes = iconv.encode(csv, shape.encoding, { addBOM });
        const { report, taken } = await read('a.csv', bytes, { chunkBytes: shape.chunkBytes });
        expect(report).toMatchObject({ faults: [], rowsRead: written.length, head: { encoding: shape.encoding } });
        const back = taken.map(({ text, pauseMs, externalId, sourceRow }) => ({
          text,
          pauseMs,
          externalId,
          sourceRow,
        }));
        expect(back).toEqual(
          written.map(({ text, pauseMs, id }, index) => ({ text, pauseMs, externalId: id, sourceRow: index + 2 })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('counts blank rows as a spreadsheet does, and says that it skipped them', async () => {
    const { report, taken } = await read('a.csv', '\n\ntext,id\r\nOne.,1\n\n,\n"Two\nlines.",2\nThree.,3');
    expect(taken.map((line) => [line.text, line.sourceRow])).toEqual([
      ['One.', 4],
      ['Two\nlines.', 7],
      ['Three.', 8],
    ]);
    expect(report).toMatchObject({ rowsRead: 5, skipped: { 'blank-row': 2 } });
  });

  it('names the columns that it does not know, with the number of cells that are not spoken', async () => {
    const { report } = await read('a.csv', 'notes,text,\nlook here,One.,\n,Two.,x\n');
    expect(report).toMatchObject({ linesAccepted: 2, skipped: { 'column:notes': 1, 'column:C': 1 } });
  });

  it('takes a quote within an unquoted cell and a formula as they read', async () => {
    const taken = await lines('a.csv', 'text\nThe "old" one\n=SUM(A1)\n"""Quoted"" words"\n');
    expect(taken.map((line) => line.text)).toEqual(['The "old" one', '=SUM(A1)', '"Quoted" words']);
  });

  it('keeps the chapter of a refused row for the rows below it', async () => {
    const { report, taken } = await read('a.csv', 'chapter,text\nOne,Hello.\nTwo,\n,Goodbye.\n');
    expect(report.faultsTotal).toBe(1);
    expect(taken.map((line) => [line.chapter, line.text])).toEqual([
      ['One', 'Hello.'],
      ['Two', 'Goodbye.'],
    ]);
  });

  it('gives its name as the chapter when it names none', async () => {
    const taken = await lines('My lesson.csv', 'text\nOne.\nTwo.\n');
    expect(taken.map((line) => line.chapter)).toEqual(['My lesson', null]);
  });

  it('hands over the rows above a quote that never closes and lists their faults too', async () => {
    const { report, taken } = await read('a.csv', 'text,speed\nOne.,1\nTwo.,9\n"Three.,1\nFour.,1\n');
    expect(taken.map((line) => line.text)).toEqual(['One.']);
    expect(report.faults.map((fault) => [fault.row, fault.column])).toEqual([
      [3, 'speed'],
      [4, 'text'],
    ]);
  });

  it('stops at a row of a million bytes instead of filling the memory', async () => {
    const { report } = await read('a.csv', `text\nOne.\n"${'endless, '.repeat(300_000)}`);
    expect(report.faults).toHaveLength(1);
    expect(report.faults[0]).toMatchObject({
      row: 3,
      column: 'text',
      reason: expect.stringContaining('million bytes'),
    });
  });

  it('lists every fault of a row, and no more than 200 in all, but counts them', async () => {
    const { report } = await read('a.csv', `text,speed,pause_ms\n${',9,x\n'.repeat(100)}`);
    expect(report.faultsTotal).toBe(300);
    expect(report.faults).toHaveLength(200);
    expect(report.faults.slice(0, 3).map((fault) => fault.column)).toEqual(['text', 'pause_ms', 'speed']);
  });
});
