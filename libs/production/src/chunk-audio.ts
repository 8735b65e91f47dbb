import type { RequestContext } from '@voicemill/db';
import { NotFound } from '@voicemill/platform';
import type { JobsRepository } from './jobs.repository';
import { storageKeys } from './storage-keys';

export interface ChunkAudio {
  /** Key in the file store, of a WAV file. */
  key: string;
  takeKey: string;
}

/**
 * Where the take of a chunk lies.
 * @throws NotFound for a chunk of nobody here, one that is only a pause, and one that is not spoken yet.
 */
export async function chunkAudio(
  rows: Pick<JobsRepository, 'findChunk'>,
  ctx: RequestContext,
  id: string,
): Promise<ChunkAudio> {
  const chunk = await rows.findChunk(ctx, id);
  if (!chunk) throw new NotFound('There is no such chunk.');
  const { takeKey, durationMs } = chunk;
  if (takeKey === null) throw new NotFound('There is nothing to hear: this chunk is a pause.');
  if (durationMs === null) throw new NotFound('This chunk is not spoken yet.', { remedy: 'Wait for the job.' });
  return { key: storageKeys.take(ctx.workspaceId, takeKey), takeKey };
}
