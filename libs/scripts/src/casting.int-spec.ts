import { Readable } from 'node:stream';
import type { IngestResult } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { ScriptsService } from './scripts.service';

const play = 'speaker,text,voice,target_ms\nA,One.,,1500\nB,Two.,,\nA,Three.,starter-en:rms,\n,Four.,,\n';

describe('a casting', () => {
  let db: TestDatabase;
  let scripts: ScriptsService;
  const contextOf = (workspaceId: string): RequestContext => ({ workspaceId, actor: 'test', traceId: 'test' });
  const [ctx, stranger] = [contextOf('default'), contextOf('stranger')];
  const ingest = (who: RequestContext, content = play): Promise<IngestResult> => {
    const open = (): Readable => Readable.from([Buffer.from(content)]);
    return scripts.ingest(who, { name: 'play.csv', open, limitBytes: 1e6, onError: 'stop' });
  };
  const voices = async (who: RequestContext, revisionId = ''): Promise<(string | null)[]> =>
    (await scripts.rows.linesAfter(who, revisionId, 0, 10)).map(({ voice }) => voice);

  beforeAll(async () => {
    db = await testDatabase();
    scripts = new ScriptsService(db.dataSource);
    await db.dataSource.query(`INSERT INTO workspace (id, name) VALUES ('stranger', 'stranger')`);
  });
  afterAll(() => db.close());

  it('is the voice of lines that have none of their own, wherever lines are read', async () => {
    const { script } = await ingest(ctx);
    const [id, revisionId] = [script?.id ?? '', script?.revisionId ?? ''];
    expect(await voices(ctx, revisionId)).toEqual([null, null, 'starter-en:rms', null]);
    await scripts.cast(ctx, id, { voices: { A: 'starter-en:slt' } });
    const cast = ['starter-en:slt', null, 'starter-en:rms', null];
    expect(await voices(ctx, revisionId)).toEqual(cast);
    const { items } = await scripts.rows.listLines(ctx, revisionId, { page: 1, perPage: 10 });
    expect(items.map(({ voice }) => voice)).toEqual(cast);
    expect(items.map(({ targetMs }) => targetMs)).toEqual([1500, null, null, null]);
    expect(await scripts.rows.findLine(ctx, revisionId, 1)).toMatchObject({ voice: 'starter-en:slt', speaker: 'A' });
    // The line itself was not written: recasting needs no new revision.
    const [row] = await db.dataSource.query<{ voice: string | null }[]>(
      `SELECT voice FROM line WHERE revision_id = $1 AND number = 1`,
      [revisionId],
    );
    expect(row).toEqual({ voice: null });
  });

  it('holds over revisions, adds to what is there when told to, and goes with its script', async () => {
    const { script } = await ingest(ctx, `${play}C,Five.,,\n`);
    const id = script?.id ?? '';
    expect(await voices(ctx, script?.revisionId)).toEqual(['starter-en:slt', null, 'starter-en:rms', null, null]);
    const { speakers } = await scripts.cast(ctx, id, { voices: { C: 'starter-zh' } }, true);
    expect(speakers.map(({ speaker, lineCount, voice }) => [speaker, lineCount, voice])).toEqual([
      ['A', 2, 'starter-en:slt'],
      ['B', 1, null],
      ['C', 1, 'starter-zh'],
    ]);
    await scripts.remove(ctx, id);
    expect(await db.dataSource.query('SELECT * FROM casting')).toEqual([]);
  });

  it('is that of one workspace, even where another has a script of the same name', async () => {
    const [own, theirs] = [await ingest(ctx), await ingest(stranger)];
    await scripts.cast(ctx, own.script?.id ?? '', { voices: { A: 'starter-en' } });
    expect(await voices(stranger, theirs.script?.revisionId)).toEqual([null, null, 'starter-en:rms', null]);
    expect(await voices(stranger, own.script?.revisionId)).toEqual([]);
    await expect(scripts.cast(stranger, own.script?.id ?? '', { voices: {} })).rejects.toMatchObject({ status: 404 });
    const open = (): Readable => Readable.from([Buffer.from(play)]);
    const checked = await scripts.check(stranger, { name: 'play.csv', open, limitBytes: 1e6 });
    expect(checked.speakers.map(({ voice }) => voice)).toEqual([null, null]);
    expect((await scripts.check(ctx, { name: 'play.csv', open, limitBytes: 1e6 })).speakers[0]?.voice).toBe(
      'starter-en',
    );
  });
});
