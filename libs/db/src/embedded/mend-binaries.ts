import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { basename, dirname, join, relative } from 'node:path';
import { programsIn, versionOfNativeFolder, type PostgresPrograms } from './postgres-binaries';
import { canReach, type ServerUser } from './server-user';

/**
 * Programs that the user can run: those of the npm package, mended in place where npm did not run its install script,
 * or a mended copy where they cannot be mended (read-only) or reached (a clone in root's home).
 * @param copiesDir folder for such a copy, kept for the next start.
 */
export async function readyPrograms(
  nativeDir: string,
  copiesDir: string,
  user: ServerUser | null,
): Promise<PostgresPrograms> {
  if ((await mendInPlace(nativeDir)) && (await areReachable(nativeDir, user))) return programsIn(nativeDir);
  const copy = join(copiesDir, await versionOfNativeFolder(nativeDir));
  if ((await lstat(copy).catch(() => null)) === null) await copyNative(nativeDir, copy);
  return programsIn(copy);
}

async function areReachable(nativeDir: string, user: ServerUser | null): Promise<boolean> {
  const dirs = await readdir(nativeDir);
  const wanted = [...Object.values(programsIn(nativeDir)), ...dirs.map((name) => join(nativeDir, name))];
  const reached = await Promise.all(
    wanted.filter((path) => !path.endsWith('.json')).map((path) => canReach(path, user)),
  );
  return reached.every(Boolean);
}

async function mendInPlace(nativeDir: string): Promise<boolean> {
  try {
    await mend(nativeDir);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(String((error as NodeJS.ErrnoException).code))) return false;
    throw error;
  }
}

/** Sets the run bits and makes the libraries' links, which an npm package cannot hold; its list of them names the package's root. */
async function mend(nativeDir: string): Promise<void> {
  for (const program of Object.values(programsIn(nativeDir))) {
    if (((await stat(program)).mode & 0o111) !== 0o111) await chmod(program, 0o755);
  }
  const list = await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(nativeDir, relative('native', target));
    if ((await lstat(path).catch(() => null)) !== null) continue;
    await symlink(relative(dirname(target), source), path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}

async function copyNative(nativeDir: string, copy: string): Promise<void> {
  const draft = `${copy}.${randomUUID()}`;
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
  try {
    await cp(nativeDir, draft, { recursive: true, verbatimSymlinks: true });
    await openToAll(draft);
    await mend(draft);
    await rename(draft, copy);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A clone made under umask 077 is for its owner only; a copy of public programs need not be. */
async function openToAll(path: string): Promise<void> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return;
  const runs = found.isDirectory() || basename(dirname(path)) === 'bin' || (found.mode & 0o100) !== 0;
  await chmod(path, runs ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of await readdir(path)) await openToAll(join(path, name));
}
