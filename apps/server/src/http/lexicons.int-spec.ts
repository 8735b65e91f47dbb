import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  lexiconImportSchema,
  lexiconSchema,
  pageSchema,
  problemSchema,
  reviewSchema,
  storedEntrySchema,
  type StoredEntry,
} from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { post, startApi, type ApiUnderTest } from './testing/api-under-test';
import { lesson } from './testing/finished-job';

const entry = { written: 'tomato', notation: 'arpabet', value: 'T AH0 M EY1 T OW2' };

describe('lexicons by HTTP', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;
  let scriptId: string;

  beforeAll(async () => {
    database = await testDatabase();
    home = await mkdtemp(join(tmpdir(), 'voicemill-api-'));
    api = await startApi(database, home);
    const uploaded = await api.upload('/scripts', 'lesson.csv', lesson);
    scriptId = ((await uploaded.json()) as { script: { id: string } }).script.id;
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    await rm(home, { recursive: true });
  });
  afterEach(() => database.dataSource.query('DELETE FROM lexicon'));

  const add = async (owner: string, body: object): Promise<StoredEntry> => {
    const response = await api.fetch(`/lexicons/${owner}/entries`, post(body));
    expect(response.status).toBe(201);
    return storedEntrySchema.parse(await response.json());
  };
  const refused = async (asked: Promise<Response>) => problemSchema.parse(await (await asked).json());

  it('of workspace and script are shown, filled, changed and emptied', async () => {
    for (const owner of ['workspace', scriptId]) {
      const stored = await add(owner, entry);
      expect(stored).toMatchObject({ ...entry, before: '', after: '', language: null, addedIn: 1 });
      const path = `/lexicons/${owner}/entries/${stored.id}`;
      const changed = storedEntrySchema.parse(
        await api.json(path, { ...post({ ...entry, value: 'T AH0 M AA1 T OW2' }), method: 'PUT' }),
      );
      expect((await api.fetch(path, { method: 'DELETE' })).status).toBe(404);
      const found = await api.json(`/lexicons/${owner}/entries?search=OMAT`);
      expect(pageSchema(storedEntrySchema).parse(found).items).toEqual([changed]);
      expect(await api.json(`/lexicons/${owner}/entries?search=%25`)).toMatchObject({ total: 0 });
      expect(await api.json(`/lexicons/${owner}/entries?version=1`)).toMatchObject({ items: [{ value: entry.value }] });
      const removed = await api.fetch(`/lexicons/${owner}/entries/${changed.id}`, { method: 'DELETE' });
      expect([removed.status, await removed.text()]).toEqual([204, '']);
      const shown = lexiconSchema.parse(await api.json(`/lexicons/${owner}`));
      expect(shown).toEqual({ id: owner, scriptId: owner === 'workspace' ? null : owner, version: 3, entryCount: 0 });
    }
  });

  it('refuse what is no pronunciation, a second entry of a place, and what is not there', async () => {
    await add('workspace', entry);
    const wrong = await refused(api.fetch('/lexicons/workspace/entries', post({ ...entry, value: 'T X' })));
    expect(wrong).toMatchObject({
      status: 400,
      detail: '"T X" is no arpabet.',
      remedy: expect.stringContaining('R EH1 D'),
    });
    expect(await refused(api.fetch('/lexicons/workspace/entries', post(entry)))).toMatchObject({ status: 409 });
    expect(await refused(api.fetch('/lexicons/workspace/entries', post({})))).toMatchObject({ status: 400 });
    for (const path of ['/lexicons/nobody', '/lexicons/00000000-0000-4000-8000-000000000000/entries'])
      expect(await refused(api.fetch(path))).toMatchObject({ status: 404 });
  });

  it('go out as CSV and PLS and come in again', async () => {
    await add('workspace', { ...entry, written: '=SUM', before: 'a', language: 'en' });
    for (const [format, type] of [
      ['csv', 'text/csv; charset=utf-8'],
      ['pls', 'application/pls+xml'],
    ] as const) {
      const file = await api.fetch(`/lexicons/workspace/file?format=${format}`);
      expect(file.headers.get('content-type')).toBe(type);
      expect(file.headers.get('content-disposition')).toContain(`lexicon.${format}`);
      const answer = await api.upload(`/lexicons/${scriptId}/file?mode=replace`, `a.${format}`, await file.text());
      const result = lexiconImportSchema.parse(await answer.json());
      expect(result).toMatchObject(format === 'csv' ? { added: 1, version: 1 } : { unchanged: 1, version: 1 });
    }
  });

  it('name row and column of what a file has wrong, and change nothing', async () => {
    const answer = await api.upload(
      '/lexicons/workspace/file',
      'a.csv',
      'written,notation,value\nok,respelling,okay\n行,pinyin,hong9\n',
    );
    expect(answer.status).toBe(422);
    const problem = problemSchema.parse(await answer.json());
    expect(problem.faults).toMatchObject([
      { file: 'a.csv', row: 3, column: 'value', remedy: expect.stringMatching(/\w/) },
    ]);
    expect(await api.json('/lexicons/workspace')).toMatchObject({ version: 0 });
    const bomb = '<!DOCTYPE lexicon [<!ENTITY a "b">]><lexicon>&a;</lexicon>';
    expect(await refused(api.upload('/lexicons/workspace/file', 'a.pls', bomb))).toMatchObject({ status: 400 });
    expect(await refused(api.fetch('/lexicons/workspace/file', { method: 'POST' }))).toMatchObject({ status: 400 });
  });

  it('let a script be reviewed: what is open, and a decision about it', async () => {
    const review = reviewSchema.parse(await api.json(`/scripts/${scriptId}/review`));
    expect(review).toMatchObject({ page: 1, perPage: 25 });
    const choice = { notation: 'respelling', value: 'class' };
    const unknown = await refused(api.fetch(`/scripts/${scriptId}/review`, post({ group: 'nothing', choice })));
    expect(unknown).toMatchObject({ status: 400, detail: 'There is no such group of doubts.' });
    const key = ['heteronym', 'class', 'arpabet', 'K L AE1 S', 'morning', ''];
    const group = Buffer.from(JSON.stringify(key)).toString('base64url');
    const decided = await api.json(`/scripts/${scriptId}/review`, post({ group, choice }));
    expect(storedEntrySchema.parse(decided)).toMatchObject({
      written: 'class',
      before: 'morning',
      after: '',
      ...choice,
    });
    await api.json(`/scripts/${scriptId}/review`, post({ group, choice, scope: 'everywhere', lexicon: 'workspace' }));
    expect(await api.json('/lexicons/workspace/entries')).toMatchObject({ items: [{ written: 'class', before: '' }] });
  });
});
