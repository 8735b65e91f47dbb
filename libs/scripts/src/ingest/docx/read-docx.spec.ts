import { zipFiles, zipOf } from '../archive/testing-zip';
import { lines, read } from '../testing-read';
import { docxOf, heading, item, paragraph, run } from './testing-docx';

const texts = async (body: string): Promise<string[]> => (await lines('a.docx', docxOf(body))).map(({ text }) => text);

describe('a DOCX', () => {
  it('has its chapters at headings of levels 1 and 2, by whatever id their styles have', async () => {
    const body = [
      paragraph('The Notes', '<w:pStyle w:val="t"/>'),
      heading('第一章'),
      paragraph('　　下雨了。'),
      paragraph('* * *'),
      paragraph(`${run('One ')}${run('two', '<w:b/>')}<w:hyperlink>${run(', three.')}</w:hyperlink>`),
      heading('Part', 2),
      heading('Section', 3),
      paragraph('Own', '<w:pStyle w:val="own"/>'),
      paragraph('Outlined', '<w:outlineLvl w:val="0"/>'),
      paragraph('Looped.', '<w:pStyle w:val="x"/>'),
    ].join('');
    const { report, taken } = await read('notes.docx', docxOf(body));
    expect(report.head).toEqual({ kind: 'docx', title: 'Notes & More', author: '林', encoding: 'utf-8' });
    expect(report).toMatchObject({ faults: [], skipped: {} });
    expect(taken.map((line) => [line.chapter, line.text, line.breakAfter, line.sourceRow])).toEqual([
      ['Notes & More', 'The Notes', 'chapter', 1],
      ['第一章', '第一章', 'paragraph', 2],
      [null, '下雨了。', 'scene', 3],
      [null, 'One two, three.', 'chapter', 4],
      ['Part', 'Part', 'scene', 5],
      [null, 'Section', 'chapter', 6],
      ['Own', 'Own', 'chapter', 7],
      ['Outlined', 'Outlined', 'paragraph', 8],
      [null, 'Looped.', 'chapter', 9],
    ]);
  });

  it('speaks the numbers of lists, not the bullets', async () => {
    const body =
      item('a') + item('b') + item('b1', 1, 1) + item('b2', 1, 1) + item('c') + item('c1', 1, 1) + item('dot', 2);
    expect(await texts(body)).toEqual(['1. a', '2. b', '1. b1', '2. b2', '3. c', '1. c1', 'dot']);
  });

  it('passes tables, pictures, contents, hidden and deleted words over and counts them', async () => {
    const contents =
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
    const body = [
      `${contents}<w:sdtContent>${paragraph('Contents')}${paragraph('1 One')}</w:sdtContent></w:sdt>`,
      paragraph('One 3', '<w:pStyle w:val="c"/>'),
      `<w:tbl><w:tr><w:tc>${paragraph('cell')}</w:tc></w:tr></w:tbl>`,
      paragraph(`${run('Seen')}<w:r><w:drawing><a:t>drawn</a:t></w:drawing></w:r>${run('hidden', '<w:vanish/>')}`),
      paragraph(
        `${run('Kept', '<w:strike w:val="0"/>')}${run('struck', '<w:strike/>')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>`,
      ),
      paragraph(
        `<w:ins>${run('New')}</w:ins><w:r><w:tab/><w:instrText>PAGE</w:instrText><w:br/></w:r>${run('words')}`,
        '<w:tabs><w:tab/></w:tabs><w:rPr><w:vanish/></w:rPr>',
      ),
    ].join('');
    const { report, taken } = await read('a.docx', docxOf(body));
    expect(taken.map(({ text }) => text)).toEqual(['Seen', 'Kept', 'New words']);
    expect(report.skipped).toEqual({ contents: 2, table: 1, image: 1, hidden: 1, 'struck-out': 2 });
  });

  it('speaks notes below their paragraph when asked for', async () => {
    const body = paragraph(`${run('Word')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + paragraph('Next.');
    const note = `<w:footnotes><w:footnote w:type="separator" w:id="0">${paragraph('no')}</w:footnote><w:footnote w:id="2">${paragraph('A note.')}</w:footnote></w:footnotes>`;
    const document = docxOf(body, { 'word/footnotes.xml': note });
    const { report, taken } = await read('a.docx', document);
    expect(taken.map(({ text }) => text)).toEqual(['Word', 'Next.']);
    expect(report.skipped).toEqual({ 'footnote-mark': 1 });
    const all = await lines('a.docx', document, { footnotes: true });
    expect(all.map(({ text }) => text)).toEqual(['Word', 'A note.', 'Next.']);
  });

  it('is read without styles, numbering and properties', async () => {
    const bare = zipFiles({ 'word/document.xml': `<w:document><w:body>${paragraph('Hello.')}</w:body></w:document>` });
    expect((await read('bare.docx', bare)).report.head).toMatchObject({ title: 'bare' });
  });

  const hello = paragraph('Hello.');
  it.each([
    [
      'entities of its own',
      docxOf(hello, { 'word/document.xml': '<!DOCTYPE d [<!ENTITY a "b">]><w:document>&a;</w:document>' }),
      'defines entities',
    ],
    ['elements within elements', docxOf('<w:sdt>'.repeat(10_000)), 'within each other'],
    ['no text in it', zipFiles({ 'word/styles.xml': '<w:styles/>' }), 'lacks the part with its text'],
    ['nothing but a picture', docxOf(paragraph('<w:r><w:drawing/></w:r>')), 'nothing to speak'],
    ['a body that unpacks without end', docxOf(paragraph('a'.repeat(3_000_000))), '200 times its size'],
    ['a password', zipOf([{ name: 'word/document.xml', content: 'x', flags: 1 }]), 'is encrypted'],
    ['the name of another kind', Buffer.from('%PDF-1.7'), 'no Word document'],
  ])('with %s is refused', async (_, document, reason) => {
    await expect(read('a.docx', document)).rejects.toMatchObject({
      code: 'unsupported-file',
      message: expect.stringContaining(reason),
      remedy: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });
});
