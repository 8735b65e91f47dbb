import iconv from 'iconv-lite';
import { detectEncoding, encodingOfMark, utf16WithoutMark, type EncodingName } from './detect-encoding';
import { overLimit, unsupportedFile } from './file-refusals';
import type { ScriptInput } from './ingested-line';
import { recogniseBinary } from './known-binary';
import { pieceBytes } from './limits';

/** The kind of a file shows within its first bytes, its encoding within this many after the first one above ASCII. */
const headBytes = 4096;
const windowBytes = 64 * 1024;

export interface ScriptText {
  /** The decoded text in pieces of at most `pieceBytes` bytes, without a byte order mark. */
  pieces: AsyncGenerator<string, void>;
  /** Known for certain once the pieces are read: a file may be plain ASCII for megabytes. */
  encoding: () => EncodingName;
}

async function* readLimited(input: ScriptInput): AsyncGenerator<Buffer, void> {
  let read = 0;
  for await (const chunk of input.open() as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    read += bytes.length;
    if (read > input.limitBytes) throw overLimit(input.name, input.limitBytes);
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
}

/** Gathers at least `wanted` bytes from the source, or all there are. */
async function gather(source: AsyncGenerator<Buffer, void>, first: Buffer[], wanted: number): Promise<Buffer> {
  const parts = [...first];
  let size = parts.reduce((sum, part) => sum + part.length, 0);
  while (size < wanted) {
    const next = await source.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(parts);
}

const sendText = 'Upload a table as CSV or a text as Markdown; most programs can save as one of them.';

function unknownEncoding(file: string) {
  const reason = 'The encoding of this text is not UTF-8, UTF-16 or GB18030.';
  return unsupportedFile(file, reason, 'Save the file as UTF-8 and upload it again.');
}

/** The encoding as far as the first bytes tell; undefined: no mark, so the first byte above ASCII has to show it. */
function inspectHead(file: string, head: Buffer): EncodingName | undefined {
  if (head.length === 0)
    throw unsupportedFile(file, 'The file is empty.', 'Upload a file with at least one line of text.');
  const binary = recogniseBinary(head);
  if (binary) throw unsupportedFile(file, `The file is ${binary}, not a text file.`, sendText);
  const marked = encodingOfMark(head);
  if (marked === 'unsupported') throw unknownEncoding(file);
  return marked ?? utf16WithoutMark(head);
}

function refuseZeroByte(file: string, bytes: Buffer): void {
  if (!bytes.includes(0)) return;
  throw unsupportedFile(file, 'The file is binary (it contains zero bytes), not a text file.', sendText);
}

function firstAboveAscii(bytes: Buffer): number {
  return bytes.findIndex((byte) => byte > 0x7f);
}

/**
 * Opens a file as text: UTF-8 with or without mark, UTF-16 either way round, GB18030. Bytes that do not fit become U+FFFD, for the
 * row rules to refuse in their place. The encoding is settled at the first byte above ASCII, never by a whole read.
 * The pieces throw InvalidInput (`unsupported-file`: empty, binary, unknown encoding) or TooLarge.
 */
export function readText(input: ScriptInput): ScriptText {
  let settled: EncodingName | undefined;
  async function* decode(): AsyncGenerator<string, void> {
    const source = readLimited(input);
    try {
      let chunk = await gather(source, [], headBytes);
      settled = inspectHead(input.name, chunk);
      while (!settled) {
        refuseZeroByte(input.name, chunk);
        const from = firstAboveAscii(chunk);
        yield chunk.toString('latin1', 0, from < 0 ? chunk.length : from);
        if (from >= 0) {
          chunk = await gather(source, [chunk.subarray(from)], windowBytes);
          settled = detectEncoding(chunk);
          if (!settled) throw unknownEncoding(input.name);
        } else {
          const next = await source.next();
          if (next.done) return;
          chunk = next.value;
        }
      }
      yield* decodeRest(input.name, settled, chunk, source);
    } finally {
      // A reader that stops early must not leave the file open.
      await source.return();
    }
  }
  return { pieces: decode(), encoding: () => settled ?? 'utf-8' };
}

async function* decodeRest(
  file: string,
  encoding: EncodingName,
  first: Buffer,
  source: AsyncGenerator<Buffer, void>,
): AsyncGenerator<string, void> {
  const decoder = iconv.getDecoder(encoding);
  const wide = encoding.startsWith('utf-16');
  for (let at = 0; at < first.length; at += pieceBytes) {
    const bytes = first.subarray(at, at + pieceBytes);
    if (!wide) refuseZeroByte(file, bytes);
    yield decoder.write(bytes);
  }
  for await (const bytes of source) {
    if (!wide) refuseZeroByte(file, bytes);
    yield decoder.write(bytes);
  }
  yield decoder.end() ?? '';
}
