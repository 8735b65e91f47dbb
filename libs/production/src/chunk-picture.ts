import { decodeWavBuffer } from '@voicemill/audio';
import type { RequestContext } from '@voicemill/db';
import { paintTake, type Picture } from '@voicemill/listening';
import type { FileStore } from '@voicemill/platform';
import { chunkAudio } from './chunk-audio';
import type { JobsRepository } from './jobs.repository';

/**
 * The spectrogram of a chunk's take with what was found in it: the evidence beside the audio.
 *
 * @throws NotFound as `chunkAudio`.
 */
export async function chunkPicture(
  rows: Pick<JobsRepository, 'findChunk'>,
  files: FileStore,
  ctx: RequestContext,
  id: string,
): Promise<Picture> {
  const { key } = await chunkAudio(rows, ctx, id);
  const chunk = await rows.findChunk(ctx, id);
  const { samples, sampleRateHz } = decodeWavBuffer(await files.get(key));
  return paintTake(samples, sampleRateHz, chunk?.faithfulness?.findings ?? []);
}
