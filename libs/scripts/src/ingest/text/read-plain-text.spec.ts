import { Readable } from 'node:stream';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readScript } from '../read-script';
import { lines, read } from '../testing-read';

const shape = (taken: Awaited<ReturnType<typeof lines>>) =>
  taken.map((line) => [line.chapter, line.text, line.sourceRow, line.breakAfter]);

const wrapped = `A Book of Hours

CHAPTER I

It was a bright cold day in the little town, and the clocks of all
its churches were striking, one after the other, as they had done for
a hun-
dred years.

"Who is there?" asked the old man who kept the gate, although he knew
well enough.

* * *

The next day nobody came.

Chapter II: The Gate

Rain.
`;

describe('a plain text', () => {
  it('whose lines were wrapped is read in paragraphs, with chapters and scene breaks', async () => {
    expect(shape(await lines('hours.txt', wrapped))).toEqual([
      ['hours', 'A Book of Hours', 1, 'chapter'],
      ['CHAPTER I', 'CHAPTER I', 3, 'paragraph'],
      [
        null,
        'It was a bright cold day in the little town, and the clocks of all its churches were striking, one after the other, as they had done for a hun-dred years.',
        5,
        'paragraph',
      ],
      [null, '"Who is there?" asked the old man who kept the gate, although he knew well enough.', 10, 'scene'],
      [null, 'The next day nobody came.', 15, 'chapter'],
      ['Chapter II: The Gate', 'Chapter II: The Gate', 17, 'paragraph'],
      [null, 'Rain.', 19, 'chapter'],
    ]);
  });

  it('of Chinese web novels has a paragraph on every line', async () => {
    const text =
      '第一章 雨夜\r\n　　夜里下起了雨。\r\n　　“谁？”\r\n　　没有人回答他，只有雨声，一阵紧似一阵。\r\n\r\n第二章\r\n　　天亮了。\r\n';
    const { report, taken } = await read('雨夜.txt', iconv.encode(text.repeat(8), 'gb18030'));
    expect(report.head).toEqual({ kind: 'text', title: '雨夜', encoding: 'gb18030' });
    expect(shape(taken.slice(0, 6))).toEqual([
      ['第一章 雨夜', '第一章 雨夜', 1, 'paragraph'],
      [null, '夜里下起了雨。', 2, 'paragraph'],
      [null, '“谁？”', 3, 'paragraph'],
      [null, '没有人回答他，只有雨声，一阵紧似一阵。', 4, 'chapter'],
      ['第二章', '第二章', 6, 'paragraph'],
      [null, '天亮了。', 7, 'chapter'],
    ]);
  });

  it('of wrapped Chinese is joined without blanks', async () => {
    const sentence = '那天晚上他一个人走在河边的小路上想着许多年以前的事情';
    const taken = await lines('a.txt', `${sentence}\n${sentence}\n${sentence}完。\n\n${sentence}\n又一天。\n`);
    expect(taken.map((line) => line.text)).toEqual([`${sentence}${sentence}${sentence}完。`, `${sentence}又一天。`]);
  });

  it('begins a paragraph at an indented line, and at an item of a list', async () => {
    const long = 'a line that is about as long as the margin of this book allows';
    const taken = await lines('a.txt', `  ${long}\n${long}\nand ends.\n  ${long}\n${long}:\n- ${long}\n- ${long}\n`);
    expect(taken.map((line) => line.sourceRow)).toEqual([1, 4, 6, 7]);
  });

  it('loses no letter, whatever the lines are like and however they arrive', async () => {
    const word = fc.constantFrom(
      'one',
      'two-',
      'Three.',
      '四',
      '五六。',
      '  ',
      '\t',
      '- seven',
      'Chapter 1',
      '第二章',
      '“好。”',
    );
    const line = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
    const texts = fc.array(line, { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 50 }),
        async (all, end, chunkBytes) => {
          const source = `Begin.${end}${all.join(end)}`;
          const { report, taken } = await read('a.txt', source, { chunkBytes });
          expect(report.faults).toEqual([]);
          expect(
            taken
              .map((each) => each.text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(source.replace(/\s/g, ''));
        },
      ),
    );
  });

  it('is read no further than its lines are taken', async () => {
    let pulled = 0;
    function* source(): Generator<Buffer> {
      for (; pulled < 5_000; pulled += 1) yield Buffer.from(`A sentence that is number ${pulled} of many.\n`);
    }
    const open = (): Readable => {
      pulled = 0;
      return Readable.from(source(), { highWaterMark: 1 });
    };
    let taken = 0;
    let furthestAhead = 0;
    await readScript({ name: 'a.txt', open, limitBytes: 1e7 }, async () => {
      furthestAhead = Math.max(furthestAhead, pulled - taken);
      taken += 1;
    });
    expect(taken).toBe(5_000);
    expect(furthestAhead).toBeLessThan(1_000);
  });

  it.each([
    ['nothing', '', 'The file is empty.'],
    ['blanks', ' \n\n　\n', 'nothing to speak'],
    ['scene breaks only', '***\n---\n', 'nothing to speak'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'PNG image'],
    ['a single line of two million letters', 'a'.repeat(2_000_000), 'a million characters'],
    ['unknown letters', Buffer.from([0x41, 0xff, 0x80, 0x81, 0xfe, 0xff, 0x41]), 'encoding'],
  ])('of %s is refused as a whole', async (_, content, reason) => {
    await expect(read('a.txt', content)).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining(reason),
    });
  });

  it('lists a paragraph that is too long and one with a control character', async () => {
    const { report } = await read('a.txt', `Good.\n\n${'word '.repeat(4001)}\n\nbad\u0007\n`);
    expect(report).toMatchObject({ rowsRead: 3, linesAccepted: 1, faultsTotal: 2 });
    expect(report.faults.map(({ row }) => row)).toEqual([3, 5]);
  });
});
