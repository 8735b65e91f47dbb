import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SpeechError } from '../speech-error';

/** No import takes longer; what is older was left by a process that was killed. */
const staleAfterMs = 24 * 3600 * 1000;

/** Puts a folder of the draft in its place, under a name that is free or that may be `replaced`. */
export type Place = (folder: string, name: string, options?: { replace?: boolean }) => Promise<string>;

/**
 * Makes a folder in `parent` whole or not at all: `make` fills a draft on the same disk and has it put in its place by one
 * rename; what is left of the draft is removed, also when `make` throws. Drafts of processes that were killed are swept after
 * a day; they are never taken for voices.
 *
 * @param parent made if it is not there.
 * @param options.owner an id of what the draft is for: drafts that an earlier try for it left behind are removed first.
 * @throws SpeechError conflict when the place is taken, and whatever `make` throws
 */
export async function inDraft<T>(
  parent: string,
  make: (draft: string, place: Place) => Promise<T>,
  { owner }: { owner?: string } = {},
): Promise<T> {
  const drafts = join(parent, '.drafts');
  await mkdir(drafts, { recursive: true });
  await sweep(drafts);
  if (owner) await removeDrafts(parent, owner);
  // A name of its own also for a second try: a process of the first may be about to write once more.
  const draft = join(drafts, owner ? `${owner}.${randomUUID()}` : randomUUID());
  await mkdir(draft);
  try {
    return await make(draft, async (folder, name, { replace = false } = {}) => {
      const dir = join(parent, name);
      if (replace) await rm(dir, { recursive: true, force: true });
      else await refuseTaken(dir);
      await rename(folder, dir);
      return dir;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Removes the drafts that were made for an owner, if there are any. */
export async function removeDrafts(parent: string, owner: string): Promise<void> {
  const drafts = join(parent, '.drafts');
  const names = await readdir(drafts).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    if (name.startsWith(`${owner}.`)) await rm(join(drafts, name), { recursive: true, force: true });
  }
}

/** Removes what `make` put in its place, if it is there. */
export async function removePlaced(parent: string, name: string): Promise<void> {
  await rm(join(parent, name), { recursive: true, force: true });
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
