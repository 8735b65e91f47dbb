import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StitchPiece } from '../stitch/stitch-chapter';
import { bytesToSamples } from '../wav/sample-bytes';
import { testRateHz } from './signals';

const expectedDir = join(__dirname, '../../../../voices/starter-en/expected');
const examples = [0, 4, 8];

/** Real takes of the English starter voice, over and over, with the given pauses after them. */
export async function* voicePieces(pausesMs: number[]): AsyncGenerator<StitchPiece> {
  const takes = await Promise.all(
    examples.map(async (number) => bytesToSamples(await readFile(join(expectedDir, `${number}.audio.f32`)), 32)),
  );
  for (const [index, pauseAfterMs] of pausesMs.entries()) {
    yield { samples: takes[index % takes.length] ?? null, sampleRateHz: testRateHz, pauseAfterMs };
  }
}
