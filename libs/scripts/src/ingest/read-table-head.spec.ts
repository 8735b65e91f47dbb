import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { readTableHead } from './read-table-head';

const headOf = (content: string | Buffer, name = 'a.csv') =>
  readTableHead({ name, open: () => Readable.from([Buffer.from(content)]), limitBytes: 1e6 });

it('tells the columns, what each is taken for, and what stands in it', async () => {
  const table = 'Nr;Wortlaut;说话人;\n1;"Hello; you";Ann;x\n\n2;;Ben;\n3;Bye;Ann;\n4;Never read;Ann;\n';
  expect(await headOf(table)).toEqual({
    columns: [
      { header: 'Nr', column: null, examples: ['1', '2', '3'] },
      { header: 'Wortlaut', column: null, examples: ['Hello; you', 'Bye'] },
      { header: '说话人', column: 'speaker', examples: ['Ann', 'Ben', 'Ann'] },
    ],
  });
});

it('reads the encodings that scripts may have, and beginnings of files that are cut anywhere', async () => {
  const bytes = iconv.encode('台词,角色\n你好。,小明\n再见。,小红\n', 'gb18030');
  for (let length = 10; length <= bytes.length; length += 1) {
    const { columns } = await headOf(bytes.subarray(0, length));
    expect(columns.map(({ column }) => column)).toEqual(['text', 'speaker']);
  }
});

it('a long cell is cut short', async () => {
  const { columns } = await headOf(`text\n${'a'.repeat(500)}\n`);
  expect(columns[0]?.examples).toEqual(['a'.repeat(60)]);
});

it('refuses what is no table', async () => {
  await expect(headOf('# Chapter', 'a.md')).rejects.toMatchObject({ code: 'unsupported-file' });
  await expect(headOf('', 'a.csv')).rejects.toMatchObject({ code: 'unsupported-file' });
});
