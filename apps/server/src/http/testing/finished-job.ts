import { createHash } from 'node:crypto';
import { encodeWavBuffer } from '@voicemill/audio';
import type { JobView } from '@voicemill/contracts';
import { post, type ApiUnderTest } from './api-under-test';

export interface FinishedJob {
  scriptId: string;
  jobId: string;
  chunkId: string;
  takeKey: string;
  takeBytes: Buffer;
  deliveryId: string;
  fileId: string;
  fileBytes: Buffer;
}

export const lesson = 'text,chapter,id\n"Good morning, class.",One,a1\nHow are you?,One,a2\nGoodbye.,Two,b1\n';

const humOfOneSecond = Float32Array.from({ length: 22_050 }, (_, at) => 0.3 * Math.sin(at * 0.05));

/**
 * A job as the pipeline leaves it, without running the pipeline: one chapter with a spoken chunk, a gap and a pause,
 * a log, and a delivery of one file with a name that is not ASCII.
 */
export async function makeFinishedJob(api: ApiUnderTest, sourceName = 'lesson.csv'): Promise<FinishedJob> {
  const { dataSource, files, config } = api.infra;
  const { workspaceId } = config;
  const uploaded = (await (await api.upload('/scripts', sourceName, lesson)).json()) as { script: { id: string } };
  const scriptId = uploaded.script.id;
  const { id: jobId } = await api.json<JobView>('/jobs', post({ scriptId }));
  const takeBytes = encodeWavBuffer(humOfOneSecond, 22_050);
  const takeKey = createHash('sha256').update(`${workspaceId} take`).digest('hex');
  await files.put(`${workspaceId}/takes/${takeKey.slice(0, 2)}/${takeKey}.wav`, takeBytes);
  const insert = async (sql: string, values: unknown[]): Promise<string> => {
    const [row] = await dataSource.query<{ id: string }[]>(`INSERT INTO ${sql} RETURNING id`, values);
    return row?.id ?? '';
  };
  await dataSource.query(
    `INSERT INTO take (workspace_id, key, voice_version_id, sample_rate_hz, sample_count, phones, phone_ends_ms,
       timing_source, device_ms)
     SELECT $1, $2, id, 22050, 22050, '[]', '[]', 'model', 20 FROM voice_version
     WHERE workspace_id = $1 AND voice_id = 'starter-en' ON CONFLICT DO NOTHING`,
    [workspaceId, takeKey],
  );
  const chapterId = await insert(
    `job_chapter (workspace_id, job_id, chapter_id, number, title, total_lines, total_chunks, open_chunks,
       reused_chunks, gap_chunks, audio_ms)
     SELECT $1, $2, chapter.id, 1, 'One', 2, 3, 0, 0, 1, 1000 FROM chapter
     JOIN script ON script.latest_revision_id = chapter.revision_id WHERE script.id = $3 AND chapter.number = 1`,
    [workspaceId, jobId, scriptId],
  );
  const chunk = (ordinal: number, status: string, key: string | null, reason: string | null): Promise<string> =>
    insert(
      `chunk (workspace_id, job_id, job_chapter_id, chapter_number, ordinal, line_id, line_number, slice_start,
         slice_end, text, spoken, words, break_after, pause_after_ms, take_key, voice_id, status, reason)
       VALUES ($1, $2, $3, 1, $4, gen_random_uuid(), 1, 0, 4, 'Good', 'good', '[]', 'none', 0, $5, 'starter-en', $6, $7)`,
      [workspaceId, jobId, chapterId, ordinal, key, status, reason],
    );
  const chunkId = await chunk(0, 'done', takeKey, null);
  await chunk(1, 'gap', 'f'.repeat(64), 'the engine failed three times');
  await chunk(2, 'done', null, null);
  await dataSource.query(
    `UPDATE job SET status = 'done-with-gaps', started_at = now(), finished_at = now() WHERE id = $1`,
    [jobId],
  );
  await insert(`job_event (workspace_id, job_id, kind, message, data) VALUES ($1, $2, 'done', 'Delivered.', '{}')`, [
    workspaceId,
    jobId,
  ]);
  const delivered = await deliver(api, jobId, insert);
  return { scriptId, jobId, chunkId, takeKey, takeBytes, ...delivered };
}

async function deliver(
  { infra }: ApiUnderTest,
  jobId: string,
  insert: (sql: string, values: unknown[]) => Promise<string>,
): Promise<Pick<FinishedJob, 'deliveryId' | 'fileId' | 'fileBytes'>> {
  const { workspaceId } = infra.config;
  const fileBytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
  const path = 'rows/第一课.mp3';
  const { sha256 } = await infra.files.put(`${workspaceId}/jobs/${jobId}/deliveries/1/${path}`, fileBytes);
  const deliveryId = await insert(
    `delivery (workspace_id, job_id, number, preset, pass, report) VALUES ($1, $2, 1, 'podcast', true, '{}')`,
    [workspaceId, jobId],
  );
  const fileId = await insert(
    `delivery_file (workspace_id, delivery_id, path, media_type, bytes, sha256, chapter_number, duration_ms)
     VALUES ($1, $2, $3, 'audio/mpeg', $4, $5, NULL, 1000)`,
    [workspaceId, deliveryId, path, fileBytes.length, sha256],
  );
  return { deliveryId, fileId, fileBytes };
}
