import { Readable } from 'node:stream';
import { lexiconEntrySchema, type LexiconEntry } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { NotFound } from '@voicemill/platform';
import { ScriptsService } from '../scripts.service';
import { LexiconsService } from './lexicons.service';

const ctx: RequestContext = { workspaceId: 'default', actor: 'test', traceId: 'test' };
const stranger: RequestContext = { ...ctx, workspaceId: 'stranger' };
const page = { page: 1, perPage: 100 };
const entry = (written: string, value: string, rest: Partial<LexiconEntry> = {}): LexiconEntry =>
  lexiconEntrySchema.parse({ written, value, notation: 'respelling', ...rest });
const file = (content: string, format: 'csv' | 'pls' = 'csv') => ({
  name: `words.${format}`,
  open: () => Readable.from([Buffer.from(content)]),
  limitBytes: 1e6,
  format,
});

describe('lexicons', () => {
  let database: TestDatabase;
  let lexicons: LexiconsService;
  let scriptId: string;

  beforeAll(async () => {
    database = await testDatabase();
    lexicons = new LexiconsService(database.dataSource);
    await database.dataSource.query(`INSERT INTO workspace (id, name) VALUES ('stranger', 'Stranger')`);
    const upload = { ...file('text\nHello.\n'), name: 'a.csv', onError: 'stop' as const };
    scriptId = (await new ScriptsService(database.dataSource).ingest(ctx, upload)).script?.id ?? '';
  });
  afterAll(() => database.close());
  afterEach(() => database.dataSource.query('DELETE FROM lexicon'));

  const words = async (owner: string | null, version?: number): Promise<string[]> =>
    (await lexicons.list(ctx, owner, page, { version })).items.map(({ written, value }) => `${written}=${value}`);

  it('keep every version as it was', async () => {
    const read = await lexicons.add(ctx, null, entry('read', 'reed'));
    await lexicons.add(ctx, null, entry('lead', 'led'));
    const changed = await lexicons.replace(ctx, null, read.id, entry('read', 'red'));
    await lexicons.remove(ctx, null, changed.id);
    expect(await lexicons.show(ctx, null)).toEqual({ id: 'workspace', scriptId: null, version: 4, entryCount: 1 });
    const all = await Promise.all([0, 1, 2, 3, 4].map((version) => words(null, version)));
    expect(all).toEqual([[], ['read=reed'], ['lead=led', 'read=reed'], ['lead=led', 'read=red'], ['lead=led']]);
    expect(await words(null)).toEqual(['lead=led']);
    const then = await lexicons.compile(ctx, scriptId, { workspace: 3, script: 0 });
    expect(
      [...then.byFirst.values()]
        .flat()
        .map(({ written }) => written)
        .sort(),
    ).toEqual(['lead', 'read']);
  });

  it('of a script and of its workspace are told apart, and both are what the script is read with', async () => {
    await lexicons.add(ctx, null, entry('read', 'reed'));
    await lexicons.add(ctx, scriptId, entry('Read', 'red'));
    expect(await lexicons.versions(ctx, scriptId)).toEqual({ workspace: 1, script: 1 });
    const { byFirst } = await lexicons.compile(ctx, scriptId, { workspace: 1, script: 1 });
    expect(byFirst.get('r')?.map(({ reading }) => reading)).toEqual([
      { kind: 'words', spoken: 'red' },
      { kind: 'words', spoken: 'reed' },
    ]);
  });

  it('hold one entry about a place: a second is refused, a decision takes its place', async () => {
    await lexicons.add(ctx, null, entry('read', 'reed'));
    await lexicons.add(ctx, null, entry('read', 'red', { before: 'have' }));
    await expect(lexicons.add(ctx, null, entry('READ', 'red'))).rejects.toMatchObject({ status: 409 });
    await lexicons.settle(ctx, null, entry('Read', 'rid'));
    expect((await words(null)).sort()).toEqual(['Read=rid', 'read=red']);
    await lexicons.settle(ctx, null, entry('Read', 'rid'));
    expect((await lexicons.show(ctx, null)).version).toBe(3);
  });

  it('refuse a pronunciation that is none, and change nothing', async () => {
    const refused = lexicons.add(ctx, null, entry('银行', 'hang2', { notation: 'pinyin' }));
    await expect(refused).rejects.toMatchObject({ status: 400, remedy: expect.stringMatching(/each character/) });
    expect((await lexicons.show(ctx, null)).version).toBe(0);
  });

  it('take a file in, whole or not at all', async () => {
    await lexicons.add(ctx, null, entry('read', 'reed'));
    const head = 'written,notation,value\n';
    const bad = await lexicons.import(ctx, null, file(`${head}lead,respelling,led\nx,pinyin,xx9\n`), 'merge');
    expect(bad).toMatchObject({ added: 0, version: 1, faultsTotal: 1, faults: [{ row: 3, column: 'value' }] });
    const merged = await lexicons.import(ctx, null, file(`${head}lead,respelling,led\nread,respelling,red\n`), 'merge');
    expect(merged).toMatchObject({ added: 1, replaced: 1, removed: 0, unchanged: 0, version: 2 });
    const again = await lexicons.import(ctx, null, file(await lexicons.export(ctx, null, 'csv')), 'replace');
    expect(again).toMatchObject({ added: 0, replaced: 0, removed: 0, unchanged: 2, version: 2 });
    const other = await lexicons.import(ctx, null, file(`${head}bow,respelling,bo\n`), 'replace');
    expect(other).toMatchObject({ added: 1, removed: 2, version: 3 });
    const pls = await lexicons.export(ctx, null, 'pls');
    expect(await lexicons.import(ctx, scriptId, file(pls, 'pls'), 'merge')).toMatchObject({ added: 1, version: 1 });
    expect(await words(scriptId)).toEqual(['bow=bo']);
  });

  it('lose no entry when many are added at once', async () => {
    const added = Array.from({ length: 12 }, (_, index) => lexicons.add(ctx, null, entry(`word${index}`, 'other')));
    const versions = (await Promise.all(added)).map(({ addedIn }) => addedIn);
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(await lexicons.show(ctx, null)).toMatchObject({ version: 12, entryCount: 12 });
  });

  it('of another workspace are not there', async () => {
    const { id } = await lexicons.add(ctx, null, entry('read', 'reed'));
    expect(await lexicons.show(stranger, null)).toMatchObject({ version: 0, entryCount: 0 });
    await expect(lexicons.remove(stranger, null, id)).rejects.toBeInstanceOf(NotFound);
    await expect(lexicons.replace(stranger, null, id, entry('a', 'b'))).rejects.toBeInstanceOf(NotFound);
    for (const asked of [
      lexicons.show(stranger, scriptId),
      lexicons.list(stranger, scriptId, page),
      lexicons.add(stranger, scriptId, entry('a', 'b')),
      lexicons.import(stranger, scriptId, file('written,notation,value\n'), 'replace'),
      lexicons.export(stranger, scriptId, 'csv'),
    ])
      await expect(asked).rejects.toBeInstanceOf(NotFound);
    expect(await words(null)).toEqual(['read=reed']);
  });

  it('go with their script', async () => {
    await lexicons.add(ctx, scriptId, entry('read', 'red'));
    await new ScriptsService(database.dataSource).remove(ctx, scriptId);
    expect(await database.dataSource.query('SELECT 1 FROM lexicon_entry')).toEqual([]);
  });
});
