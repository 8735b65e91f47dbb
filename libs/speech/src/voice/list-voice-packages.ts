import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SpeechError } from '../speech-error';

/**
 * The folders below `voicesDir` that hold a `voice.json`, sorted; what is in them is not looked at.
 *
 * @param options.mayBeMissing a directory that is not there holds no voices.
 * @throws SpeechError not-found when the directory cannot be read.
 */
export async function listVoicePackages(
  voicesDir: string,
  { mayBeMissing = false }: { mayBeMissing?: boolean } = {},
): Promise<string[]> {
  const entries = await readdir(voicesDir, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    if (mayBeMissing && cause.code === 'ENOENT') return [];
    const remedy = 'Name a folder with one subfolder for each voice package.';
    throw new SpeechError('not-found', `The voices directory ${voicesDir} cannot be read.`, remedy, cause);
  });
  // Links are followed: voices are often kept on another disk.
  const dirs = entries.filter((entry) => entry.isDirectory() || entry.isSymbolicLink());
  const paths = dirs.map((entry) => join(voicesDir, entry.name)).sort();
  const held = await Promise.all(paths.map(holdsVoicePackage));
  return paths.filter((_, index) => held[index]);
}

/** Whether a folder holds a `voice.json`. */
export function holdsVoicePackage(dir: string): Promise<boolean> {
  return access(join(dir, 'voice.json')).then(
    () => true,
    () => false,
  );
}
