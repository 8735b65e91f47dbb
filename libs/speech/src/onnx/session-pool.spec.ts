import { join } from 'node:path';
import { stubOrders } from '../testing/stub-thread';
import { BatchLimits } from './batch-limits';
import { SessionPool } from './session-pool';
import type { LoadRequest, SpeakItem } from './thread-protocol';

const stubFile = join(__dirname, '..', 'testing', 'stub-thread.ts');
const load = { kind: 'load', voiceKey: 'v' } as LoadRequest;
const say = (...phones: number[]): SpeakItem[] => [{ phoneIds: Int32Array.from(phones) } as SpeakItem];
const fine = 10;

describe('SessionPool', () => {
  let pool: SessionPool;
  const start = async (threads: number): Promise<void> => {
    pool = await SessionPool.start(threads, stubFile);
    await pool.load(load);
  };
  const heard = async (...tensors: SpeakItem[][]): Promise<number[]> =>
    (await pool.speak('v', tensors)).map(({ items }) => items[0]?.samples[0] ?? -1);
  afterEach(() => pool.close());

  it('answers in order, with more tensors than threads and two batches at once', async () => {
    await start(2);
    const first = [11, 12, 13, 14, 15];
    const second = [21, 22, 23];
    const answers = await Promise.all([heard(...first.map((n) => say(n))), heard(...second.map((n) => say(n)))]);
    expect(answers).toEqual([first, second]);
  });

  it.each([
    ['throws', stubOrders.crash, /the device is on fire/],
    ['leaves', stubOrders.leave, /exit code 7/],
  ])('rejects the call in flight of a thread that %s, and has the voices on a new one', async (_, order, reason) => {
    await start(1);
    const dying = pool.speak('v', [say(order), say(fine)]);
    const next = heard(say(12));
    await expect(dying).rejects.toMatchObject({
      name: 'SpeechError',
      code: 'unavailable',
      message: expect.stringMatching(reason) as string,
    });
    expect(await next).toEqual([12]);
  });

  it('lets the other threads go on', async () => {
    await start(2);
    const dying = expect(pool.speak('v', [say(stubOrders.crash)])).rejects.toMatchObject({ code: 'unavailable' });
    expect(await heard(say(11), say(12), say(13))).toEqual([11, 12, 13]);
    await dying;
  });

  it('drops what is left of a batch that has failed', async () => {
    await start(1);
    const [before] = await pool.speak('v', [say(fine)]);
    await expect(pool.speak('v', [say(stubOrders.fail), say(fine), say(fine)])).rejects.toThrow('told to fail');
    const [after] = await pool.speak('v', [say(fine)]);
    // The stub counts what it says; at most one tensor had been handed to it before the failure was known.
    expect((after?.deviceMs ?? 0) - (before?.deviceMs ?? 0)).toBeLessThanOrEqual(2);
  });

  it('tells what the device is at fault for from what it was asked', async () => {
    await start(1);
    const crowd = [1, 2, 3].flatMap(() => say(stubOrders.crowd));
    await expect(pool.speak('v', [crowd])).rejects.toMatchObject({ kind: 'memory', code: 'unavailable' });
    await expect(pool.speak('v', [say(stubOrders.lose)])).rejects.toMatchObject({
      kind: 'lost',
      message: expect.stringContaining('CUDA failure 700') as string,
    });
    await expect(pool.speak('v', [say(stubOrders.fail)])).rejects.not.toHaveProperty('kind');
    const limits = new BatchLimits();
    const eight = Array.from({ length: 8 }, (_, index) => index);
    const { answer } = await limits.run({ key: 'v', voiceId: 'v' }, [eight], (cut) =>
      pool.speak(
        'v',
        cut.map((indexes) => indexes.flatMap((index) => say(stubOrders.crowd, index))),
      ),
    );
    expect(answer.map(({ items }) => items.map(({ samples }) => samples[1]))).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
  });

  it('does not know a voice that was unloaded', async () => {
    await start(2);
    await pool.unload('v');
    await expect(pool.speak('v', [say(fine)])).rejects.toThrow('not loaded');
  });

  it('does not bring a voice back that was unloaded before the thread died', async () => {
    await start(1);
    await pool.unload('v');
    await pool.killThread(0);
    await expect(pool.speak('v', [say(fine)])).rejects.toThrow('not loaded');
  });

  it('recovers from the death of all its idle threads', async () => {
    await start(2);
    await Promise.all([pool.killThread(0), pool.killThread(1)]);
    expect(await heard(say(11), say(12), say(13))).toEqual([11, 12, 13]);
  });

  it('refuses what waits when it is closed, and everything after', async () => {
    await start(1);
    const underWay = pool.speak('v', [say(fine)]);
    const waiting = pool.speak('v', [say(fine)]);
    const refused = expect(waiting).rejects.toMatchObject({ code: 'unavailable' });
    await pool.close();
    await refused;
    await expect(underWay).resolves.toHaveLength(1);
    await expect(pool.speak('v', [say(fine)])).rejects.toMatchObject({ code: 'unavailable' });
    await expect(pool.load(load)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('SessionPool.start', () => {
  it('says what is wrong when a thread cannot start', async () => {
    await expect(SessionPool.start(2, join(__dirname, 'no-such-thread.ts'))).rejects.toMatchObject({
      code: 'engine-unavailable',
      remedy: expect.stringContaining('npm') as string,
    });
  });
});
