import { randomBytes, randomUUID } from 'node:crypto';
import { access, chmod, chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Unavailable } from '@voicemill/platform';
import type { PostgresPrograms } from './postgres-binaries';
import { runProgram } from './run-program';
import type { ServerFolder } from './server-folder';
import type { ServerUser } from './server-user';

export const superuser = 'voicemill';

const passwordFile = (folder: ServerFolder) => join(folder.dir, 'password');

export async function readPassword(folder: ServerFolder): Promise<string> {
  return readFile(passwordFile(folder), 'utf8').catch((cause: unknown) => {
    throw new Unavailable(`The database's password cannot be read from ${passwordFile(folder)}.`, {
      remedy: 'Run Voicemill as the user who started it first, or put the file back.',
      cause,
    });
  });
}

/** Makes the data folder if there is none. It appears under its name only when finished: a broken-off one is no database. */
export async function ensureCluster(folder: ServerFolder, programs: PostgresPrograms): Promise<void> {
  const place = dirname(folder.dataDir);
  for (const name of await readdir(place)) {
    if (name.startsWith('draft-data-')) await removeDraft(join(place, name));
  }
  if (await exists(join(folder.dataDir, 'PG_VERSION'))) return;
  const password = randomBytes(24).toString('hex');
  // On the disk before the data is: the one is useless without the other.
  await writeFile(passwordFile(folder), password, { mode: 0o600, flush: true });
  const draft = join(place, `draft-data-${randomUUID()}`);
  await makeFolder(draft, folder.user);
  const answerFile = join(draft, 'password');
  const dataDraft = join(draft, 'data');
  await makeFolder(dataDraft, folder.user);
  await writeFile(answerFile, password, { mode: 0o600 });
  if (folder.user) await chown(answerFile, folder.user.uid, folder.user.gid);
  await runInitdb(programs, dataDraft, answerFile, folder.user);
  await rename(dataDraft, folder.dataDir);
  await rm(draft, { recursive: true, force: true });
}

/** An initdb that outlived whoever started it may still be writing; it ends when it misses its folder. */
async function removeDraft(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

async function makeFolder(path: string, user: ServerUser | null): Promise<void> {
  await mkdir(path);
  await chmod(path, 0o700);
  if (user) await chown(path, user.uid, user.gid);
}

async function runInitdb(
  programs: PostgresPrograms,
  dataDir: string,
  answerFile: string,
  user: ServerUser | null,
): Promise<void> {
  const args = ['-D', dataDir, '-U', superuser, '-E', 'UTF8', '--locale=C'];
  args.push('--auth=scram-sha-256', `--pwfile=${answerFile}`, '--no-instructions');
  const { code, output } = await runProgram(programs.initdb, args, user).catch((cause: unknown) => {
    throw new Unavailable(`PostgreSQL's initdb could not be started: ${(cause as Error).message}.`, {
      remedy: 'Set DATABASE_URL to a PostgreSQL server of yours.',
      cause,
    });
  });
  if (code === 0) return;
  throw new Unavailable(`PostgreSQL could not make its data folder: ${output.trim().split('\n').slice(-5).join(' ')}`, {
    remedy: 'Check the free space and rights of VOICEMILL_HOME, or set DATABASE_URL to a PostgreSQL server of yours.',
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
