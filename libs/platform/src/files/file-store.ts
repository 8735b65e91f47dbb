import type { Readable } from 'node:stream';

export interface StoredFile {
  bytes: number;
  sha256: string;
}

/** A part of a file in bytes, both ends included, as HTTP counts. */
export interface ByteRange {
  start: number;
  end?: number;
}

/**
 * Files by key. A key is a relative path of plain names ("takes/default/ab/abcd.f32"); all methods throw InvalidInput
 * for any other. A file is there wholly or not at all, whatever happens while it is written.
 */
export interface FileStore {
  /** Stores or replaces a file. */
  put(key: string, data: Buffer | Readable): Promise<StoredFile>;
  /** @throws NotFound */
  get(key: string): Promise<Buffer>;
  /** A stream of the file or a part of it; a missing file ends the stream with NotFound. */
  open(key: string, range?: ByteRange): Readable;
  stat(key: string): Promise<{ bytes: number } | null>;
  /** Removes a file or everything below a prefix; nothing there is no fault. */
  remove(key: string): Promise<void>;
  /** Where the file lies, for programs such as ffmpeg that take paths. */
  pathOf(key: string): string;
  /** A fresh empty folder for unfinished work, on the same disk; the caller removes it. */
  tempDir(prefix: string): Promise<string>;
  /** Lends such a folder to `use` and removes it whatever happens. */
  withTempDir<T>(prefix: string, use: (dir: string) => Promise<T>): Promise<T>;
  /** Writes a text file below a temporary folder, making the folders of its name. */
  writeIn(dir: string, name: string, text: string): Promise<void>;
  /** Takes over a finished file (or a whole folder) from a temporary folder: a rename, nothing is copied. */
  adopt(key: string, path: string): Promise<void>;
  /** Size and SHA-256 of a stored file. @throws NotFound */
  digest(key: string): Promise<StoredFile>;
  /** Removes what broken-off work left in temporary folders a day ago or longer. */
  removeAbandoned(): Promise<void>;
  /** Keys of the files below a prefix, in order; unfinished ones are not among them. */
  list(prefix: string): Promise<string[]>;
}
