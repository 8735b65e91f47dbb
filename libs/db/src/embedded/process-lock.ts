import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Unavailable } from '@voicemill/platform';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity';

// Node has no flock. One lock file that is removed when its owner is dead cannot be made safe: between finding it dead
// and removing it, another process may have taken it. So a lock is never removed but outbid: the file with the highest
// number is the lock, and whoever finds its owner dead or done links number + 1, which only one process can.
const prefix = 'lock.';
const pollMs = 25;
// More than can come and go while a directory is read once.
const generationsKept = 16;

/**
 * Does the work while no other process (or call) does work under the same folder's lock. A holder that was killed
 * does not block the next one.
 * @throws Unavailable when the lock stays taken for `patienceMs`.
 */
export async function withProcessLock<T>(dir: string, work: () => Promise<T>, patienceMs = 120_000): Promise<T> {
  await mkdir(dir, { recursive: true });
  const deadline = Date.now() + patienceMs;
  let generation = await tryToTake(dir);
  while (generation === null) {
    if (Date.now() > deadline) throw await stillTaken(dir);
    await wait(pollMs);
    generation = await tryToTake(dir);
  }
  try {
    return await work();
  } finally {
    await writeWhole(dir, generation, null);
  }
}

async function tryToTake(dir: string): Promise<number | null> {
  const newest = await newestGeneration(dir);
  if (newest > 0 && (await isHeld(dir, newest))) return null;
  const mine = newest + 1;
  if (!(await linkNew(dir, mine))) return null;
  // Others may have gone several numbers ahead and cleaned up behind them since the folder was read.
  if ((await newestGeneration(dir)) !== mine) {
    await rm(lockFile(dir, mine), { force: true });
    return null;
  }
  for (const old of await generations(dir)) {
    if (old <= mine - generationsKept) await rm(lockFile(dir, old), { force: true });
  }
  return mine;
}

const lockFile = (dir: string, generation: number) => join(dir, `${prefix}${generation}`);

async function generations(dir: string): Promise<number[]> {
  const names = await readdir(dir);
  return names.filter((name) => /^lock\.\d+$/.test(name)).map((name) => Number(name.slice(prefix.length)));
}

async function newestGeneration(dir: string): Promise<number> {
  return Math.max(0, ...(await generations(dir)));
}

async function isHeld(dir: string, generation: number): Promise<boolean> {
  const text = await readFile(lockFile(dir, generation), 'utf8').catch(() => undefined);
  // Cleaned up since the folder was read: somebody is far ahead of us.
  if (text === undefined) return true;
  const owner = parseOwner(text);
  return owner !== null && (await isAlive(owner));
}

/** Null for a lock that was let go, and for a file that a loss of power left empty: its owner is gone too. */
function parseOwner(text: string): ProcessIdentity | null {
  try {
    return JSON.parse(text) as ProcessIdentity | null;
  } catch {
    return null;
  }
}

async function linkNew(dir: string, generation: number): Promise<boolean> {
  const draft = join(dir, `draft-${randomUUID()}`);
  await writeFile(draft, JSON.stringify(await identityOf(process.pid)));
  try {
    await link(draft, lockFile(dir, generation));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeWhole(dir: string, generation: number, owner: ProcessIdentity | null): Promise<void> {
  const draft = join(dir, `draft-${randomUUID()}`);
  await writeFile(draft, JSON.stringify(owner));
  await rename(draft, lockFile(dir, generation));
}

async function stillTaken(dir: string): Promise<Unavailable> {
  const file = lockFile(dir, await newestGeneration(dir));
  const owner = await readFile(file, 'utf8').catch(() => 'unknown');
  return new Unavailable(`Another process holds the database's lock ${file} (${owner}) and does not let go.`, {
    remedy: 'Wait for that process or end it. If no Voicemill is running, remove the lock file.',
  });
}
