import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { NotFound } from '../errors/error-kinds';
import type { ByteRange, FileStore, StoredFile } from './file-store';
import { pathOfKey, unfinishedFolder } from './key-path';
import { writeFileWhole } from './write-file-whole';

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String((error as NodeJS.ErrnoException).code));
}

const missing = (key: string, cause: unknown) => new NotFound(`There is no stored file "${key}".`, { cause });

function openFile(key: string, path: string, range?: ByteRange): Readable {
  const source = createReadStream(path, range);
  const sink = new PassThrough();
  source.once('error', (error) => sink.destroy(isMissing(error) ? missing(key, error) : error));
  // The errors reach the reader through the sink; pipeline is here to close the file when the reader leaves early.
  pipeline(source, sink, () => undefined);
  return sink;
}

async function digestOf(content: Readable): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of content) {
    hash.update(piece as Buffer);
    bytes += (piece as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Longer than any encoding takes: what is older belongs to a process that is gone. */
const abandonedAfterMs = 24 * 3600 * 1000;

async function removeOlderThan(dir: string, beforeMs: number): Promise<void> {
  const names = await readdir(dir).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names) {
    const { mtimeMs } = await stat(join(dir, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < beforeMs) await rm(join(dir, name), { recursive: true, force: true });
  }
}

/** What is renamed into place must survive a loss of power as a whole. */
async function flushToDisk(path: string): Promise<void> {
  if ((await stat(path)).isDirectory()) {
    for (const name of await readdir(path)) await flushToDisk(join(path, name));
    return;
  }
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}

async function listFiles(dir: string, prefix: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const keys: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const key = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) keys.push(...(await listFiles(join(dir, entry.name), key)));
    else keys.push(key);
  }
  return keys;
}

/** A FileStore in a folder of this machine; the folder is made when first written to. */
export function createDiskStore(rootDir: string): FileStore {
  const pathOf = (key: string) => pathOfKey(rootDir, key);
  const unfinishedDir = join(rootDir, unfinishedFolder);
  const tempDir = async (prefix: string): Promise<string> => {
    const path = pathOfKey(unfinishedDir, prefix);
    await mkdir(unfinishedDir, { recursive: true });
    return mkdtemp(`${path}-`);
  };
  return {
    tempDir,
    withTempDir: async (prefix, use) => {
      const dir = await tempDir(prefix);
      try {
        return await use(dir);
      } finally {
        await rm(dir, { recursive: true, force: true });
      }
    },
    writeIn: async (dir, name, text) => {
      const path = pathOfKey(dir, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    },
    adopt: async (key, path) => {
      const target = pathOf(key);
      await flushToDisk(path);
      await mkdir(dirname(target), { recursive: true });
      await rm(target, { recursive: true, force: true });
      await rename(path, target);
    },
    digest: async (key) => digestOf(openFile(key, pathOf(key))),
    pathOf,
    put: async (key, data) => writeFileWhole(pathOf(key), data, unfinishedDir),
    get: async (key) => {
      const path = pathOf(key);
      return readFile(path).catch((error: unknown) => {
        throw isMissing(error) ? missing(key, error) : error;
      });
    },
    open: (key, range) => openFile(key, pathOf(key), range),
    stat: async (key) => {
      const path = pathOf(key);
      const found = await stat(path).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      return found?.isFile() ? { bytes: found.size } : null;
    },
    remove: async (key) => rm(pathOf(key), { recursive: true, force: true }),
    removeAbandoned: () => removeOlderThan(unfinishedDir, Date.now() - abandonedAfterMs),
    list: async (prefix) => {
      const trimmed = prefix.replace(/\/+$/, '');
      const keys = await listFiles(trimmed === '' ? rootDir : pathOf(trimmed), trimmed);
      return keys.sort();
    },
  };
}
