import { createHash, randomUUID } from 'node:crypto';
import { open, mkdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable } from 'node:stream';
import type { StoredFile } from './file-store';

/**
 * Writes a file beside its place, flushes it to the disk and renames it there: readers see the old file or the whole
 * new one, also after a loss of power. A failed or broken-off write leaves nothing behind.
 * @param unfinishedDir folder for the file while it is written; has to lie on the same disk.
 */
export async function writeFileWhole(
  path: string,
  data: Buffer | Readable,
  unfinishedDir: string,
): Promise<StoredFile> {
  const unfinished = join(unfinishedDir, randomUUID());
  try {
    const file = await inFolder(unfinishedDir, () => open(unfinished, 'wx'));
    const stored = await writeFlushed(file, data);
    await inFolder(dirname(path), () => rename(unfinished, path));
    return stored;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Folders are made when they turn out to be missing: thousands of takes go into those that are there. */
async function inFolder<T>(dir: string, write: () => Promise<T>): Promise<T> {
  return write().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(dir, { recursive: true });
    return write();
  });
}

async function writeFlushed(file: FileHandle, data: Buffer | Readable): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of Buffer.isBuffer(data) ? [data] : data) {
      const chunk = Buffer.isBuffer(piece) ? piece : Buffer.from(piece as string | Uint8Array);
      hash.update(chunk);
      bytes += chunk.length;
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}
