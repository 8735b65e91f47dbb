import { AppError } from '@voicemill/platform';
import fc from 'fast-check';
import { zipFiles } from './archive/testing-zip';
import { docxOf, heading, item, paragraph, run } from './docx/testing-docx';
import { epubOf } from './epub/testing-epub';
import { read } from './testing-read';

const body =
  heading('One') + paragraph(`${run('Hello, ')}${run('you', '<w:b/>')}`) + item('a') + paragraph('* * *') + '<w:tbl/>';
const pages = {
  'a.xhtml': '<h1 id="a">One</h1><p>Hello, <em>you</em>.<sup><a href="#n">1</a></sup></p><ol><li>x</li></ol><hr/>',
  'b.xhtml': '<p>Good &amp; bye.</p><aside epub:type="footnote">A note.</aside>',
};
const contents: [string, string][] = [
  ['a.xhtml#a', 'One'],
  ['b.xhtml', 'Two'],
];
const files: Record<string, Buffer> = {
  'a.epub': epubOf({ pages, contents }),
  'b.epub': epubOf({ pages, contents, version: 2 }),
  'a.docx': docxOf(body),
  'a.zip': zipFiles({ '1.txt': 'Hello.\n', '2.csv': 'text\nHello.\n', '3.epub': epubOf({ pages }), '4.md': '# Hi\n' }),
  'a.txt': Buffer.from('Chapter 1\n\nHello there.\n\n第二章\n\n你好。\n* * *\nBye.\n'),
  'a.srt': Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n<i>Hi</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n你好\n'),
  'a.vtt': Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bob>Hi &amp; bye</v>\n'),
};

interface Mutation {
  kind: 'flip' | 'cut' | 'repeat' | 'insert' | 'end';
  /** Where, as a share of the file. */
  at: number;
  length: number;
  bytes: Uint8Array;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'insert', 'end'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
});

function mutate(whole: Buffer, { kind, at, length, bytes }: Mutation): Buffer {
  const from = Math.floor(at * whole.length);
  const [before, part, after] = [
    whole.subarray(0, from),
    whole.subarray(from, from + length),
    whole.subarray(from + length),
  ];
  if (kind === 'end') return Buffer.from(before);
  if (kind === 'cut') return Buffer.concat([before, after]);
  if (kind === 'repeat') return Buffer.concat([before, part, part, part, after]);
  if (kind === 'insert') return Buffer.concat([before, bytes, part, after]);
  return Buffer.concat([before, bytes, whole.subarray(from + bytes.length)]);
}

/** Resolves when a file is read, or refused as a file and not as a surprise. */
async function readOrRefused(name: string, bytes: Buffer): Promise<void> {
  try {
    const { report, taken } = await read(name, bytes, { options: { dialogue: true, footnotes: true } });
    expect(taken).toHaveLength(report.linesAccepted);
    expect(report.rowsRead).toBeGreaterThanOrEqual(report.linesAccepted);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.status).toBeLessThan(500);
    expect(error.message.length + (error.remedy ?? '').length).toBeLessThan(1000);
    expect(error.faults?.length).toBe(1);
  }
}

describe('a damaged file', () => {
  it.each(Object.keys(files))('%s is read or refused, whatever happened to its bytes', async (name) => {
    const whole = files[name] ?? Buffer.alloc(0);
    await readOrRefused(name, whole);
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) =>
        readOrRefused(name, mutations.reduce(mutate, whole)),
      ),
      { numRuns: 300 },
    );
  });

  const marks = [
    '<',
    '>',
    '</',
    '/>',
    '"',
    '&',
    ';',
    '<p>',
    '<w:p>',
    '</w:p>',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE',
    '[',
    '0',
    '\u0000',
    '你',
    '<w:t>',
    '<ol>',
    '</ol>',
  ];
  const noise = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...marks)), {
    maxLength: 6,
  });
  const disturb = (text: string, marked: [number, string][]): string =>
    marked.reduce((all, [at, mark]) => {
      const from = Math.floor(at * all.length);
      return all.slice(0, from) + mark + all.slice(from + (mark.length % 3));
    }, text);

  it('has parts whose markup is broken in every place', async () => {
    await fc.assert(
      fc.asyncProperty(noise, noise, async (first, second) => {
        const broken = { 'a.xhtml': disturb(pages['a.xhtml'], first), 'b.xhtml': disturb(pages['b.xhtml'], second) };
        await readOrRefused('a.epub', epubOf({ pages: broken, contents }));
        await readOrRefused(
          'a.epub',
          epubOf({
            pages,
            contents,
            title: disturb('Title', first),
            files: { 'OEBPS/nav.xhtml': disturb('<nav><ol><li><a href="a.xhtml">A</a></li></ol></nav>', second) },
          }),
        );
        await readOrRefused(
          'a.docx',
          docxOf(disturb(body, first), {
            'word/styles.xml': disturb(
              '<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>',
              second,
            ),
          }),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('may be any bytes under any name', async () => {
    const names = fc.constantFrom('a.txt', 'a.srt', 'a.vtt', 'a.zip', 'a.epub', 'a.docx', 'a.csv', 'a.md');
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 300 }), (name, bytes) =>
        readOrRefused(name, Buffer.from(bytes)),
      ),
      { numRuns: 500 },
    );
  });
});
