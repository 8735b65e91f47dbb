import { Readable } from 'node:stream';
import { lineChangeSchema, pendingRevisionSchema, type IngestResult, type LineChangeView } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { ScriptsService, type Upload } from '../scripts.service';
import { sweepPendingRevisions } from './sweep-pending';

const nobody = '00000000-0000-4000-8000-000000000000';
const header = 'chapter,text,voice';
const csv = (...rows: string[]): string => [header, ...rows, ''].join('\n');
const lesson = csv('One,Good morning.,', 'One,How are you?,', 'One,I am well.,', 'Two,It rains.,', 'Two,Take a coat.,');

describe('a revision that waits to be accepted', () => {
  let db: TestDatabase;
  let scripts: ScriptsService;
  const ctx: RequestContext = { workspaceId: 'default', actor: 'test', traceId: 'test' };
  let files = 0;
  let [name, scriptId] = ['', ''];
  const uploadOf = (content: string): Upload => {
    const open = (): Readable => Readable.from([Buffer.from(content)]);
    return { name, open, limitBytes: 1e8, onError: 'stop' };
  };
  const propose = (content: string): Promise<IngestResult> => scripts.propose(ctx, uploadOf(content));
  const proposed = async (content: string): Promise<string> => {
    const { pendingRevisionId } = await propose(content);
    if (!pendingRevisionId) throw new Error('nothing waits');
    return pendingRevisionId;
  };
  const texts = async (): Promise<string[]> => {
    const { revisionId } = await scripts.show(ctx, scriptId);
    const { items } = await scripts.rows.listLines(ctx, revisionId, { page: 1, perPage: 100 });
    return items.map(({ text }) => text);
  };
  const changes = async (id: string, page = 1, perPage = 100): Promise<LineChangeView[]> =>
    (await scripts.revisions.listChanges(ctx, scriptId, id, { page, perPage })).items;

  beforeAll(async () => {
    db = await testDatabase();
    scripts = new ScriptsService(db.dataSource);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    files += 1;
    name = `lesson-${files}.csv`;
    scriptId = (await scripts.ingest(ctx, uploadOf(lesson))).script?.id ?? '';
  });

  it('says what it would change, and changes nothing before it is accepted', async () => {
    const before = await scripts.show(ctx, scriptId);
    const changed = csv(
      'One,Good morning.,',
      'One,How are you today?,',
      'Two,It rains.,starter-en',
      'Two,Take a coat.,',
      'Two,Bye.,',
    );
    const result = await propose(changed);
    expect(result).toMatchObject({ unchanged: false, linesAccepted: 5, script: before });
    const id = result.pendingRevisionId ?? '';
    const view = pendingRevisionSchema.parse(await scripts.revisions.show(ctx, scriptId, id));
    expect(view).toMatchObject({ outdated: false, lineCount: 5, title: before.title });
    expect(view.difference).toMatchObject({ unchanged: 2, changed: 2, removed: 1, added: 1, moved: 0, voice: null });
    const list = lineChangeSchema.array().parse(await changes(id));
    expect(list.map(({ kind, old, new: next, fields }) => [kind, old?.text, next?.text, fields])).toEqual([
      ['changed', 'How are you?', 'How are you today?', ['text']],
      ['removed', 'I am well.', undefined, []],
      ['changed', 'It rains.', 'It rains.', ['voice']],
      ['added', undefined, 'Bye.', []],
    ]);
    expect(list.map(({ unchangedBefore }) => unchangedBefore)).toEqual([1, 0, 0, 1]);
    expect(await changes(id, 2, 3)).toEqual(list.slice(3));
    expect(await scripts.show(ctx, scriptId)).toEqual(before);
    await scripts.revisions.accept(ctx, scriptId, id);
    expect(await scripts.show(ctx, scriptId)).toMatchObject({ revisionId: id, revisionNumber: 2, lineCount: 5 });
    expect(await texts()).toContain('Bye.');
    await expect(scripts.revisions.show(ctx, scriptId, id)).rejects.toThrow('waits');
  });

  it('is gone when it is rejected, and may be uploaded again', async () => {
    const other = csv('One,Quite different.,');
    const first = await proposed(other);
    await scripts.revisions.reject(ctx, scriptId, first);
    expect(await texts()).toHaveLength(5);
    expect(await scripts.rows.findRevision(ctx, first)).toBeNull();
    await scripts.revisions.accept(ctx, scriptId, await proposed(other));
    expect(await texts()).toEqual(['Quite different.']);
  });

  it('is none when nothing changed, whether in bytes or in lines', async () => {
    for (const same of [lesson, `${lesson}\n\n`, lesson.replaceAll(',\n', ',""\n')]) {
      expect(await propose(same)).toMatchObject({ unchanged: true, pendingRevisionId: null, linesAccepted: 5 });
    }
    expect(await scripts.show(ctx, scriptId)).toMatchObject({ revisionNumber: 1 });
  });

  it('is the same one when the same content comes again', async () => {
    const other = csv('One,Good day.,');
    expect(await proposed(other)).toBe(await proposed(other));
  });

  it('cannot be accepted once another one was, and is compared anew when it is uploaded again', async () => {
    const [one, other] = [csv('One,Good morning.,'), csv('One,Good morning.,', 'One,Good night.,')];
    const [first, second] = [await proposed(one), await proposed(other)];
    await scripts.revisions.accept(ctx, scriptId, first);
    expect(await scripts.revisions.show(ctx, scriptId, second)).toMatchObject({ outdated: true });
    await expect(scripts.revisions.accept(ctx, scriptId, second)).rejects.toThrow('meanwhile');
    const again = await proposed(other);
    expect((await scripts.revisions.show(ctx, scriptId, again)).difference).toMatchObject({ unchanged: 1, added: 1 });
  });

  it('may be an older revision, which stays when it is rejected', async () => {
    const old = (await scripts.show(ctx, scriptId)).revisionId;
    await scripts.revisions.accept(ctx, scriptId, await proposed(csv('One,New.,')));
    expect(await proposed(lesson)).toBe(old);
    await scripts.revisions.reject(ctx, scriptId, old);
    expect(await scripts.rows.findRevision(ctx, old)).not.toBeNull();
    await scripts.revisions.accept(ctx, scriptId, await proposed(lesson));
    expect(await texts()).toHaveLength(5);
  });

  it('gives way when its content is uploaded to be taken in at once', async () => {
    const other = csv('One,At once.,');
    const waiting = await proposed(other);
    expect(await scripts.ingest(ctx, uploadOf(other))).toMatchObject({ unchanged: false, linesAccepted: 1 });
    expect(await texts()).toEqual(['At once.']);
    await expect(scripts.revisions.show(ctx, scriptId, waiting)).rejects.toThrow('waits');
  });

  it('is lent for a look and taken back, unless it waited already', async () => {
    const other = csv('One,Lent.,');
    const look = () => scripts.borrow(ctx, uploadOf(other), (lent) => Promise.resolve(lent));
    const before = await scripts.show(ctx, scriptId);
    const lent = await look();
    expect(lent).toMatchObject({ scriptId });
    expect(await scripts.rows.findRevision(ctx, lent.revisionId)).toBeNull();
    const waiting = await proposed(other);
    expect((await look()).revisionId).toBe(waiting);
    expect(await scripts.revisions.show(ctx, scriptId, waiting)).toMatchObject({ id: waiting });
    expect(await scripts.show(ctx, scriptId)).toEqual(before);
    const failing = scripts.borrow(ctx, uploadOf(csv('One,Thrown.,')), () => Promise.reject(new Error('no quote')));
    await expect(failing).rejects.toThrow('no quote');
    name = 'never-seen.csv';
    const fresh = await look();
    await expect(scripts.show(ctx, fresh.scriptId)).rejects.toThrow('no such script');
  });

  it('leaves nothing behind when the file is refused', async () => {
    const broken = await propose(csv('One,Good.,', 'One,,', 'One,Bye.,not a voice!'));
    expect(broken.script).toBeNull();
    expect(broken.faultsTotal).toBeGreaterThan(0);
    expect(await db.dataSource.query(`SELECT 1 FROM pending_revision WHERE script_id = $1`, [scriptId])).toEqual([]);
  });

  it('tells chapters that moved or got another title', async () => {
    const rows = lesson.split('\n').slice(1, -1);
    const swapped = csv(...rows.slice(3), ...rows.slice(0, 3).map((row) => row.replace('One', 'First')));
    const { difference } = await scripts.revisions.show(ctx, scriptId, await proposed(swapped));
    expect(difference).toMatchObject({ added: 0, removed: 0, changed: 0, moved: 2, unchanged: 3, chaptersChanged: 2 });
    expect(difference.chapters).toEqual(
      expect.arrayContaining([expect.objectContaining({ oldTitle: 'One', newTitle: 'First' })]),
    );
  });

  it('is thrown away after a day, unless it was accepted before', async () => {
    const old = (await scripts.show(ctx, scriptId)).revisionId;
    await scripts.revisions.accept(ctx, scriptId, await proposed(csv('One,New.,')));
    const [late, kept, fresh] = [
      await proposed(csv('One,Late.,')),
      await proposed(lesson),
      await proposed(csv('One,Fresh.,')),
    ];
    await db.dataSource.query(
      `UPDATE pending_revision SET created_at = now() - interval '25 hours' WHERE revision_id <> $1`,
      [fresh],
    );
    await sweepPendingRevisions(db.dataSource);
    for (const gone of [late, kept]) await expect(scripts.revisions.show(ctx, scriptId, gone)).rejects.toThrow('waits');
    expect(await scripts.rows.findRevision(ctx, late)).toBeNull();
    expect(await scripts.rows.findRevision(ctx, old)).not.toBeNull();
    expect(await scripts.revisions.show(ctx, scriptId, fresh)).toMatchObject({ id: fresh });
  });

  it('of another workspace or script is nobody’s', async () => {
    const id = await proposed(csv('One,Secret.,'));
    const stranger = { ...ctx, workspaceId: 'stranger' };
    for (const [who, script] of [
      [stranger, scriptId],
      [ctx, nobody],
    ] as const) {
      await expect(scripts.revisions.show(who, script, id)).rejects.toThrow();
      await expect(scripts.revisions.listChanges(who, script, id, { page: 1, perPage: 1 })).rejects.toThrow();
      await expect(scripts.revisions.accept(who, script, id)).rejects.toThrow();
      await expect(scripts.revisions.reject(who, script, id)).rejects.toThrow();
    }
  });

  it('of a hundred thousand lines is compared line by line', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `Chapter ${Math.floor(at / 1000)},Line ${at} of the book.,`,
    );
    await scripts.ingest(ctx, uploadOf(csv(...rows)));
    const edited = rows.map((row, at) => (at % 1000 === 500 ? row.replace('book', 'whole book') : row));
    edited.splice(70_000, 10);
    const { difference } = await scripts.revisions.show(ctx, scriptId, await proposed(csv(...edited)));
    expect(difference).toMatchObject({ changed: 100, removed: 10, added: 0, moved: 0, unchanged: 99_890 });
  }, 120_000);
});
