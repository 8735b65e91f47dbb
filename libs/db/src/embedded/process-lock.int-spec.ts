import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from './process-identity';
import { withProcessLock } from './process-lock';

describe('withProcessLock', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'voicemill-lock-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('lets one in at a time', async () => {
    const file = join(dir, 'count');
    await writeFile(file, '0');
    const addOne = () =>
      withProcessLock(dir, async () => writeFile(file, String(Number(await readFile(file, 'utf8')) + 1)));
    await Promise.all(Array.from({ length: 30 }, addOne));
    expect(await readFile(file, 'utf8')).toBe('30');
    expect((await readdir(dir)).filter((name) => name.startsWith('draft'))).toEqual([]);
    expect((await readdir(dir)).length).toBeLessThan(20);
  });

  it('passes on the result, and the fault, and is free after either', async () => {
    expect(await withProcessLock(dir, () => Promise.resolve('done'))).toBe('done');
    await expect(withProcessLock(dir, () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
    expect(await withProcessLock(dir, () => Promise.resolve('done'))).toBe('done');
  });

  it.each([
    ['whose owner is dead', JSON.stringify({ pid: 2 ** 22 + 1, started: '1' })],
    ['whose owner had a number that is another process now', JSON.stringify({ pid: process.pid, started: '1' })],
    ['that a loss of power left empty', ''],
  ])('takes over a lock %s', async (_, owner) => {
    await writeFile(join(dir, 'lock.7'), owner);
    expect(await withProcessLock(dir, () => Promise.resolve('done'))).toBe('done');
  });

  it('says who holds it when patience ends', async () => {
    await writeFile(join(dir, 'lock.7'), JSON.stringify(await identityOf(process.pid)));
    await expect(withProcessLock(dir, () => Promise.resolve(), 50)).rejects.toThrow(`lock.7 ({"pid":${process.pid}`);
  });
});
