import { readFrontMatter } from './front-matter';
import { read } from './testing-read';

describe('readFrontMatter', () => {
  it('takes the four keys and names the others', () => {
    const source = 'title: "A: b"\nauthor: 王伟\nlanguage: zh-CN\nvoice: starter-zh\ndate: 2026-01-01\ntags: [a]\n';
    expect(readFrontMatter(source, 2)).toEqual({
      head: { title: 'A: b', author: '王伟', language: 'zh', voice: 'starter-zh' },
      faults: [],
      unknown: ['date', 'tags'],
    });
  });

  it.each([
    ['title: 1984', 2, '8', 'title'],
    ['a: b\nauthor: { name: x }', 3, '9', 'author'],
    ['title: true', 2, '8', 'title'],
    ['language: [en]', 2, '11', 'language'],
    ['language: fr', 2, '11', '"fr"'],
    ['voice: "the old man"', 2, '8', 'voice choice'],
    ['title: x\ntitle: y', 3, '1', 'not YAML'],
    ['title: "x', 2, '10', 'not YAML'],
    ['- a', 2, '1', 'keys and values'],
    [`title: ${'x'.repeat(301)}`, 2, '8', '301 characters'],
  ])('refuses %j in its place', (source, row, column, reason) => {
    expect(readFrontMatter(source, 2).faults).toEqual([
      { row, column, reason: expect.stringContaining(reason), remedy: expect.stringMatching(/\.$/) },
    ]);
  });

  it.each(['', 'title:', '# only a comment'])('takes %j as nothing said', (source) => {
    expect(readFrontMatter(source, 2)).toEqual({ head: {}, faults: [], unknown: [] });
  });

  it('refuses prose between two scene breaks at the top rather than losing it', async () => {
    const { report } = await read('a.md', '---\n\nHello, world: it is me.\n\n---\n\nBye.\n');
    expect(report.faults).toMatchObject([{ row: 3, column: '1', reason: expect.stringContaining('"Hello, world"') }]);
  });

  it('leaves a single scene break at the top a scene break', async () => {
    const { report, taken } = await read('a.md', '---\n\nHello, world: it is me.\n');
    expect(report.faults).toEqual([]);
    expect(taken.map((line) => line.text)).toEqual(['Hello, world: it is me.']);
  });
});
