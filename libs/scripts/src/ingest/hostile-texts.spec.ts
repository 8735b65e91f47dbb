import { docxOf, paragraph, run } from './docx/testing-docx';
import { epubOf } from './epub/testing-epub';
import { read } from './testing-read';

const many = 900_000;
const blanks = ' '.repeat(many);

/** Texts on which a search that starts anew at every character would take hours; the test would time out. */
describe('a text that is made to keep a reader busy', () => {
  it.each([
    ['blanks in a line', 'a.txt', `a${blanks}b\nc\n`],
    ['tabs before a line end', 'a.txt', `Begin\n${'\t'.repeat(many)}x\nend\n`],
    ['blanks in Markdown', 'a.md', `a${blanks}b\nc\n`],
    [
      'a paragraph that never ends',
      'a.txt',
      `${'words that go on and on without an end and without a stop so far\n'.repeat(40_000)}`,
    ],
    ['blanks in a subtitle', 'a.srt', `1\n00:00:01,000 --> 00:00:02,000\na${blanks}b\n\n${blanks}x\n`],
    [
      'tags of voices',
      'a.vtt',
      `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(25_000)}\n\n00:03.000 --> 00:04.000\n<v${' '.repeat(70_000)}\n`,
    ],
    ['readings that never end', 'a.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<rt>'.repeat(19_000)}\n`],
    ['a subtitle that never ends', 'a.srt', `1\n00:00:01,000 --> 00:00:02,000\n${'<i>words</i>\n'.repeat(300_000)}`],
    ['brackets of a dialogue', 'a.txt', `${'Alice (('.repeat(2_000)}: words\n${'Bob '.repeat(4_000)}: words\n`],
  ])('by %s is read all the same', async (_, name, text) => {
    const { report } = await read(name, text, { options: { dialogue: true } }).catch(
      (error: { faults: unknown[] }) => ({
        report: { faultsTotal: error.faults.length, linesAccepted: 0 },
      }),
    );
    expect(report.faultsTotal + report.linesAccepted).toBeGreaterThan(0);
  });

  it('by hundreds of thousands of links in one paragraph is read all the same', async () => {
    // Varied, or it would be refused as a bomb.
    const links = Array.from(
      { length: 200_000 },
      (_, index) => `<a href="#n${(index * 7919) % 10_007}">${index}</a>`,
    ).join('');
    const { report } = await read('a.epub', epubOf({ pages: { 'a.xhtml': `<p>Hi.</p><p>${links}</p>` } }));
    expect(report).toMatchObject({ linesAccepted: 1, faultsTotal: 1 });
  });

  it('by hundreds of thousands of runs in one paragraph is read all the same', async () => {
    const runs = Array.from({ length: 100_000 }, (_, index) => run(`${(index * 7919) % 10_007} `)).join('');
    const { report } = await read('a.docx', docxOf(paragraph('Hi.') + paragraph(runs)));
    expect(report).toMatchObject({ linesAccepted: 1, faultsTotal: 1 });
  });

  it('by a reading order of hundreds of thousands of pages is read once', async () => {
    const refs = Array.from(
      { length: 100_000 },
      (_, index) => `<itemref idref="${index % 2 ? 'a' : 'b'}" id="r${(index * 7919) % 99_991}"/>`,
    ).join('');
    const navigation = Array.from(
      { length: 100_000 },
      (_, index) => `<li><a href="a.xhtml#x${index}">${index}</a></li>`,
    ).join('');
    const item = (id: string): string => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`;
    const nav = '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>';
    const files = {
      'OEBPS/package.opf': `<package><manifest>${nav}${item('a')}${item('b')}</manifest><spine>${refs}</spine></package>`,
      'OEBPS/nav.xhtml': `<nav epub:type="toc"><ol>${navigation}</ol></nav>`,
    };
    const { report } = await read(
      'a.epub',
      epubOf({ pages: { 'a.xhtml': '<p>A.</p>', 'b.xhtml': '<p>B.</p>' }, files }),
    );
    expect(report).toMatchObject({ linesAccepted: 2, faultsTotal: 0 });
  });
});
