import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from '@voicemill/platform';
import type { Request } from 'express';

/** What the multipart reader knows of a file. */
export interface ReceivedFile {
  fieldname: string;
  originalname: string;
  /** While it comes in. */
  stream: Readable;
  /** Once it has come in. */
  path: string;
  size: number;
}

type Stored = (error: unknown, info?: Partial<ReceivedFile>) => void;
type Passing = (content: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

export interface StorageWishes {
  /** What a file is called in its folder. */
  nameOf?(file: ReceivedFile): string;
  /** What a file passes through on its way; what it throws ends the upload. */
  through?(file: ReceivedFile): Passing;
}

/** Puts an uploaded file as it arrives into a temporary folder of its own; nothing is held in memory. */
export function temporaryStorage(files: FileStore, wishes: StorageWishes = {}) {
  const keep = async (file: ReceivedFile): Promise<Partial<ReceivedFile>> => {
    const folder = await files.tempDir('upload');
    const path = join(folder, basename(wishes.nameOf?.(file) ?? 'content'));
    const target = createWriteStream(path);
    try {
      const through = wishes.through?.(file);
      await (through ? pipeline(file.stream, through, target) : pipeline(file.stream, target));
      return { path, size: target.bytesWritten };
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  };
  return {
    _handleFile: (_request: Request, file: ReceivedFile, stored: Stored): void => {
      keep(file).then((info) => stored(null, info), stored);
    },
    _removeFile: (_request: Request, file: ReceivedFile, removed: (error: Error | null) => void): void => {
      forget(file).then(() => removed(null), removed);
    },
  };
}

/** Removes a received file with its folder, if it is still there. */
export async function forget(file: ReceivedFile | undefined): Promise<void> {
  if (file?.path) await rm(dirname(file.path), { recursive: true, force: true });
}
