import type { VoiceImportView } from '@voicemill/contracts';
import { zipOf, type PackedFile } from '@voicemill/speech/testing';
import { details, ImportBench, prepareHere, voiceFiles, type Upload } from '../testing/import-bench';
import type { PrepareVoice } from './prepare-voice-port';

let bench: ImportBench;
let loose: PackedFile[];
beforeAll(async () => {
  bench = await ImportBench.open();
  loose = await voiceFiles('loose');
});
afterAll(() => bench.close());

const upload = (id: string, more: Partial<Upload> = {}, workspaceId = 'default') =>
  bench.upload({ content: zipOf(loose), details: { ...details, id }, ...more }, bench.ctx(workspaceId));
const packageOf = (id: string, workspaceId = 'default') => `voices/workspaces/${workspaceId}/${id}-1.0.0`;
const nothingElseOf = async ({ id }: VoiceImportView): Promise<void> =>
  expect((await bench.left()).filter((path) => path.includes(id))).toEqual([]);

describe('an uploaded voice', () => {
  it('waits, is checked, and becomes a voice; nothing else stays of it', async () => {
    const waiting = await upload('mine', { name: 'my voice.zip' });
    expect(waiting).toMatchObject({ fileName: 'my voice.zip', status: 'waiting', createdBy: 'ann', voiceId: null });
    expect(await bench.queue.fetch('voice.import')).toMatchObject({ payload: { importId: waiting.id } });
    const steps: string[] = [];
    const watched: PrepareVoice = (voice, options) =>
      prepareHere(voice, { ...options, onStep: (step) => void (steps.push(step), options.onStep(step)) });
    const imported = await bench.run(waiting, bench.handler(watched));
    expect(imported).toMatchObject({ status: 'imported', voiceId: 'mine', voiceVersion: '1.0.0', fault: null });
    expect([steps, imported.finishedAt]).toEqual([['gather', 'check', 'try-out'], expect.any(String)]);
    expect(await bench.left()).toEqual([packageOf('mine')]);
    const voice = await bench.voices.show(bench.ctx(), 'mine');
    expect(voice).toMatchObject({ licence: 'CC-BY-4.0', names: { zh: '我的' }, agreement: { kind: 'own-voice' } });
    expect(await bench.voices.packageDirOf(bench.ctx(), 'mine', '1.0.0')).toBe('workspaces/default/mine-1.0.0');
  });

  it('is of its workspace alone, where others may have one of the same name', async () => {
    await expect(bench.voices.show(bench.ctx('stranger'), 'mine')).rejects.toMatchObject({ code: 'not-found' });
    const theirs = await upload('mine', {}, 'stranger');
    await expect(bench.imports.show(bench.ctx(), theirs.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(bench.imports.cancel(bench.ctx(), theirs.id)).rejects.toMatchObject({ code: 'not-found' });
    // Under a workspace that is not its own it is nobody's, and is left alone.
    await bench.handler().run({ workspaceId: 'default', importId: theirs.id }, bench.held());
    expect(await bench.run(theirs, undefined, 'stranger')).toMatchObject({ status: 'imported' });
    expect(await bench.left()).toContain(packageOf('mine', 'stranger'));
    expect((await bench.imports.list(bench.ctx('stranger'), { page: 1, perPage: 5 })).items).toHaveLength(1);
  });

  it('of a version that is there already is refused, without a word of the disk', async () => {
    const again = await bench.run(await upload('mine'));
    expect(again.fault).toEqual({
      code: 'conflict',
      detail: 'Voice mine 1.0.0 is there already, in mine-1.0.0.',
      remedy: 'A version is immutable: give the new one another version.',
    });
    expect(again.status).toBe('refused');
    await nothingElseOf(again);
    // The voice that is there stays as it is.
    expect(await bench.left()).toContain(packageOf('mine'));
  });

  it('that another import overtakes is refused too, and the other one stays', async () => {
    const late = await upload('contested');
    const overtaken: PrepareVoice = async (voice, options) => {
      const dir = await prepareHere(voice, options);
      await bench.run(await upload('contested', { content: zipOf(loose) }));
      return dir;
    };
    expect(await bench.run(late, bench.handler(overtaken))).toMatchObject({
      status: 'refused',
      fault: { code: 'conflict' },
    });
    expect(await bench.left()).toContain(packageOf('contested'));
    await nothingElseOf(late);
  });

  it('is logged by its id, without its words or names', async () => {
    await bench.run(await upload('logged'));
    const told = bench.logged.join('');
    expect(told).toMatch(/"msg":"voice imported"/);
    expect(told).toMatch(/"code":"conflict"[^\n]*"msg":"voice refused"/);
    for (const secret of ['Ann Example', '你好世界', bench.home]) expect(told).not.toContain(secret);
  });
});

describe('an import that is called off', () => {
  it('before a worker has begun leaves nothing', async () => {
    const { id } = await upload('early');
    const cancelled = await bench.imports.cancel({ ...bench.ctx(), actor: 'bea' }, id);
    expect(cancelled).toMatchObject({ status: 'cancelled', createdBy: 'ann', cancelledBy: 'bea' });
    const never: PrepareVoice = () => Promise.reject(new Error('it was looked at'));
    expect(await bench.run(cancelled, bench.handler(never))).toEqual(cancelled);
    await nothingElseOf(cancelled);
    await expect(bench.imports.cancel(bench.ctx(), id)).rejects.toMatchObject({
      code: 'conflict',
      message: 'This import has ended: it is cancelled.',
    });
  });

  it('while a worker is at it stops that, and leaves nothing', async () => {
    const waiting = await upload('halfway');
    const stuck: PrepareVoice = async (voice, { signal }) => {
      await bench.imports.cancel(bench.ctx(), waiting.id);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    };
    expect(await bench.run(waiting, bench.handler(stuck))).toMatchObject({ status: 'cancelled', fault: null });
    await nothingElseOf(waiting);
  });

  it('at the last moment registers nothing', async () => {
    const waiting = await upload('lastly');
    const slow: PrepareVoice = async (voice, options) => {
      const dir = await prepareHere(voice, options);
      await bench.imports.cancel(bench.ctx(), waiting.id);
      return dir;
    };
    expect(await bench.run(waiting, bench.handler(slow))).toMatchObject({ status: 'cancelled' });
    await expect(bench.voices.show(bench.ctx(), 'lastly')).rejects.toMatchObject({ code: 'not-found' });
    await nothingElseOf(waiting);
    expect(await bench.left()).not.toContain(packageOf('lastly'));
  });
});
