import type { StitchPiece } from '../stitch/stitch-chapter';
import { speechLike, testRateHz } from './signals';

/** Speech-like takes with the given pauses after them, as a stitcher gets them. */
export async function* speechPieces(pausesMs: number[], seconds = 1.6): AsyncGenerator<StitchPiece> {
  for (const [index, pauseAfterMs] of pausesMs.entries()) {
    yield await Promise.resolve({
      samples: speechLike({ seconds, seed: index + 1 }),
      sampleRateHz: testRateHz,
      pauseAfterMs,
    });
  }
}
