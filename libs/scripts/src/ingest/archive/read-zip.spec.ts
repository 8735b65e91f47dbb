import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { readScript } from '../read-script';
import { lines, read } from '../testing-read';
import { zipFiles, zipOf } from './testing-zip';

const refusalOf = (content: Buffer): Promise<unknown> => read('a.zip', content).catch((error: unknown) => error);

describe('a ZIP archive', () => {
  it('is its files in natural order, each a chapter or several', async () => {
    const archive = zipFiles({
      'book/10.md': '# Ten\n\nLast.\n',
      'book/2.csv': 'text,chapter\nTwo.,A\nThree.,B\n',
      'book/1.txt': 'One.\n',
      'book/3.srt': '1\n00:00:01,000 --> 00:00:02,000\nFour.\n',
      'book/cover.jpg': 'x',
      'book/.DS_Store': 'x',
      '__MACOSX/book/1.txt': 'x',
    });
    const { report, taken } = await read('My book.zip', archive);
    expect(report).toMatchObject({
      head: { kind: 'zip', title: 'My book', encoding: 'utf-8' },
      linesAccepted: 6,
      rowsRead: 6,
      faults: [],
      skipped: { 'file:jpg': 1 },
    });
    expect(taken.map((line) => [line.sourceFile, line.chapter, line.text, line.sourceRow, line.breakAfter])).toEqual([
      ['book/1.txt', '1', 'One.', 1, 'chapter'],
      ['book/2.csv', 'A', 'Two.', 2, 'chapter'],
      ['book/2.csv', 'B', 'Three.', 3, 'chapter'],
      ['book/3.srt', '3', 'Four.', 2, 'chapter'],
      ['book/10.md', 'Ten', 'Ten', 1, 'paragraph'],
      ['book/10.md', null, 'Last.', 3, 'chapter'],
    ]);
  });

  it('has Chinese names, however they were written', async () => {
    const name = '第一章 雨夜.txt';
    for (const raw of [iconv.encode(name, 'gb18030'), Buffer.from(name)]) {
      const taken = await lines('a.zip', zipOf([{ name: raw, content: '下雨了。', flags: 0 }]));
      expect(taken.map((line) => [line.sourceFile, line.chapter])).toEqual([[name, '第一章 雨夜']]);
    }
  });

  it('keeps the voice that the head of one of its files names with the lines of that file', async () => {
    const part =
      '---\nvoice: starter-en:rms\nauthor: A\n---\n\nOne.\n\n<!-- voice starter-en -->\n\nTwo.\n\n<!-- voice default -->\n\nThree.\n';
    const { report, taken } = await read('a.zip', zipFiles({ '1.md': part, '2.md': 'Four.\n' }));
    expect(taken.map(({ voice }) => voice)).toEqual(['starter-en:rms', 'starter-en', 'starter-en:rms', undefined]);
    expect(report.head.author).toBe('A');
    expect(report.head.voice).toBeUndefined();
  });

  it('lists faults under the names of its files, and documents that are not read', async () => {
    const { report } = await read(
      'a.zip',
      zipFiles({ 'a.csv': 'text,speed\nOne.,9\n', 'b.csv': 'text\nTwo.\n', 'c.pdf': 'x' }),
    );
    expect(report.faults.map(({ file, row }) => [file, row])).toEqual([
      ['a.zip', undefined],
      ['a.csv', 2],
    ]);
    expect(report).toMatchObject({ faultsTotal: 2, linesAccepted: 1 });
  });

  it('can be read from a source that has no ranges', async () => {
    const bytes = zipFiles({ '1.txt': 'One.\n', '2.txt': 'Two.\n' });
    const taken: string[] = [];
    const open = (): Readable => Readable.from([bytes.subarray(0, 7), bytes.subarray(7, 50), bytes.subarray(50)]);
    await readScript({ name: 'a.zip', open, limitBytes: 1e6 }, async ({ text }) => void taken.push(text));
    expect(taken).toEqual(['One.', 'Two.']);
  });

  const text = 'Hello.\n';
  const incompressible = randomBytes(30_000);
  it.each([
    ['nothing', zipFiles({}), 'holds no file'],
    ['pictures only', zipFiles({ 'a.jpg': text }), 'holds no file'],
    ['a name that leads out', zipFiles({ '../a.txt': text }), 'points outside'],
    ['a name that leads out by the way', zipFiles({ 'a/../../b.txt': text }), 'points outside'],
    ['a name that leads out on Windows', zipFiles({ '..\\a.txt': text }), 'points outside'],
    ['an absolute name', zipFiles({ '/etc/a.txt': text }), 'points outside'],
    ['the name of a drive', zipFiles({ 'C:/a.txt': text }), 'points outside'],
    [
      'a link',
      zipOf([{ name: 'a.txt', content: '/etc/passwd', externalAttributes: (0o120777 << 16) >>> 0 }]),
      'is a link',
    ],
    ['an encrypted file', zipOf([{ name: 'a.txt', content: text, flags: 1 }]), 'is encrypted'],
    ['an archive', zipFiles({ 'a.txt': text, 'b.zip': zipFiles({ 'c.txt': text }) }), 'is an archive itself'],
    [
      'a name twice',
      zipOf([
        { name: 'a.txt', content: text },
        { name: 'a.txt', content: 'Other.' },
      ]),
      'in it twice',
    ],
    ['two million equal letters', zipFiles({ 'a.txt': 'a'.repeat(2_000_000) }), '200 times its size'],
    [
      'a size that would fill the disk',
      zipOf(
        Array.from({ length: 300 }, (_, index) => ({
          name: `${index}.bin`,
          content: incompressible,
          claimedBytes: 4_000_000,
        })),
      ),
      'bytes',
    ],
    [
      'too many files',
      zipOf(Array.from({ length: 5_001 }, (_, index) => ({ name: `${index}.txt`, content: '', method: 0 }))),
      '5,000 files',
    ],
    [
      'a size that is not true',
      zipOf([{ name: 'a.txt', content: text.repeat(9), claimedBytes: 7 }]),
      'cannot be unpacked',
    ],
    ['a method of its own', zipOf([{ name: 'a.txt', content: text, method: 12 }]), 'method that is not read'],
    ['an empty file', zipFiles({ 'a.txt': '' }), 'empty'],
    ['an end in its middle', zipFiles({ 'a.txt': text }).subarray(0, 60), 'directory'],
    ['no archive at all', Buffer.from(text), 'directory'],
  ])('with %s is refused', async (_, content, reason) => {
    expect(await refusalOf(content)).toMatchObject({
      code: 'unsupported-file',
      status: 400,
      message: expect.stringContaining(reason),
      remedy: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  it('whose content was changed on the way is refused by its checksum', async () => {
    const archive = zipOf([{ name: 'a.txt', content: text, method: 0 }]);
    archive.write('J', archive.indexOf('Hello'));
    expect(await refusalOf(archive)).toMatchObject({ message: expect.stringContaining('cannot be unpacked') });
  });

  it('passes on what its source throws', async () => {
    const bytes = zipFiles({ 'a.txt': text });
    const broken = new Error('the disk is gone');
    const openRange = (): Readable =>
      new Readable({
        read() {
          this.destroy(broken);
        },
      });
    const input = { name: 'a.zip', open: () => Readable.from([bytes]), openRange, limitBytes: 1e6 };
    await expect(readScript(input, async () => undefined)).rejects.toBe(broken);
  });

  it('stops at the limit of uploads', async () => {
    await expect(read('a.zip', zipFiles({ 'a.txt': text }), { limitBytes: 50 })).rejects.toMatchObject({
      code: 'too-large',
    });
  });
});
