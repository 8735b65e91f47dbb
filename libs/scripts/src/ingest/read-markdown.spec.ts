import fc from 'fast-check';
import { lines, read } from './testing-read';

const texts = async (markdown: string) => (await lines('a.md', markdown)).map((line) => line.text);

describe('what of Markdown is spoken', () => {
  it.each<[string, string, string[]]>([
    ['a paragraph over several lines', 'One\ntwo  \nthree\\\nfour.', ['One two three four.']],
    [
      'Chinese over several lines, without blanks',
      '今天天气\n很好，\n我们 go\nout 吧。',
      ['今天天气很好，我们 go out 吧。'],
    ],
    ['emphasis', 'A *b* **c** _d_ ***e*** `f`.', ['A b c d e f.']],
    [
      'links by their text',
      '[One](http://a.b) and [two][x] and <http://c.d>.\n\n[x]: http://e.f',
      ['One and two and http://c.d.'],
    ],
    ['block quotes', '> One.\n>\n> Two.\n\nThree.', ['One.', 'Two.', 'Three.']],
    ['bullets', '- One\n- Two\n  - Three\n\n    Four', ['One', 'Two', 'Three', 'Four']],
    ['numbers of lists', '3. One\n3. Two\n\n   Two more', ['3. One', '4. Two', 'Two more']],
    [
      'a year that looks like a list',
      '1986\\. A year.\n\n1986. A great year.',
      ['1986. A year.', '1986. A great year.'],
    ],
    ['tags around words', 'A <b>bold</b> word<br>here.', ['A bold word here.']],
    ['character references', 'Fish &amp; chips &copy; &#x4e2d;', ['Fish & chips © 中']],
    ['one tilde', 'About ~5 of 10~ and 好~', ['About ~5 of 10~ and 好~']],
    ['headings of every level', '# A\n\n### B\n\nC\n===', ['A', 'B', 'C']],
  ])('%s', async (_, markdown, expected) => {
    expect(await texts(markdown)).toEqual(expected);
  });

  it.each<[string, Record<string, number>]>([
    ['```js\ncode\n```', { code: 1 }],
    ['> ~~~\n> code\n> ~~~', { code: 1 }],
    ['    indented', { 'indented-code': 1 }],
    ['| a | b |\n| - | - |\n| 1 | 2 |', { table: 1 }],
    ['![cat](cat.png) ![dog][d]\n\n[d]: dog.png', { image: 2, 'link-definition': 1 }],
    ['Note[^1].\n\n[^1]: Footnote text.', { 'footnote-mark': 1, footnote: 1 }],
    ['<div>\nwords\n</div>', { html: 1 }],
    ['a ~~b~~ c', { 'struck-out': 1 }],
    ['<!-- for the editor -->', { comment: 1 }],
    ['A <i>b</i>', { html: 2 }],
  ])('counts what it skips of %j', async (markdown, skipped) => {
    const { report, taken } = await read('a.md', `Before.\n\n${markdown}\n\nAfter.`);
    expect(report).toMatchObject({ faults: [], skipped });
    expect(taken.map((line) => line.text).join(' ')).not.toMatch(
      /code|indented|1 \| 2|cat|dog|Footnote text|words|editor/,
    );
  });

  it('is every word of every paragraph, whatever marks stand round them', async () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const mark = fc.constantFrom('', '*', '**', '_', '`', '~');
    const marked = fc.tuple(mark, word).map(([around, inner]) => `${around}${inner}${around}`);
    const prefix = fc.constantFrom('', '> ', '- ', '7. ', '## ', '#### ');
    const block = fc
      .tuple(prefix, fc.array(marked, { minLength: 1, maxLength: 8 }))
      .map(([before, words]) => before + words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 10 }), async (blocks) => {
        const spoken = (await texts(`Start.\n\n${blocks.join('\n\n')}\n`)).join(' ');
        const written = blocks.join(' ').match(/[a-z]+/g);
        expect(spoken.replace('Start.', '').match(/[a-z]+/g)).toEqual(written);
      }),
    );
  });
});

describe('the order of a Markdown file', () => {
  it('begins a chapter at levels 1 and 2, and a scene at deeper ones', async () => {
    const taken = await lines('a.md', '# A\n\na\n\n### B\n\nb\n\n## C\n\nc');
    expect(taken.map((line) => [line.chapter, line.text, line.breakAfter])).toEqual([
      ['A', 'A', 'paragraph'],
      [null, 'a', 'scene'],
      [null, 'B', 'paragraph'],
      [null, 'b', 'chapter'],
      ['C', 'C', 'paragraph'],
      [null, 'c', 'chapter'],
    ]);
  });

  it('names text before the first heading after the book, or else after the file', async () => {
    expect((await lines('tale.md', 'Hello.\n\n# A'))[0]?.chapter).toBe('tale');
    expect((await lines('tale.md', '---\ntitle: Book\n---\nHello.'))[0]?.chapter).toBe('Book');
  });

  it('still begins the chapter when its heading is refused', async () => {
    const { report, taken } = await read('a.md', `Hello.\n\n# Bad\u0007 heading\n\nOne.`);
    expect(report.faults).toMatchObject([{ row: 3, column: '3' }]);
    expect(taken.map((line) => [line.text, line.breakAfter])).toEqual([
      ['Hello.', 'chapter'],
      ['One.', 'chapter'],
    ]);
  });

  it('counts rows and columns alike under every line end', async () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const { report, taken } = await read('a.md', ['# A', '', 'One', 'two.', '', '> <!-- pause x -->'].join(lineEnd));
      expect(taken.map((line) => line.sourceRow)).toEqual([1, 3]);
      expect(report.faults).toMatchObject([{ row: 6, column: '3' }]);
    }
  });

  it('refuses a file over its own limit below that of the upload', async () => {
    const reading = read('a.md', Buffer.alloc(4 * 1024 * 1024 + 1, 'a '));
    await expect(reading).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('4,194,304 bytes'),
    });
  });
});
