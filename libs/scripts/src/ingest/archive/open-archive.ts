import { crc32 } from 'node:zlib';
import { AppError } from '@voicemill/platform';
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl';
import { overLimit, unsupportedFile } from '../file-refusals';
import type { ScriptInput } from '../ingested-line';
import { ArchiveRules } from './archive-rules';
import { memberName } from './member-names';
import { RangeReader } from './range-reader';

/** One file of an archive. */
export interface ArchiveMember {
  /** Path within the archive, with forward slashes. */
  name: string;
  /** Unpacked size. */
  bytes: number;
  /** Unpacks it; throws InvalidInput when it is damaged. May be called again. */
  read: () => AsyncGenerator<Buffer, void>;
}

/** What the archive is to the user: `a ZIP archive`, `an EPUB book`. */
export type ArchiveNoun = 'ZIP archive' | 'EPUB book' | 'Word document';

const saveAgain = 'Save it again with the program that it comes from.';
const methods = { stored: 0, deflated: 8 };

async function sizeOf(input: ScriptInput): Promise<number> {
  let bytes = 0;
  for await (const chunk of input.open() as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > input.limitBytes) throw overLimit(input.name, input.limitBytes);
  }
  return bytes;
}

/** Opens an archive for one reading of some of its members. */
class OpenedArchive {
  constructor(
    private readonly input: ScriptInput,
    private readonly noun: ArchiveNoun,
    private readonly reader: RangeReader,
    private readonly zip: ZipFile,
  ) {}

  async list(): Promise<Map<string, ArchiveMember>> {
    const rules = new ArchiveRules(this.input.name);
    const members = new Map<string, ArchiveMember>();
    try {
      for await (const entry of this.zip.eachEntry()) {
        const name = memberName(entry.fileNameRaw, entry.generalPurposeBitFlag);
        rules.check(entry, name);
        if (name.endsWith('/')) continue;
        members.set(name, { name, bytes: entry.uncompressedSize, read: () => this.read(entry, name) });
      }
    } catch (error) {
      throw this.explain(error, 'the directory of its files cannot be read');
    }
    return members;
  }

  private async *read(entry: Entry, name: string): AsyncGenerator<Buffer, void> {
    if (entry.compressionMethod !== methods.stored && entry.compressionMethod !== methods.deflated) {
      const reason = `Its file "${name}" is packed by a method that is not read here.`;
      throw unsupportedFile(this.input.name, reason, 'Pack it again with the ordinary method (deflate).');
    }
    let sum = 0;
    try {
      for await (const chunk of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
      if (sum !== entry.crc32) throw new Error('the checksum differs');
    } catch (error) {
      throw this.explain(error, `its file "${name}" cannot be unpacked`);
    }
  }

  private explain(error: unknown, what: string): unknown {
    if (error instanceof AppError) return error;
    return this.reader.sourceError ?? damaged(this.input.name, this.noun, what);
  }
}

const damaged = (file: string, noun: ArchiveNoun, what: string): AppError =>
  unsupportedFile(file, `This is no ${noun}, or it is damaged: ${what}.`, saveAgain);

/**
 * Lists the files of a ZIP archive by its directory (never by what lies before it), in flat memory. Throws InvalidInput
 * (`unsupported-file`) for what is damaged, encrypted, a link, outside the archive, or unpacks beyond the limits; TooLarge.
 */
export async function openArchive(input: ScriptInput, noun: ArchiveNoun): Promise<Map<string, ArchiveMember>> {
  const sizeBytes = await sizeOf(input);
  const reader = new RangeReader(input, sizeBytes);
  let zip: ZipFile;
  try {
    zip = await fromRandomAccessReaderPromise(reader, sizeBytes, { autoClose: false, decodeStrings: false });
  } catch {
    throw reader.sourceError ?? damaged(input.name, noun, 'the directory of its files cannot be read');
  }
  return new OpenedArchive(input, noun, reader, zip).list();
}
