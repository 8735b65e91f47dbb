import { zipOf, type PackedFile } from '@voicemill/speech/testing';
import type { VoiceImportView } from '@voicemill/contracts';
import { details, ImportBench, voiceFiles } from '../testing/import-bench';
import type { PrepareVoice } from './prepare-voice-port';

let bench: ImportBench;
let loose: PackedFile[];
beforeAll(async () => {
  bench = await ImportBench.open();
  loose = await voiceFiles('loose');
});
afterAll(() => bench.close());

const upload = (id: string) => bench.upload({ content: zipOf(loose), details: { ...details, id } });
const packageOf = (id: string) => `voices/workspaces/default/${id}-1.0.0`;
const onlyPackages = async (): Promise<void> => {
  const others = (await bench.left()).filter((path) => !/^voices\/workspaces\/default\/[\w-]+-1\.0\.0$/.test(path));
  expect(others).toEqual([]);
};
const storedVoices = (id: string) =>
  bench.db.dataSource.query(`SELECT package_dir FROM voice_version WHERE voice_id = $1`, [id]);

describe('an import whose worker was killed', () => {
  it.each<[string, (id: string) => Promise<void>]>([
    ['with a draft half made', (id) => bench.leave(`voices/workspaces/default/.drafts/${id}.1/given`)],
    ['with its package in place, before it was registered', () => bench.leave(packageOf('mine'))],
  ])('%s gives the same result the second time', async (_where, leave) => {
    const waiting = await upload('mine');
    await bench.db.dataSource.query(`UPDATE voice_import SET status = 'checking', step = 'check' WHERE id = $1`, [
      waiting.id,
    ]);
    await leave(waiting.id);
    expect(await bench.run(waiting)).toMatchObject({ status: 'imported', voiceId: 'mine' });
    expect(await storedVoices('mine')).toEqual([{ package_dir: 'workspaces/default/mine-1.0.0' }]);
    expect(await bench.filesIn(packageOf('mine'))).not.toContain('left.txt');
    await onlyPackages();
    await bench.forget('mine');
  });

  it('after it was registered only tidies up', async () => {
    const waiting = await upload('done');
    const imported = await bench.run(waiting);
    await bench.leave(`files/default/voice-imports/${waiting.id}/archive`);
    const never: PrepareVoice = () => Promise.reject(new Error('it was looked at again'));
    expect(await bench.run(waiting, bench.handler(never))).toEqual(imported);
    expect(await storedVoices('done')).toHaveLength(1);
    await onlyPackages();
  });

  it('and that is called off then leaves no package behind', async () => {
    const waiting = await upload('nearly');
    const killed = { assertHeld: () => Promise.reject(new Error('killed')) };
    await expect(bench.run(waiting, undefined, 'default', killed)).rejects.toThrow('killed');
    await bench.leave(packageOf('nearly'));
    await bench.imports.cancel(bench.ctx(), waiting.id);
    await bench.run(waiting);
    expect(await bench.left()).not.toContain(packageOf('nearly'));
    await onlyPackages();
  });
});

describe('an import that this machine is to blame for', () => {
  const full: PrepareVoice = () => Promise.reject(new Error('ENOSPC: no space left on device'));

  it('is tried again, and fails for good with the reason when all tries are spent', async () => {
    const waiting = await upload('unlucky');
    const handler = bench.handler(full);
    await expect(bench.run(waiting, handler)).rejects.toThrow('ENOSPC');
    expect(await bench.imports.show(bench.ctx(), waiting.id)).toMatchObject({ status: 'checking', fault: null });
    await handler.exhausted({ workspaceId: 'default', importId: waiting.id }, 'ENOSPC: no space left on device');
    const failed: VoiceImportView = await bench.imports.show(bench.ctx(), waiting.id);
    expect(failed).toMatchObject({
      status: 'failed',
      fault: { code: 'internal', detail: 'The import failed: ENOSPC: no space left on device' },
    });
    await onlyPackages();
  });

  it('goes on with the next worker when this one is asked to stop', async () => {
    const waiting = await upload('patient');
    const stopping = new AbortController();
    const stopped: PrepareVoice = (_voice, { signal }) => {
      stopping.abort(new Error('the process stops'));
      return Promise.reject(signal.reason as Error);
    };
    const run = bench.run(waiting, bench.handler(stopped), 'default', { signal: stopping.signal });
    await expect(run).rejects.toThrow('the process stops');
    expect(await bench.run(waiting)).toMatchObject({ status: 'imported' });
    await onlyPackages();
  });
});

describe('an upload whose server was killed', () => {
  it('is ended by the hourly sweep, one that still waits for a worker is not', async () => {
    const [lost, waiting] = [await upload('lost'), await upload('waits')];
    const { dataSource } = bench.db;
    await dataSource.query(`UPDATE voice_import SET created_at = now() - interval '2 hours'`);
    await dataSource.query(`DELETE FROM pgboss.job WHERE data->>'importId' = $1`, [lost.id]);
    await bench.handler().closeLost();
    expect(await bench.imports.show(bench.ctx(), lost.id)).toMatchObject({
      status: 'failed',
      fault: { code: 'unavailable', detail: 'The server was stopped while the files came in.' },
    });
    expect(await bench.imports.show(bench.ctx(), waiting.id)).toEqual({ ...waiting, createdAt: expect.any(String) as string });
    const left = await bench.left();
    expect(left.filter((path) => path.includes(lost.id))).toEqual([]);
    expect(left.filter((path) => path.includes(waiting.id))).not.toEqual([]);
  });
});
