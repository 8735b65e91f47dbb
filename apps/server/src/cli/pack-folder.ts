import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InvalidInput } from '@voicemill/platform';
import { judgeMember } from '@voicemill/scripts';
import { ZipFile } from 'yazl';

/** Paths of the files in a folder and below it, with forward slashes, in an order that is always the same. */
async function filesIn(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.')) continue;
    if (entry.isSymbolicLink()) {
      throw new InvalidInput(`${basename(folder)}: ${path} is a link.`, {
        remedy: 'Put the file itself into the folder.',
      });
    }
    if (entry.isDirectory()) found.push(...(await filesIn(folder, path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

/**
 * Packs a folder of scripts into the archive that stands for it. The same files make the same bytes, so that rendering a folder again
 * is the same revision: nothing of their dates and owners goes in. Of files that are not read only the names do, to be counted.
 *
 * @throws InvalidInput for a link, which could lead anywhere.
 */
export async function packFolder(folder: string, archive: string): Promise<void> {
  const zip = new ZipFile();
  // The date's own parts, wherever the machine stands, are what an archive stores.
  const same = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true };
  for (const path of await filesIn(folder)) {
    if (judgeMember(path) === 'read') zip.addFile(join(folder, path), path, same);
    else zip.addBuffer(Buffer.alloc(0), path, same);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(archive));
}
