import type { LogMel } from '../hearing/log-mel';

/** Frames at the end that should have faded. */
const lastFrames = 2;

/** Mean of the last frames' bands, levelled: about -2 where a take has faded to silence, 1 to 2 in the midst of speech. */
export function endLevel({ frames, bands, values }: LogMel): number {
  const from = Math.max(0, frames - lastFrames) * bands;
  let sum = 0;
  for (let at = from; at < frames * bands; at += 1) sum += values[at]!;
  return sum / (frames * bands - from);
}
