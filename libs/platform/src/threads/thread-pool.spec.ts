import { join } from 'node:path';
import { ThreadPool } from './thread-pool';

const file = join(__dirname, '..', 'testing', 'stub-thread.ts');
const open = (threads: number, idleMs?: number) => new ThreadPool<number | string, number>({ file, threads, idleMs });

describe('ThreadPool', () => {
  let pool: ReturnType<typeof open>;
  afterEach(() => pool.close());

  it('answers each call with its own answer, with more calls than threads, and starts no more threads than it may', async () => {
    pool = open(2);
    const numbers = Array.from({ length: 20 }, (_, at) => at);
    expect(await Promise.all(numbers.map((number) => pool.call(number)))).toEqual(numbers.map((number) => number * 2));
    expect(pool.running).toBe(2);
  });

  it('hands on what a call throws and goes on with the next', async () => {
    pool = open(1);
    const failing = pool.call('one');
    const next = pool.call(4);
    await expect(failing).rejects.toThrow('one is no number');
    expect(await next).toBe(8);
  });

  it('rejects the calls of a thread that dies, with a remedy, and starts a new one for the next', async () => {
    pool = open(1);
    const dying = pool.call('leave');
    const inThread = pool.call(1);
    const waiting = pool.call(2);
    await expect(dying).rejects.toMatchObject({ name: 'Unavailable', message: expect.stringContaining('exit code 7') });
    await expect(inThread).rejects.toMatchObject({ remedy: expect.stringContaining('Try again') });
    expect(await waiting).toBe(4);
  });

  it('refuses a request that cannot be copied and keeps no place for it', async () => {
    pool = open(1);
    const uncopiable = { call: () => 1 } as unknown as number;
    await expect(pool.call(uncopiable)).rejects.toThrow('could not be cloned');
    expect(await Promise.all([pool.call(1), pool.call(2)])).toEqual([2, 4]);
  });

  it('gives its threads back when there is nothing to do, and starts anew when there is', async () => {
    pool = open(1, 0);
    expect(await pool.call(1)).toBe(2);
    while (pool.running > 0) await new Promise(setImmediate);
    expect(await pool.call(3)).toBe(6);
  });

  it('refuses what waits when it is closed, and what comes later', async () => {
    pool = open(1);
    const calls = [1, 2, 3].map((number) => pool.call(number));
    const outcomes = Promise.allSettled(calls);
    await pool.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(pool.running).toBe(0);
    await expect(pool.call(1)).rejects.toMatchObject({ name: 'Unavailable' });
  });
});
