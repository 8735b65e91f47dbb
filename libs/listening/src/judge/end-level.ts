import type { LogMel } from '../hearing/log-mel';

/** Frames at the end that should have faded. */
const lastFrames = 2;
/** Bands up to 3.2 kHz: an S dies away slowly above, and sound takes may hiss to their end. */
const bandsBelowHiss = 28;

/**
 * Mean of the last frames' lower bands, levelled: about -1 where a take has faded to silence, 1 to 2 in the midst of speech.
 */
export function endLevel({ frames, bands, values }: LogMel): number {
  const from = Math.max(0, frames - lastFrames);
  let sum = 0;
  for (let frame = from; frame < frames; frame += 1) {
    for (let band = 0; band < bandsBelowHiss; band += 1) sum += values[frame * bands + band]!;
  }
  return sum / ((frames - from) * bandsBelowHiss);
}
