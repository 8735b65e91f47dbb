import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SpeechError } from '../speech-error';

/** No import takes longer; what is older was left by a process that was killed. */
const staleAfterMs = 24 * 3600 * 1000;

/** Puts a folder of the draft in its place, under a name that is free. */
export type Place = (folder: string, name: string) => Promise<string>;

/**
 * Makes a folder in `parent` whole or not at all: `make` fills a draft on the same disk and has it put in its place by one
 * rename; what is left of the draft is removed, also when `make` throws. Drafts of processes that were killed are swept after
 * a day; they are never taken for voices.
 *
 * @param parent made if it is not there.
 * @throws SpeechError conflict when the place is taken, and whatever `make` throws
 */
export async function inDraft<T>(parent: string, make: (draft: string, place: Place) => Promise<T>): Promise<T> {
  const drafts = join(parent, '.drafts');
  await mkdir(drafts, { recursive: true });
  await sweep(drafts);
  const draft = join(drafts, randomUUID());
  await mkdir(draft);
  try {
    return await make(draft, async (folder, name) => {
      const dir = join(parent, name);
      await refuseTaken(dir);
      await rename(folder, dir);
      return dir;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** @throws SpeechError conflict */
export async function refuseTaken(dir: string): Promise<void> {
  const taken = await stat(dir).catch(() => undefined);
  if (!taken) return;
  throw new SpeechError('conflict', `${dir} is there already.`, 'Name another folder, or move that one away.');
}

async function sweep(drafts: string): Promise<void> {
  for (const name of await readdir(drafts)) {
    const made = await stat(join(drafts, name)).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > staleAfterMs) {
      await rm(join(drafts, name), { recursive: true, force: true });
    }
  }
}
