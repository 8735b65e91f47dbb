import { AudioError } from '../audio-error';
import { checkFfmpeg, checkFfprobe } from './check-ffmpeg';
import type { FfmpegTools } from './ffmpeg-tools';
import { packagedFfmpeg } from './packaged-ffmpeg';

/** Paths that a configuration names. Both or none: a pair of different ages does not always agree. */
export interface FfmpegOverride {
  ffmpegPath: string;
  ffprobePath: string;
}

let found: Promise<FfmpegTools> | undefined;

/**
 * The ffmpeg and ffprobe that this process works with: the system's if they are at least 4.1 and have every encoder that
 * the presets need, else those of the npm packages. Looked for once; an override is checked and holds from then on.
 *
 * @throws AudioError `unavailable` naming what was tried and how to mend it.
 */
export function findFfmpeg(override?: FfmpegOverride): Promise<FfmpegTools> {
  if (override || !found) {
    const search = override ? checked(override, 'system') : searched();
    // A failed search is not kept: somebody may install ffmpeg while the server runs.
    search.catch(() => {
      if (found === search) found = undefined;
    });
    found = search;
  }
  return found;
}

async function searched(): Promise<FfmpegTools> {
  try {
    return await checked({ ffmpegPath: 'ffmpeg', ffprobePath: 'ffprobe' }, 'system');
  } catch (systemFault) {
    try {
      return await checked(await packagedFfmpeg(), 'package');
    } catch (packageFault) {
      throw unavailable(`${messageOf(systemFault)}; npm package: ${messageOf(packageFault)}`);
    }
  }
}

async function checked(paths: FfmpegOverride, source: FfmpegTools['source']): Promise<FfmpegTools> {
  const [ffmpeg, ffprobeFault] = await Promise.all([checkFfmpeg(paths.ffmpegPath), checkFfprobe(paths.ffprobePath)]);
  if (!ffmpeg.ok) throw unavailable(ffmpeg.reason);
  if (ffprobeFault) throw unavailable(ffprobeFault);
  return { ...paths, version: ffmpeg.version, source };
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

const unavailable = (reason: string): AudioError =>
  new AudioError('unavailable', reason, 'Install ffmpeg 4.1 or newer (with ffprobe), or run npm install again.');
