import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { InvalidInput, NotFound } from '../errors/error-kinds';
import { createDiskStore } from './disk-store';
import type { FileStore } from './file-store';

describe('the store on disk', () => {
  let dir: string;
  let store: FileStore;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'voicemill store 磁盘-'));
    store = createDiskStore(dir);
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('stores a buffer or a stream and tells its size and hash', async () => {
    const data = randomBytes(200_000);
    const sha256 = createHash('sha256').update(data).digest('hex');
    expect(await store.put('a/one', data)).toEqual({ bytes: 200_000, sha256 });
    const pieces = [data.subarray(0, 7), data.subarray(7)];
    expect(await store.put('a/two', Readable.from(pieces))).toEqual({ bytes: 200_000, sha256 });
    expect((await store.get('a/two')).equals(data)).toBe(true);
    expect(await store.stat('a/two')).toEqual({ bytes: 200_000 });
    expect((await buffer(store.open('a/one', { start: 5, end: 9 }))).equals(data.subarray(5, 10))).toBe(true);
  });

  it('replaces a file', async () => {
    await store.put('a', Buffer.from('old and long'));
    await store.put('a', Buffer.from('new'));
    expect(await text(store.open('a'))).toBe('new');
  });

  it('leaves the old file and no rest behind when a write breaks off', async () => {
    await store.put('a', Buffer.from('old'));
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('ne');
        throw new Error('the connection was lost');
      })(),
    );
    await expect(store.put('a', broken)).rejects.toThrow('the connection was lost');
    expect(await text(store.open('a'))).toBe('old');
    expect(await readdir(join(dir, '.unfinished'))).toEqual([]);
  });

  it('lists finished files in order and removes files or whole branches', async () => {
    for (const key of ['b/2', 'b/1', 'b/c/3', 'bb/4']) await store.put(key, Buffer.from(key));
    await writeFile(join(await store.tempDir('encode'), 'half'), 'x');
    expect(await store.list('')).toEqual(['b/1', 'b/2', 'b/c/3', 'bb/4']);
    expect(await store.list('b/')).toEqual(['b/1', 'b/2', 'b/c/3']);
    expect(await store.list('nothing')).toEqual([]);
    await store.remove('b/c');
    await store.remove('b/1');
    await store.remove('never/was');
    expect(await store.list('')).toEqual(['b/2', 'bb/4']);
  });

  it('says what is missing, also through a stream, and takes a folder for no file', async () => {
    await store.put('a/one', Buffer.from('1'));
    for (const key of ['missing', 'a/one/two', 'a']) {
      await expect(store.get(key)).rejects.toThrow(NotFound);
      await expect(text(store.open(key))).rejects.toThrow(NotFound);
      expect(await store.stat(key)).toBeNull();
    }
  });

  it('refuses keys that point elsewhere in every method', async () => {
    const key = '../outside';
    await expect(store.put(key, Buffer.alloc(1))).rejects.toThrow(InvalidInput);
    await expect(store.get(key)).rejects.toThrow(InvalidInput);
    await expect(store.stat(key)).rejects.toThrow(InvalidInput);
    await expect(store.remove(key)).rejects.toThrow(InvalidInput);
    await expect(store.list(key)).rejects.toThrow(InvalidInput);
    await expect(store.tempDir(key)).rejects.toThrow(InvalidInput);
    expect(() => store.open(key)).toThrow(InvalidInput);
    expect(() => store.pathOf(key)).toThrow(InvalidInput);
  });

  it('gives every caller a folder of its own', async () => {
    const [one, two] = await Promise.all([store.tempDir('encode'), store.tempDir('encode')]);
    expect(one).not.toBe(two);
    expect(await readdir(one)).toEqual([]);
  });

  it('takes over a finished folder from unfinished work and clears the rest away, also after a fault', async () => {
    await store.put('job/old/gone', Buffer.from('old'));
    await store.withTempDir('work', async (work) => {
      await writeFile(join(work, 'left-over'), 'x');
      await store.writeIn(join(work, 'made'), 'rows/b', 'new');
      await store.adopt('job/old', join(work, 'made'));
    });
    expect(await store.list('')).toEqual(['job/old/rows/b']);
    expect(await store.digest('job/old/rows/b')).toEqual({
      bytes: 3,
      sha256: createHash('sha256').update('new').digest('hex'),
    });
    let left = '';
    const fault = store.withTempDir('work', async (work) => {
      left = work;
      await Promise.reject(new Error('broke off'));
    });
    await expect(fault).rejects.toThrow('broke off');
    await expect(readdir(left)).rejects.toThrow('ENOENT');
  });

  it('clears away the unfinished work of processes that are long gone, and only that', async () => {
    const old = await store.tempDir('old');
    const fresh = await store.tempDir('fresh');
    const twoDaysAgo = new Date(Date.now() - 48 * 3600 * 1000);
    await utimes(old, twoDaysAgo, twoDaysAgo);
    await store.removeAbandoned();
    await expect(readdir(old)).rejects.toThrow('ENOENT');
    expect(await readdir(fresh)).toEqual([]);
  });
});
