import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { SpeechError } from '../speech-error';
import { FileTally, refuse, refuseHiddenArchive } from './file-rules';

/** Weights hardly shrink; what unpacks to this many times its size was made to fill a disk. */
const bombRatio = 200;
const bombLeastBytes = 1024 * 1024;
/** The upper half of the attributes is the mode of Unix, whichever system claims to have packed it. */
const mode = { type: 0o170000, link: 0o120000 };
const packAnew = 'Pack the files anew, each once and under a plain name.';

/**
 * Unpacks a ZIP archive that somebody hands over, member by member by its directory.
 *
 * @throws SpeechError invalid-input for what is damaged, encrypted, a link, an archive, outside the archive, there twice, or
 * unpacks beyond the limits
 */
export function unpackZip(source: string, into: string): Promise<void> {
  return withMembers(source, (zip, entry) => unpack(zip, entry, join(into, entry.fileName)));
}

/**
 * Looks at a ZIP archive by its directory alone: nothing is unpacked, and little is held in memory.
 *
 * @throws SpeechError invalid-input for what `unpackZip` would refuse by the directory too, in the same words
 */
export async function checkZip(source: string): Promise<void> {
  refuseUnlessZip(source);
  await withMembers(source, () => Promise.resolve());
}

/** @throws SpeechError invalid-input by the name of the file */
export function refuseUnlessZip(source: string): void {
  if (source.toLowerCase().endsWith('.zip')) return;
  const how = 'Name a folder or a file that ends in .zip.';
  throw refuse(`${basename(source)} is neither a folder nor a ZIP archive.`, how);
}

type Use = (zip: ZipFile, entry: Entry) => Promise<void>;

/** Hands over the files of an archive one by one, each checked by its entry in the directory. */
async function withMembers(source: string, use: Use): Promise<void> {
  const name = basename(source);
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(source, { autoClose: false, strictFileNames: true });
    const [tally, names] = [new FileTally(name), new Set<string>()];
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      check(entry, names, name);
      tally.add(entry.fileName, entry.uncompressedSize);
      await use(zip, entry);
    }
  } catch (error) {
    if (error instanceof SpeechError || (error as NodeJS.ErrnoException).syscall) throw error;
    throw refuse(`${name} is no sound ZIP archive: ${(error as Error).message}.`, packAnew);
  } finally {
    zip?.close();
  }
}

function check(entry: Entry, names: Set<string>, archive: string): void {
  const { fileName, externalFileAttributes, uncompressedSize, compressedSize } = entry;
  const place = `${archive}: ${JSON.stringify(fileName.slice(0, 100))}`;
  // Characters that no file system takes, or that would hide a name from who reads it.
  if (/[\p{Cc}:]|\.\.(\/|$)/u.test(fileName)) throw refuse(`${place} is no plain name.`, packAnew);
  if (((externalFileAttributes >>> 16) & mode.type) === mode.link) {
    throw refuse(`${place} is a link.`, 'Put the file itself into the archive.');
  }
  if (entry.isEncrypted()) throw refuse(`${place} is encrypted.`, 'Pack it again without a password.');
  // On some disks names that differ in their capitals only are one file.
  const key = fileName.toLowerCase();
  if (names.has(key)) throw refuse(`${place} is in it twice.`, packAnew);
  names.add(key);
  if (uncompressedSize > bombLeastBytes && uncompressedSize > compressedSize * bombRatio) {
    throw refuse(`${place} unpacks to more than ${bombRatio} times its size.`, 'Bring in the unpacked folder.');
  }
}

async function unpack(zip: ZipFile, entry: Entry, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  let sum = 0;
  const source = await zip.openReadStreamPromise(entry);
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    },
    createWriteStream(path),
  );
  if (sum !== entry.crc32) throw new Error(`the checksum of ${entry.fileName} differs`);
  await refuseHiddenArchive(path, entry.fileName);
}
