import { createReadStream, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InvalidInput, type FileStore } from '@voicemill/platform';
import type { ScriptInput } from '@voicemill/scripts';
import { packFolder } from './pack-folder';

export type Source = Pick<ScriptInput, 'name' | 'open' | 'openRange'> & {
  /** Where a delivery goes unless told: the name without its extension. */
  bareName: string;
  close(): Promise<void>;
};

/** @throws InvalidInput when there is neither a file nor a folder. */
export function sourcePath(file: string): string {
  const path = resolve(file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() || found?.isDirectory()) return path;
  throw new InvalidInput(`There is no file ${file}.`, {
    remedy: 'Name a table (.csv), text (.md, .txt), book (.epub, .docx), subtitle file, .zip or folder of these.',
  });
}

const reader = (path: string): Pick<Source, 'open' | 'openRange'> => ({
  open: () => createReadStream(path),
  openRange: (range) => createReadStream(path, range),
});

/** Opens a file as a script, or a folder as the archive of its files, which lies in the store until `close`. */
export async function openSource(path: string, files: FileStore): Promise<Source> {
  const name = basename(path);
  if (!statSync(path).isDirectory()) {
    const bareName = name.replace(/(?<=.)\.[^.]+$/, '');
    return { name, bareName, ...reader(path), close: () => Promise.resolve() };
  }
  const archive = join(await files.tempDir('folder'), 'content.zip');
  const close = (): Promise<void> => rm(dirname(archive), { recursive: true, force: true });
  try {
    await packFolder(path, archive);
  } catch (error) {
    await close();
    throw error;
  }
  return { name: `${name}.zip`, bareName: name, ...reader(archive), close };
}
