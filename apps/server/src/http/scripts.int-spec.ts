import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chapterSchema,
  ingestResultSchema,
  lineSchema,
  pageSchema,
  problemSchema,
  scriptSchema,
  type IngestResult,
  type Problem,
} from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { findRoot } from '@voicemill/platform';
import { slicesSchema } from './openapi/api-schemas';
import { post, startApi, type ApiUnderTest } from './testing/api-under-test';
import { lesson } from './testing/finished-job';

const nobody = '00000000-0000-4000-8000-000000000000';
const sample = (name: string): Promise<Buffer> => readFile(join(findRoot(), 'samples', name));

describe('scripts by HTTP', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;
  const ingest = async (name: string, content: string | Buffer, query = ''): Promise<IngestResult> => {
    const response = await api.upload(`/scripts${query}`, name, content);
    expect(response.status).toBe(201);
    return ingestResultSchema.parse(await response.json());
  };
  const refusal = async (response: Response): Promise<Problem> => {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem.status).toBe(response.status);
    expect(problem.traceId).toBe(response.headers.get('x-trace-id'));
    return problem;
  };
  const scriptCount = async (): Promise<number> => (await api.json<{ total: number }>('/scripts')).total;

  beforeAll(async () => {
    database = await testDatabase();
    home = await mkdtemp(join(tmpdir(), 'voicemill-api-'));
    api = await startApi(database, home);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    await rm(home, { recursive: true });
  });
  afterEach(async () => {
    // Whatever became of an upload, its temporary copy is gone.
    expect(await readdir(join(home, 'files', '.unfinished'))).toEqual([]);
  });

  it('takes a Chinese file in under its Chinese name, and shows it', async () => {
    const { script } = await ingest('第一课 中文.csv', await sample('lesson-zh.csv'));
    expect(script).toMatchObject({ sourceName: '第一课 中文.csv', kind: 'csv', language: 'zh', chapterCount: 2 });
    const id = script?.id ?? '';
    expect(scriptSchema.parse(await api.json(`/scripts/${id}`))).toEqual(script);
    const chapters = pageSchema(chapterSchema).parse(await api.json(`/scripts/${id}/chapters`));
    expect(chapters.total).toBe(2);
    const lines = pageSchema(lineSchema.strict()).parse(await api.json(`/scripts/${id}/lines?perPage=100`));
    expect(lines.total).toBe(script?.lineCount);
    const second = pageSchema(lineSchema).parse(await api.json(`/scripts/${id}/lines?chapter=2&perPage=3&page=2`));
    expect(second.items.every((line) => line.chapterNumber === 2)).toBe(true);
    expect(second).toMatchObject({ page: 2, perPage: 3, total: chapters.items[1]?.lineCount });
    expect(Object.keys(second).sort()).toEqual(['items', 'page', 'perPage', 'total']);
  });

  it('takes the same bytes for the same revision, and new ones for the next', async () => {
    const first = await ingest('same.csv', lesson);
    const again = await ingest('same.csv', lesson);
    expect(again).toMatchObject({ unchanged: true, script: { id: first.script?.id, revisionNumber: 1 } });
    const changed = await ingest('same.csv', `${lesson}One more.,Two,b2\n`);
    expect(changed).toMatchObject({ unchanged: false, script: { id: first.script?.id, revisionNumber: 2 } });
  });

  it('lists each refused row and imports nothing; with onError=skip it leaves the rows out', async () => {
    const before = await scriptCount();
    const faulty = 'text,speed\nGood.,1\nBad.,fast\nWorse.,9\n';
    const response = await api.upload('/scripts', 'faulty.csv', faulty);
    expect(response.status).toBe(422);
    const problem = await refusal(response);
    expect(problem.code).toBe('script-rejected');
    expect(problem.faults?.map(({ file, row, column }) => [file, row, column])).toEqual([
      ['faulty.csv', 3, 'speed'],
      ['faulty.csv', 4, 'speed'],
    ]);
    expect(await scriptCount()).toBe(before);
    const skipped = await ingest('faulty.csv', faulty, '?onError=skip');
    expect(skipped).toMatchObject({ linesAccepted: 1, script: { lineCount: 1 } });
    expect(skipped.faults).toHaveLength(2);
  });

  it.each([
    ['binary.csv', 400],
    ['word-document.md', 400],
    ['empty.csv', 400],
    ['unknown-kind.odt', 400],
    ['no-text-column.csv', 400],
  ])('refuses %s with a sentence and a remedy', async (name, status) => {
    const before = await scriptCount();
    const response = await api.upload('/scripts', name, await sample(`broken/${name}`));
    const problem = await refusal(response);
    expect([status, 422]).toContain(problem.status);
    expect(problem.remedy ?? problem.faults?.[0]?.remedy).toMatch(/\w{3}/);
    expect(await scriptCount()).toBe(before);
  });

  it('refuses a file over the limit, no file, another field, a name without one, and an unknown choice', async () => {
    const large = await api.upload('/scripts', 'large.csv', `text\n${'a '.repeat(700_000)}\n`);
    expect(await refusal(large)).toMatchObject({
      status: 413,
      code: 'too-large',
      detail: expect.stringContaining('1 MB'),
    });
    const none = await api.fetch('/scripts', { method: 'POST', body: new FormData() });
    expect(await refusal(none)).toMatchObject({
      status: 400,
      code: 'invalid-input',
      remedy: expect.stringContaining('file'),
    });
    const form = new FormData();
    form.append('picture', new Blob([lesson]), 'lesson.csv');
    const other = await api.fetch('/scripts', { method: 'POST', body: form });
    expect(await refusal(other)).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(await refusal(await api.fetch('/scripts', post({ text: 'hello' })))).toMatchObject({ status: 400 });
    const choice = await api.upload('/scripts?onError=maybe', 'lesson.csv', lesson);
    expect(await refusal(choice)).toMatchObject({ status: 400, detail: expect.stringContaining('onError') });
  });

  it('survives an upload that is broken off', async () => {
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\ntext\nHello';
    const broken = await api.fetch('/scripts', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: head,
    });
    expect(await refusal(broken)).toMatchObject({ status: 400 });
  });

  it('shows how a line is cut and spoken', async () => {
    const { script } = await ingest('slices.csv', 'text\n"It is 5:30. Dr. Smith paid $3.50 for it."\n');
    const path = `/scripts/${script?.id}/lines/1/slices`;
    const { slices } = slicesSchema.parse(await api.json(path));
    expect(slices.map((slice) => slice.text).join('')).toBe('It is 5:30. Dr. Smith paid $3.50 for it.');
    expect(slices.every((slice) => slice.phones.length > 2)).toBe(true);
    expect((await api.json<{ slices: unknown[] }>(`${path}?voice=starter-en:slt`)).slices).toHaveLength(slices.length);
    expect(await refusal(await api.fetch(`${path}?voice=nobody`))).toMatchObject({
      status: 400,
      code: 'voice-unknown',
    });
    expect(await refusal(await api.fetch(`${path}?voice=starter-en:nobody`))).toMatchObject({
      status: 400,
      code: 'voice-unknown',
    });
    for (const number of ['2', '0', 'x', '99999999999'])
      expect(await refusal(await api.fetch(`/scripts/${script?.id}/lines/${number}/slices`))).toMatchObject({
        status: 404,
      });
  });

  it('removes a script, but not one that jobs were made from', async () => {
    const { script } = await ingest('removed.csv', lesson);
    const path = `/scripts/${script?.id}`;
    const removed = await api.fetch(path, { method: 'DELETE' });
    expect([removed.status, await removed.text()]).toEqual([204, '']);
    expect(await refusal(await api.fetch(path))).toMatchObject({ status: 404 });
    const kept = await ingest('kept.csv', lesson);
    await api.json('/jobs', post({ scriptId: kept.script?.id }));
    const refused = await api.fetch(`/scripts/${kept.script?.id}`, { method: 'DELETE' });
    expect(await refusal(refused)).toMatchObject({ status: 409, code: 'conflict' });
  });

  it.each(['', '/chapters', '/lines', '/lines/1/slices'])('answers 404 for /scripts/<nobody>%s', async (rest) => {
    for (const id of [nobody, 'not-an-id'])
      expect(await refusal(await api.fetch(`/scripts/${id}${rest}`))).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each(['page=0', 'page=x', 'perPage=101', 'page=1.5'])('refuses the page %s', async (query) => {
    const problem = await refusal(await api.fetch(`/scripts?${query}`));
    expect(problem).toMatchObject({ status: 400, detail: expect.stringContaining(query.split('=')[0] ?? '') });
  });
});
