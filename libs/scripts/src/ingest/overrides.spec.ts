import { lines, read } from './testing-read';

const [hang, red] = [
  { start: 2, end: 3, notation: 'pinyin', value: 'háng' },
  { start: 2, end: 6, notation: 'respelling', value: 'red' },
];

it('a CSV row gives its readings with its text', async () => {
  const taken = await lines('a.csv', 'text\n他在[行](py:háng)里。\nI [read](say:red) it.\nPlain.\n');
  expect(taken.map(({ text, overrides }) => [text, overrides])).toEqual([
    ['他在行里。', [hang]],
    ['I read it.', [red]],
    ['Plain.', undefined],
  ]);
});

it('Markdown gives them too, also where it sees no link, and keeps every word of a real one', async () => {
  const source =
    '# 第[行](py:háng)章\n\nI [*read*](say:red) it,\nand [a page](https://example.org) said [tomato](arpabet:T AH0 M EY1 T OW2).\n';
  const taken = await lines('a.md', source);
  expect(taken.map(({ chapter, text }) => [chapter, text])).toEqual([
    ['第行章', '第行章'],
    [null, 'I read it, and a page said tomato.'],
  ]);
  expect(taken.map(({ overrides }) => overrides?.map(({ value }) => value))).toEqual([
    ['háng'],
    ['red', 'T AH0 M EY1 T OW2'],
  ]);
  expect(taken[1]?.overrides?.[1]).toMatchObject({ start: 27, end: 33 });
});

it.each([
  ['a.csv', 'id,text\n1,"You, [行](py:hong7)"\n', 2, 'text'],
  ['a.md', 'Good.\n\nYou, [行](py:hong7)\n', 3, '1'],
])('a reading that is none is a fault of its place in %s', async (name, content, row, column) => {
  const { report } = await read(name, content);
  expect(report.faults).toMatchObject([
    { row, column, reason: 'Character 6 of this text: "hong7" is no pinyin.', remedy: expect.stringMatching(/hang2/) },
  ]);
});
