import { copyFile, lstat, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileTally, refuse, refuseHiddenArchive } from './file-rules';

const deepest = 4;

/**
 * Copies the files of a folder that somebody hands over. Hidden files stay behind.
 *
 * @throws SpeechError invalid-input for links, devices, archives, checkpoints, and over the limits
 */
export async function gatherFolder(source: string, into: string): Promise<void> {
  await gather(source, into, { tally: new FileTally(source), depth: 0, at: '' });
}

interface Walk {
  tally: FileTally;
  depth: number;
  at: string;
}

async function gather(from: string, into: string, { tally, depth, at }: Walk): Promise<void> {
  if (depth > deepest)
    throw refuse(`${from} lies more than ${deepest} folders deep.`, 'Put the files of a voice side by side.');
  await mkdir(into, { recursive: true });
  for (const name of (await readdir(from)).sort()) {
    if (name.startsWith('.')) continue;
    const path = join(from, name);
    const shown = at + name;
    const found = await lstat(path);
    if (found.isSymbolicLink()) throw refuse(`${path} is a link.`, 'Put the file itself there.');
    if (found.isDirectory()) {
      await gather(path, join(into, name), { tally, depth: depth + 1, at: `${shown}/` });
      continue;
    }
    if (!found.isFile()) throw refuse(`${path} is no ordinary file.`, 'Leave it out.');
    tally.add(shown, found.size);
    await refuseHiddenArchive(path, shown);
    await copyFile(path, join(into, name));
  }
}
