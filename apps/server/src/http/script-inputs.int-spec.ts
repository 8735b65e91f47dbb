import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import {
  castingSchema,
  ingestResultSchema,
  lineSchema,
  pageSchema,
  problemSchema,
  savedColumnMappingSchema,
  tableHeadSchema,
  type IngestResult,
  type LineView,
} from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { buffer } from 'node:stream/consumers';
import { startApi, type ApiUnderTest } from './testing/api-under-test';

const put = (body: unknown): RequestInit => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function zipOf(files: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const play = 'It rains.\n\nALICE: Who is there?\n\n小明：是我。\n\nALICE: Come in.\n';

describe('further inputs by HTTP', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;
  const ingest = async (name: string, content: string | Buffer, query = ''): Promise<IngestResult> => {
    const response = await api.upload(`/scripts${query}`, name, content);
    const body: unknown = await response.json();
    expect([response.status, body]).toEqual([201, body]);
    return ingestResultSchema.parse(body);
  };
  const linesOf = async (id = ''): Promise<LineView[]> =>
    pageSchema(lineSchema).parse(await api.json(`/scripts/${id}/lines?perPage=100`)).items;
  const count = async (): Promise<number> => (await api.json<{ total: number }>('/scripts')).total;
  const refusal = async (response: Response) => problemSchema.parse(await response.json());

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
    expect(await readdir(join(home, 'files', '.unfinished'))).toEqual([]);
  });

  it('takes an archive in, file by file in natural order', async () => {
    const archive = await zipOf({
      '10.txt': 'Ten.\n',
      '2.md': '# Two\n',
      '1.srt': '1\n00:00:01,000 --> 00:00:02,500\nOne.\n',
    });
    const { script } = await ingest('book.zip', archive);
    expect(script).toMatchObject({ kind: 'zip', title: 'book', chapterCount: 3, lineCount: 3 });
    const taken = await linesOf(script?.id);
    expect(taken.map((line) => [line.sourceFile, line.text, line.targetMs])).toEqual([
      ['1.srt', 'One.', 1500],
      ['2.md', 'Two', null],
      ['10.txt', 'Ten.', null],
    ]);
  });

  it('refuses an archive that could do harm, and stores nothing', async () => {
    const before = await count();
    const archive = await zipOf({ 'a.txt': 'a'.repeat(3_000_000) });
    const response = await api.upload('/scripts', 'bomb.zip', archive);
    expect(await refusal(response)).toMatchObject({
      status: 400,
      code: 'unsupported-file',
      remedy: expect.any(String),
    });
    expect(await count()).toBe(before);
  });

  it('casts the speakers of a dialogue, remembers them, and lists those without a voice', async () => {
    const first = await ingest('play.txt', play, '?dialogue=true');
    const id = first.script?.id;
    expect(first.speakers).toEqual([
      { speaker: 'ALICE', lineCount: 2, voice: null },
      { speaker: '小明', lineCount: 1, voice: null },
    ]);
    const voices = { ALICE: 'starter-en:slt', Nobody: 'starter-en' };
    const casting = castingSchema.parse(await api.json(`/scripts/${id}/casting`, put({ voices })));
    expect(casting.speakers).toEqual([
      { speaker: 'ALICE', lineCount: 2, voice: 'starter-en:slt' },
      { speaker: '小明', lineCount: 1, voice: null },
      { speaker: 'Nobody', lineCount: 0, voice: 'starter-en' },
    ]);
    const second = await ingest('play.txt', `${play}\nALICE: Sit down.\n`, '?dialogue=true');
    expect(second.script?.id).toBe(id);
    expect(second.speakers[0]).toEqual({ speaker: 'ALICE', lineCount: 3, voice: 'starter-en:slt' });
    const taken = await linesOf(id);
    expect(taken.map(({ speaker, voice }) => [speaker, voice])).toEqual([
      [null, null],
      ['ALICE', 'starter-en:slt'],
      ['小明', null],
      ['ALICE', 'starter-en:slt'],
      ['ALICE', 'starter-en:slt'],
    ]);
    expect(await api.json(`/scripts/${id}/casting`, put({ voices: {} }))).toMatchObject({
      speakers: [{ voice: null }, { voice: null }],
    });
  });

  it.each([
    [{ voices: { ALICE: 'nobody' } }, 'voice-unknown'],
    [{ voices: { ALICE: 'starter-en:nobody' } }, 'voice-unknown'],
    [{ voices: { ALICE: 'a b' } }, 'invalid-input'],
    [{ voices: { '': 'starter-en' } }, 'invalid-input'],
    [{}, 'invalid-input'],
  ])('refuses the casting %j', async (casting, code) => {
    const { script } = await ingest('cast.txt', play, '?dialogue=true');
    const response = await api.fetch(`/scripts/${script?.id}/casting`, put(casting));
    expect(await refusal(response)).toMatchObject({ status: 400, code });
  });

  it('takes the same bytes read another way for another revision', async () => {
    const plain = await ingest('ways.txt', play);
    expect(plain.speakers).toEqual([]);
    const named = await ingest('ways.txt', play, '?dialogue=true');
    expect(named).toMatchObject({ unchanged: false, script: { id: plain.script?.id, revisionNumber: 2 } });
    expect(await ingest('ways.txt', play, '?dialogue=true')).toMatchObject({
      unchanged: true,
      speakers: named.speakers,
    });
    expect(await ingest('ways.txt', play)).toMatchObject({ unchanged: true, script: { revisionNumber: 1 } });
  });

  it('keeps column mappings under names, and reads tables by them', async () => {
    const table = 'notes,正文本,Who\nlook,你好。,小明\n';
    const columns = { text: '正文本', speaker: 'Who' };
    expect(await api.json('/column-mappings/课程-1', put({ columns }))).toEqual({ name: '课程-1', columns });
    await api.json('/column-mappings/other', put({ columns: { text: 'Absent' } }));
    const list = pageSchema(savedColumnMappingSchema).parse(await api.json('/column-mappings'));
    expect(list.items.map(({ name }) => name).sort()).toEqual(['other', '课程-1']);
    const { script } = await ingest('mapped.csv', table, `?columns=${encodeURIComponent('课程-1')}`);
    expect((await linesOf(script?.id)).map(({ text, speaker }) => [speaker, text])).toEqual([['小明', '你好。']]);
    const wrong = await refusal(await api.upload('/scripts?columns=other', 'mapped.csv', table));
    expect(wrong).toMatchObject({ code: 'script-rejected', detail: expect.stringContaining('"Absent"') });
    expect((await api.fetch('/column-mappings/other', { method: 'DELETE' })).status).toBe(204);
    for (const method of ['GET', 'DELETE'])
      expect(await refusal(await api.fetch('/column-mappings/other', { method }))).toMatchObject({ status: 404 });
    const gone = await refusal(await api.upload('/scripts?columns=other', 'mapped.csv', table));
    expect(gone).toMatchObject({ status: 400, detail: expect.stringContaining('"other"') });
  });

  it('tells what the columns of a table are taken for', async () => {
    const response = await api.upload('/scripts/check/columns', 'a.csv', 'notes,台词,Who\nlook,你好。,小明\n');
    expect(response.status).toBe(200);
    expect(tableHeadSchema.parse(await response.json()).columns).toEqual([
      { header: 'notes', column: null, examples: ['look'] },
      { header: '台词', column: 'text', examples: ['你好。'] },
      { header: 'Who', column: 'speaker', examples: ['小明'] },
    ]);
    for (const name of ['a.txt', 'a'])
      expect(await refusal(await api.upload('/scripts/check/columns', name, 'Hello.'))).toMatchObject({ status: 400 });
  });

  it.each([
    ['a b', { columns: { text: 'A' } }],
    ['a', { columns: {} }],
    ['a', { columns: { colour: 'A' } }],
    ['a', { columns: { text: '' } }],
    ['a', {}],
  ])('refuses the column mapping %s %j', async (name, body) => {
    const response = await api.fetch(`/column-mappings/${encodeURIComponent(name)}`, put(body));
    expect(await refusal(response)).toMatchObject({ status: 400, code: 'invalid-input' });
  });

  it('checks a file without storing it', async () => {
    const before = await count();
    const check = await api.upload('/scripts/check?dialogue=true', 'play.txt', play);
    expect(check.status).toBe(200);
    expect(ingestResultSchema.parse(await check.json())).toMatchObject({
      script: null,
      linesAccepted: 4,
      faults: [],
      speakers: [
        { speaker: 'ALICE', lineCount: 2 },
        { speaker: '小明', lineCount: 1 },
      ],
    });
    const broken = await api.upload('/scripts/check', 'book.epub', 'no book');
    expect(ingestResultSchema.parse(await broken.json())).toMatchObject({ linesAccepted: 0, faultsTotal: 1 });
    expect(await count()).toBe(before);
  });

  it('answers the faults of a check as a table that a spreadsheet may open', async () => {
    const rows = Array.from({ length: 300 }, () => 'Hello.,=1+1').join('\n');
    const response = await api.upload('/scripts/check/faults.csv', '=cmd.csv', `text,speed\n${rows}\n`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const table = (await response.text()).split('\n');
    expect(table).toHaveLength(302);
    expect(table[1]).toBe(
      `'=cmd.csv,2,speed,"""=1+1"" is not a number.","Write a factor from 0.5 to 2, such as 0.9 for slightly slower, or leave the cell empty."`,
    );
    const none = await api.upload('/scripts/check/faults.csv', 'a.txt', 'Hello.');
    expect((await none.text()).trim()).toBe('file,row,column,reason,remedy');
  });
});
