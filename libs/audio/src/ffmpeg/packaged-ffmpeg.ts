import { access, chmod, constants, copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';

/**
 * The programs inside the npm packages, ready to run. Package managers that do not run install scripts leave them
 * without the run bit: it is set here, or, where the packages belong to someone else, on a copy.
 *
 * @throws Error when the packages have no program for this machine.
 */
export async function packagedFfmpeg(): Promise<{ ffmpegPath: string; ffprobePath: string }> {
  // Imported here: on a machine they have no program for, both packages throw as soon as they are loaded.
  const ffmpeg = await import('@ffmpeg-installer/ffmpeg');
  const ffprobe = await import('@ffprobe-installer/ffprobe');
  return { ffmpegPath: await runnable(ffmpeg.path), ffprobePath: await runnable(ffprobe.path) };
}

/** The path itself if it may be run, else that of a copy which may. */
export async function runnable(path: string): Promise<string> {
  if (await mayRun(path)) return path;
  try {
    await chmod(path, 0o755);
    return path;
  } catch {
    return runnableCopy(path);
  }
}

async function runnableCopy(path: string): Promise<string> {
  const dir = join(tmpdir(), `voicemill-ffmpeg-${userInfo().username}`);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  // Its size in the name keeps a copy of an older package from being taken for this one.
  const copy = join(dir, `${(await stat(path)).size}-${basename(path)}`);
  if (await mayRun(copy)) return copy;
  // Under another name first: another process may look for the copy while it is still being written.
  const unfinished = `${copy}.${process.pid}`;
  await copyFile(path, unfinished);
  await chmod(unfinished, 0o700);
  await rename(unfinished, copy);
  return copy;
}

async function mayRun(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
