import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { InvalidInput, TooLarge } from '@voicemill/platform';

async function readAll(path: string, limitBytes: number): Promise<Buffer> {
  const source = path === '-' ? process.stdin : createReadStream(path);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of source as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > limitBytes) {
      throw new TooLarge(`${basename(path)} is larger than ${limitBytes} bytes.`, {
        remedy: 'Split it, or raise VOICEMILL_UPLOAD_LIMIT_BYTES.',
      });
    }
  }
  return Buffer.concat(parts);
}

/** UTF-8, with or without mark; UTF-16 by its mark; what is no UTF-8 is GB18030, as Chinese spreadsheets save it. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Lines as an editor numbers them: what follows the last line feed is a line only if it is not empty. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * Lines of a file, or of standard input for `-`.
 * @throws InvalidInput when it cannot be read, TooLarge over the limit
 */
export async function readLines(path: string, limitBytes: number): Promise<string[]> {
  try {
    return linesOf(decodeText(await readAll(path, limitBytes)));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error))
      throw error;
    throw new InvalidInput(`${path} cannot be read (${error.code}).`, {
      remedy: 'Name a text file, or - for standard input.',
    });
  }
}
