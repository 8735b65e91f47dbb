import { findFfmpeg, type FfmpegOverride, type FfmpegTools } from '@voicemill/audio';
import type { Config } from '@voicemill/platform';
import { examine, type Finding } from './finding';

const origins: Record<FfmpegTools['source'], string> = { system: "the system's", package: 'from the npm package' };

/** Finds (and tries) the ffmpeg that mastering will use, in the way mastering finds it. */
export function checkFfmpeg(
  { ffmpegPath, ffprobePath }: Pick<Config, 'ffmpegPath' | 'ffprobePath'>,
  find: (override?: FfmpegOverride) => Promise<FfmpegTools> = findFfmpeg,
): Promise<Finding> {
  return examine('ffmpeg', async () => {
    const tools = await find(ffmpegPath && ffprobePath ? { ffmpegPath, ffprobePath } : undefined);
    return `${tools.version}, ${origins[tools.source]} (${tools.ffmpegPath})`;
  });
}
