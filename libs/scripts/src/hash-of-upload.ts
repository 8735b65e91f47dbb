import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ReadOptions } from './ingest';

/** The options that were chosen, in one order however they came. */
function chosen(options: ReadOptions): string {
  const { columns = {}, dialogue = false, footnotes = false, frontMatter = false } = options;
  const mapped = Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1));
  const anything = dialogue || footnotes || frontMatter || mapped.length > 0;
  return anything ? JSON.stringify({ mapped, dialogue, footnotes, frontMatter }) : '';
}

/**
 * SHA-256 (hex) of what makes a revision: the bytes, and how they are read where that was chosen. A file read plainly has the hash of
 * its bytes alone.
 */
export async function hashOfUpload(content: Readable, options: ReadOptions = {}): Promise<string> {
  const hash = createHash('sha256');
  for await (const block of content) hash.update(block as Buffer);
  const choice = chosen(options);
  if (choice) hash.update(`\0${choice}`);
  return hash.digest('hex');
}
