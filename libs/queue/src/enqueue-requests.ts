import type { TakeRecipe } from '@voicemill/db';
import type { DataSource, EntityManager } from 'typeorm';

export interface NewRequest {
  key: string;
  voiceVersionId: string;
  packageSha256: string;
  recipe: TakeRecipe;
  phoneCount: number;
  characters: number;
  chapterNumber: number;
}

/**
 * Lets a workspace that has been idle start level with the busiest waiting one, instead of with a credit for its
 * idle time. Runs outside the plan's transaction, which would otherwise hold the row every claim must charge.
 */
export async function joinFairShare(dataSource: DataSource, workspaceId: string): Promise<void> {
  await dataSource.query(
    `UPDATE workspace w SET served_phones = greatest(w.served_phones, w.share_weight * (
       SELECT coalesce(min(o.served_phones / o.share_weight), 0) FROM workspace o
       WHERE o.id <> w.id AND EXISTS (SELECT 1 FROM take_request r WHERE r.workspace_id = o.id)))
     WHERE w.id = $1 AND NOT EXISTS (SELECT 1 FROM take_request r WHERE r.workspace_id = w.id)`,
    [workspaceId],
  );
}

/**
 * Asks for takes inside the caller's transaction. A take somebody already waits for gets no second row; its row is
 * touched all the same, so that it is locked until the caller's chunks are visible to whoever stores the take.
 */
export async function enqueueRequests(
  manager: EntityManager,
  owner: { workspaceId: string; jobId: string | null; priority: number },
  requests: NewRequest[],
): Promise<void> {
  const sorted = [...requests].sort((a, b) => (a.key < b.key ? -1 : 1));
  await manager.query(
    `INSERT INTO take_request (workspace_id, key, voice_version_id, package_sha256, recipe, phone_count, characters,
       job_id, priority, chapter_number)
     SELECT $1, r.key, r."voiceVersionId", r."packageSha256", r.recipe, r."phoneCount", r.characters, $2, $3,
       r."chapterNumber"
     FROM jsonb_to_recordset($4::jsonb) AS r (key char(64), "voiceVersionId" uuid, "packageSha256" char(64),
       recipe jsonb, "phoneCount" int, characters int, "chapterNumber" int)
     ON CONFLICT (workspace_id, key) DO UPDATE SET priority = greatest(take_request.priority, excluded.priority)`,
    [owner.workspaceId, owner.jobId, owner.priority, JSON.stringify(sorted)],
  );
}

/**
 * Tells PostgreSQL how much waits. The plans of prepared statements are kept: one made while the tables were empty would read
 * them from end to end at every claim until the next automatic look, which comes once a minute.
 */
export async function noteQueueLength(dataSource: DataSource): Promise<void> {
  await dataSource.query(`ANALYZE take_request, chunk`);
}
