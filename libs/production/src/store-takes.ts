import { prepared, type DataSource, type EntityManager } from '@voicemill/db';
import type { Faithfulness, TimingSource } from '@voicemill/contracts';
import { settleRequests, type ClaimedBatch, type ClaimedRequest, type JobQueue } from '@voicemill/queue';
import { closeChunks } from './close-chunks';

export interface MadeTake {
  request: ClaimedRequest;
  sampleRateHz: number;
  sampleCount: number;
  phones: string[];
  phoneEndsMs: number[];
  timingSource: TimingSource;
  faithfulness: Faithfulness | null;
  unheard: boolean;
  deviceMs: number;
}

/**
 * Stores a batch's takes in the place of nothing, or of what nobody had listened to, closes the chunks that waited for
 * them and notes the usage, in one transaction fenced by the batch's lease: takes that the lease no longer holds are left
 * to whoever holds them now.
 *
 * @returns how many takes were stored.
 */
export async function storeTakes(
  dataSource: DataSource,
  queue: JobQueue,
  batch: ClaimedBatch,
  voiceId: string,
  made: MadeTake[],
): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const held = await settleRequests(
      manager,
      batch.leaseToken,
      made.map((take) => take.request),
    );
    const takes = made.filter((take) => held.includes(take.request));
    if (takes.length === 0) return 0;
    await insertTakes(manager, takes, voiceId);
    const closed = takes.map(({ request, sampleCount, sampleRateHz }) => ({
      workspaceId: request.workspaceId,
      key: request.key,
      audioMs: (sampleCount * 1000) / sampleRateHz,
      reason: null,
    }));
    await closeChunks(manager, queue, closed);
    return takes.length;
  });
}

async function insertTakes(manager: EntityManager, takes: MadeTake[], voiceId: string): Promise<void> {
  const rows = takes.map(({ request, ...take }) => ({
    ...take,
    workspaceId: request.workspaceId,
    key: request.key,
    voiceVersionId: request.voiceVersionId,
    characters: request.characters,
    jobId: request.jobId,
  }));
  await manager.query(insertSql, [JSON.stringify(rows), voiceId]);
}

const insertSql = prepared(
  'insert-takes',
  `WITH made AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS t ("workspaceId" text, key char(64), "voiceVersionId" uuid,
    "sampleRateHz" int, "sampleCount" int, phones jsonb, "phoneEndsMs" jsonb, "timingSource" text, faithfulness jsonb, unheard boolean,
    "deviceMs" real, characters int, "jobId" uuid)
), stored AS (
  INSERT INTO take (workspace_id, key, voice_version_id, sample_rate_hz, sample_count, phones, phone_ends_ms,
    timing_source, faithfulness, unheard, device_ms)
  SELECT "workspaceId", key, "voiceVersionId", "sampleRateHz", "sampleCount", phones, "phoneEndsMs", "timingSource",
    faithfulness, unheard, "deviceMs"
  FROM made
  ON CONFLICT (workspace_id, key) DO UPDATE SET sample_rate_hz = excluded.sample_rate_hz,
    sample_count = excluded.sample_count, phones = excluded.phones, phone_ends_ms = excluded.phone_ends_ms,
    timing_source = excluded.timing_source, faithfulness = excluded.faithfulness, unheard = false,
    device_ms = excluded.device_ms, created_at = now()
  WHERE take.unheard AND NOT excluded.unheard
)
INSERT INTO usage_entry (workspace_id, job_id, voice_id, characters, audio_ms, device_ms, takes_made, takes_reused)
SELECT "workspaceId", "jobId", $2, sum(characters), sum("sampleCount" * 1000.0 / "sampleRateHz"), sum("deviceMs"),
  count(*), 0
FROM made GROUP BY 1, 2`,
);
