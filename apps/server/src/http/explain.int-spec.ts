import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  explanationSchema,
  ingestResultSchema,
  lineSchema,
  pageSchema,
  problemSchema,
  spokenLineSchema,
  type ExplanationView,
  type SpokenLineView,
} from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { post, startApi, type ApiUnderTest } from './testing/api-under-test';

const table = [
  'chapter,speaker,text',
  'One,Ann,It is 5:30 and I read [read](say:red) books.',
  ',Ben,这家银行有100行字。',
  'Two,Ann,***',
  '',
].join('\n');

describe('what will be spoken, by HTTP', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;
  let scriptId: string;

  beforeAll(async () => {
    database = await testDatabase();
    home = await mkdtemp(join(tmpdir(), 'voicemill-api-'));
    api = await startApi(database, home);
    const uploaded = await api.upload('/scripts', 'spoken.csv', table);
    scriptId = ingestResultSchema.parse(await uploaded.json()).script?.id ?? '';
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    await rm(home, { recursive: true });
  });
  afterEach(() => database.dataSource.query('DELETE FROM lexicon'));

  const spoken = async (query = ''): Promise<SpokenLineView[]> =>
    pageSchema(spokenLineSchema).parse(await api.json(`/scripts/${scriptId}/spoken${query}`)).items;
  const explain = async (body: object, owner = 'workspace'): Promise<ExplanationView> =>
    explanationSchema.parse(await api.json(`/lexicons/${owner}/explain`, post(body)));
  const add = (owner: string, written: string, value: string) =>
    api.json(`/lexicons/${owner}/entries`, post({ written, notation: 'respelling', value }));
  const said = ({ tokens }: Pick<ExplanationView, 'tokens'>, written: string) =>
    tokens.filter((token) => token.written === written).map((token) => token.spoken);

  it('is told of every line, token by token, and covers what is written', async () => {
    const lines = await spoken();
    expect(lines.map(({ number, language }) => [number, language])).toEqual([
      [1, 'en'],
      [2, 'zh'],
      [3, 'en'],
    ]);
    for (const { written, tokens } of lines) expect(tokens.map((token) => token.written).join('')).toBe(written);
    expect(lines[0]?.spoken).toBe('It is five thirty and I read red books.');
    expect(lines[1]?.spoken).toBe('这家银行有一百行字。');
    expect(lines[1]?.tokens.find(({ written }) => written === '银行')?.reading).toBe('yin2 hang2');
    expect(lines[2]?.spoken).toBe('');
  });

  it('is read with both lexicons, the one of the script first', async () => {
    await add('workspace', 'books', 'novels');
    await add('workspace', '银行', '钱庄');
    await add(scriptId, 'books', 'tomes');
    const [english, chinese] = await spoken();
    expect(english && said(english, 'books')).toEqual(['tomes']);
    expect(chinese && said(chinese, '银行')).toEqual(['钱庄']);
    expect(said(await explain({ text: 'Two books.' }), 'books')).toEqual(['novels']);
    expect(said(await explain({ text: 'Two books.' }, scriptId), 'books')).toEqual(['tomes']);
  });

  it('is listed by page, chapter and speaker, as the lines are', async () => {
    for (const [query, numbers] of [
      ['?page=2&perPage=2', [3]],
      ['?chapter=2', [3]],
      ['?speaker=Ann', [1, 3]],
      ['?speaker=Ann&chapter=1', [1]],
      ['?speaker=Nobody', []],
    ] as const) {
      expect((await spoken(query)).map(({ number }) => number)).toEqual(numbers);
      const lines = pageSchema(lineSchema).parse(await api.json(`/scripts/${scriptId}/lines${query}`));
      expect(lines.items.map(({ number }) => number)).toEqual(numbers);
    }
  });

  it.each([
    ['auto', 'en', 'It is 12.', 'It is twelve.'],
    ['auto', 'zh', '共12人', '共十二人'],
    ['zh', 'zh', '12', '十二'],
    ['en', 'en', '12', 'twelve'],
  ])('a sentence in %s is %s: %s', async (language, told, text, spokenForm) => {
    expect(await explain({ text, language })).toMatchObject({ language: told, written: text, spoken: spokenForm });
  });

  it('a sentence may carry its readings', async () => {
    const { written, tokens, slices } = await explain({ text: '一[行](py:háng)。' });
    expect(written).toBe('一行。');
    expect(tokens.find((token) => token.written.includes('行'))?.reading).toMatch(/hang2/);
    expect(slices.map((slice) => slice.written).join('')).toBe(written);
  });

  it.each([
    [{ text: '' }, 'text'],
    [{ text: 'a'.repeat(2001) }, '2000'],
    [{ text: 'a', language: 'fr' }, 'language'],
    [{ text: 'I [read](arpabet:XX) it.' }, 'Character 3'],
  ])('refuses %j', async (body, named) => {
    const response = await api.fetch('/lexicons/workspace/explain', post(body));
    expect(problemSchema.parse(await response.json())).toMatchObject({
      status: 400,
      code: 'invalid-input',
      detail: expect.stringContaining(named),
    });
  });
});
