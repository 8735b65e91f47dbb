import { mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..', '..');

const parts = ['package.json', 'node_modules', 'scripts', 'apps', 'libs', 'samples', 'voices'];

/** A folder that looks like this clone to who types commands in it, and takes what they write: `out` stays out of here. */
export async function standInClone(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'voicemill-readme-'));
  await Promise.all(parts.map((part) => symlink(join(root, part), join(folder, part))));
  return folder;
}
