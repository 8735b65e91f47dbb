import { zipFiles, zipOf } from '../archive/testing-zip';
import { lines, read } from '../testing-read';
import { epubOf } from './testing-epub';

const told = (taken: Awaited<ReturnType<typeof lines>>) => taken.map((line) => [line.chapter, line.text]);

describe('an EPUB', () => {
  it('of version 3 is read in the order of its spine, with the chapters of its contents', async () => {
    const book = epubOf({
      title: 'The &amp; Gate',
      pages: {
        'cover.xhtml': '<img src="c.jpg"/>',
        'title.xhtml': '<body epub:type="titlepage"><h1>The Gate</h1></body>',
        'text/one.xhtml':
          '<section id="s1"><h1>One</h1><p>First &mdash; a <em>good</em>\n  line.</p><hr/><p>Second<br/>half.</p></section>',
        'text/two.xhtml':
          '<h2 id="two">Two</h2><p>Third.</p><h2 id="three">Three</h2><p>Fourth.</p><h3>More</h3><p>Fifth.</p>',
        'text/more.xhtml': '<p>Sixth.</p>',
      },
      contents: [
        ['text/one.xhtml#s1', 'Chapter One'],
        ['text/two.xhtml', 'Chapter Two'],
        ['text/two.xhtml#three', 'Chapter Three'],
      ],
    });
    const { report, taken } = await read('gate.epub', book);
    expect(report.head).toEqual({
      kind: 'epub',
      title: 'The & Gate',
      author: 'Ada',
      language: 'en',
      encoding: 'utf-8',
    });
    expect(report).toMatchObject({ faults: [], skipped: { image: 1, 'front-matter:titlepage': 1 }, rowsRead: 10 });
    expect(taken.map((line) => [line.chapter, line.text, line.breakAfter, line.sourceFile, line.sourceRow])).toEqual([
      ['Chapter One', 'One', 'paragraph', 'OEBPS/text/one.xhtml', 1],
      [null, 'First — a good line.', 'scene', 'OEBPS/text/one.xhtml', 2],
      [null, 'Second half.', 'chapter', 'OEBPS/text/one.xhtml', 3],
      ['Chapter Two', 'Two', 'paragraph', 'OEBPS/text/two.xhtml', 1],
      [null, 'Third.', 'chapter', 'OEBPS/text/two.xhtml', 2],
      ['Chapter Three', 'Three', 'paragraph', 'OEBPS/text/two.xhtml', 3],
      [null, 'Fourth.', 'scene', 'OEBPS/text/two.xhtml', 4],
      [null, 'More', 'paragraph', 'OEBPS/text/two.xhtml', 5],
      [null, 'Fifth.', 'paragraph', 'OEBPS/text/two.xhtml', 6],
      [null, 'Sixth.', 'chapter', 'OEBPS/text/more.xhtml', 1],
    ]);
  });

  it('of version 2 has its contents in an NCX and its kinds of pages in a guide', async () => {
    const book = epubOf({
      version: 2,
      language: 'zh-CN',
      title: '雨夜',
      pages: {
        'c.html': '<p>版权所有</p>',
        'a.html': '<p>下雨\n了。</p><p>＊＊＊</p><p>他来了。</p>',
        'b.html': '<p>天亮了。</p>',
      },
      contents: [
        ['c.html', 'Rights'],
        ['a.html', '第一章'],
        ['b.html', '第二章'],
      ],
      guide: { 'c.html': 'copyright-page' },
    });
    const { report, taken } = await read('a.epub', book);
    expect(report).toMatchObject({
      head: { language: 'zh', title: '雨夜' },
      skipped: { 'front-matter:copyright-page': 1 },
    });
    expect(told(taken)).toEqual([
      ['第一章', '下雨了。'],
      [null, '他来了。'],
      ['第二章', '天亮了。'],
    ]);
    expect(taken[0]?.breakAfter).toBe('scene');
  });

  it('without contents has its chapters at its headings', async () => {
    const taken = await lines(
      'a.epub',
      epubOf({ pages: { 'a.xhtml': '<p>Before.</p><h1>I</h1><p>One.</p><h2>II</h2>' } }),
    );
    expect(told(taken)).toEqual([
      ['A Book', 'Before.'],
      ['I', 'I'],
      [null, 'One.'],
      ['II', 'II'],
    ]);
  });

  const noted = {
    pages: {
      'a.xhtml':
        '<h1>One</h1><p>Words<sup><a href="#n1">1</a></sup> and<a epub:type="noteref" href="#n2">2</a> more <a href="n.xhtml#n3">[3]</a>' +
        ' and 10<sup>2</sup> and <a href="b.xhtml#x">a link</a>.</p><aside epub:type="footnote" id="n1"><p>1 A note.</p></aside>',
      'b.xhtml': '<div class="footnote"><p>Another note.</p></div>',
      'n.xhtml': '<p id="n3">3 A third.</p>',
    },
    itemrefs: { 'n.xhtml': 'linear="no"' },
  };

  it('leaves footnotes and their marks out and counts them', async () => {
    const { report, taken } = await read('a.epub', epubOf(noted));
    expect(taken.map(({ text }) => text)).toEqual(['One', 'Words and more and 102 and a link.']);
    expect(report.skipped).toEqual({ 'footnote-mark': 3, footnote: 2, 'outside-reading-order': 1 });
  });

  it('speaks footnotes and front matter when asked for', async () => {
    const taken = await lines('a.epub', epubOf(noted), { footnotes: true });
    expect(taken.slice(2).map(({ text }) => text)).toEqual(['1 A note.', 'Another note.', '3 A third.']);
    const book = epubOf({
      pages: { 'a.xhtml': '<section epub:type="titlepage"><p>Title.</p></section><p>Words.</p>' },
    });
    expect(await lines('a.epub', book)).toHaveLength(1);
    expect(await lines('a.epub', book, { frontMatter: true })).toHaveLength(2);
  });

  it('numbers the items of ordered lists, and passes tables, code, ruby and hidden words over', async () => {
    const body =
      '<ol start="3"><li>Milk</li><li><p>Bread</p><ul><li>white</li></ul></li><li value="9">Tea</li></ol><table><tr><td>x</td></tr></table>' +
      '<pre>code</pre><p><ruby>漢<rt>kan</rt></ruby>字</p><p hidden="">no</p><p><span epub:type="pagebreak">12</span>End.</p><svg><text>x</text></svg>';
    const { report, taken } = await read('a.epub', epubOf({ pages: { 'a.xhtml': body } }));
    expect(taken.map(({ text }) => text)).toEqual(['3. Milk', '4. Bread', 'white', '9. Tea', '漢字', 'End.']);
    expect(report.skipped).toEqual({ table: 1, code: 1, hidden: 1, image: 1 });
  });

  it('may lie in an archive', async () => {
    const taken = await lines(
      'all.zip',
      zipFiles({ '1.epub': epubOf({ pages: { 'a.xhtml': '<p>Hello.</p>' } }), '2.txt': 'Bye.' }),
    );
    expect(taken.map((line) => [line.text, line.sourceFile])).toEqual([
      ['Hello.', '1.epub/OEBPS/a.xhtml'],
      ['Bye.', '2.txt'],
    ]);
  });

  it('lists a paragraph that cannot be spoken under the name of its part', async () => {
    const { report } = await read(
      'a.epub',
      epubOf({ pages: { 'a.xhtml': `<p>Hi.</p><p>${'a '.repeat(10_001)}</p>` } }),
    );
    expect(report.faults).toEqual([expect.objectContaining({ file: 'a.epub/OEBPS/a.xhtml', row: 2 })]);
  });

  const pages = { 'a.xhtml': '<p>Hello.</p>' };
  const bomb = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><html><body><p>&b;</p></body></html>`;
  const locked = (uri: string, algorithm: string): string =>
    `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`;
  it.each([
    ['entities of its own', epubOf({ pages, files: { 'OEBPS/a.xhtml': bomb } }), 'defines entities'],
    ['elements within elements', epubOf({ pages: { 'a.xhtml': '<div>'.repeat(10_000) } }), 'within each other'],
    ['no container', zipFiles({ 'a.xhtml': 'Hello.' }), 'lacks its part "META-INF/container.xml"'],
    [
      'a container that names nothing',
      epubOf({ pages, files: { 'META-INF/container.xml': '<container/>' } }),
      'which of its files',
    ],
    [
      'a missing page',
      epubOf({
        pages,
        files: {
          'OEBPS/package.opf':
            '<package><manifest><item id="a" href="z.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
        },
      }),
      'lacks its part "OEBPS/z.xhtml"',
    ],
    [
      'a page that is not listed',
      epubOf({ pages, files: { 'OEBPS/package.opf': '<package><spine><itemref idref="a"/></spine></package>' } }),
      'none of its parts',
    ],
    [
      'a lock',
      epubOf({
        pages,
        files: { 'META-INF/encryption.xml': locked('OEBPS/a.xhtml', 'http://www.w3.org/2001/04/xmlenc#aes128-cbc') },
      }),
      'locked against copying',
    ],
    ['pictures only', epubOf({ pages: { 'a.xhtml': '<img src="a.jpg"/>' } }), 'nothing to speak'],
    [
      'a page that is a picture',
      epubOf({ pages, files: { 'OEBPS/a.xhtml': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') } }),
      'PNG image',
    ],
    [
      'a link among its files',
      zipOf([{ name: 'mimetype', content: 'x', externalAttributes: (0o120777 << 16) >>> 0 }]),
      'is a link',
    ],
    ['no archive', Buffer.from('Hello.'), 'no EPUB book'],
  ])('with %s is refused', async (_, book, reason) => {
    await expect(read('a.epub', book)).rejects.toMatchObject({
      code: 'unsupported-file',
      message: expect.stringContaining(reason),
      remedy: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  it('may scramble its fonts', async () => {
    const encryption = locked('OEBPS/font.otf', 'http://www.idpf.org/2008/embedding');
    expect(await lines('a.epub', epubOf({ pages, files: { 'META-INF/encryption.xml': encryption } }))).toHaveLength(1);
  });
});
