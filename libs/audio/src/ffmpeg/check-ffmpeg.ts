import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** libavutil of ffmpeg 4.1: unlike the version's name it also tells how old a nightly build is. */
const oldestLibrary = { major: 56, minor: 22 };
const neededEncoders = ['libmp3lame', 'aac', 'flac', 'libopus', 'pcm_s16le', 'pcm_s24le'];

/** Either the version of a program that will do, or why it will not. */
export type FfmpegCheck = { ok: true; version: string } | { ok: false; reason: string };

/** Asks an ffmpeg, in one process, for its version and its encoders. */
export async function checkFfmpeg(ffmpegPath: string): Promise<FfmpegCheck> {
  const answer = await ask(ffmpegPath, ['-encoders']);
  if (typeof answer === 'string') return { ok: false, reason: `${ffmpegPath}: ${answer}` };
  return judgeFfmpeg(ffmpegPath, answer.stderr, answer.stdout);
}

/** Whether an ffprobe starts. @returns why not, or undefined. */
export async function checkFfprobe(ffprobePath: string): Promise<string | undefined> {
  const answer = await ask(ffprobePath, ['-version']);
  return typeof answer === 'string' ? `${ffprobePath}: ${answer}` : undefined;
}

/** Decides by what the program printed; pure, so that versions which are not here can be tested. */
export function judgeFfmpeg(ffmpegPath: string, banner: string, encoders: string): FfmpegCheck {
  const version = /^ffmpeg version (\S+)/m.exec(banner)?.[1] ?? 'unknown';
  const library = /libavutil\s+(\d+)\.\s*(\d+)/.exec(banner);
  const major = Number(library?.[1] ?? 0);
  const minor = Number(library?.[2] ?? 0);
  if (major < oldestLibrary.major || (major === oldestLibrary.major && minor < oldestLibrary.minor)) {
    return { ok: false, reason: `${ffmpegPath} is version ${version}, older than 4.1` };
  }
  const missing = neededEncoders.filter((name) => !new RegExp(`^\\s*A\\S{5}\\s+${name}\\s`, 'm').test(encoders));
  if (missing.length > 0) return { ok: false, reason: `${ffmpegPath} ${version} lacks ${missing.join(', ')}` };
  return { ok: true, version };
}

async function ask(path: string, args: string[]): Promise<{ stdout: string; stderr: string } | string> {
  try {
    return await run(path, args, { windowsHide: true, maxBuffer: 4 * 1024 * 1024 });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not found' : `does not start (${String(error)})`;
  }
}
