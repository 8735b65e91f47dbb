import { prepared, type EntityManager } from '@voicemill/db';
import type { JobQueue } from '@voicemill/queue';
import { noteJobEvent } from './job-events';

export interface ClosedTake {
  workspaceId: string;
  key: string;
  audioMs: number;
  /** Set: the chunk is a gap, for this reason. */
  reason: string | null;
}

interface OpenCount {
  id: string;
  jobId: string;
  workspaceId: string;
  number: number;
  openChunks: number;
}

/**
 * Rows are locked in one order everywhere, all chapters and then their jobs: two batches that share them must not wait for
 * each other in a circle.
 */
const closeSql = prepared(
  'close-chunks',
  `WITH closed AS (
  UPDATE chunk SET status = CASE WHEN t.reason IS NULL THEN 'done' ELSE 'gap' END, reason = t.reason
  FROM jsonb_to_recordset($1::jsonb) AS t ("workspaceId" text, key char(64), "audioMs" double precision, reason text)
  WHERE chunk.workspace_id = t."workspaceId" AND chunk.take_key = t.key AND chunk.status = 'open'
  RETURNING chunk.job_chapter_id, t."audioMs" AS audio_ms, chunk.status
), sums AS (
  SELECT job_chapter_id AS id, count(*) AS chunks, count(*) FILTER (WHERE status = 'gap') AS gaps,
    sum(audio_ms) AS audio_ms
  FROM closed GROUP BY 1
), locked AS MATERIALIZED (
  SELECT chapter.id FROM job_chapter chapter JOIN sums ON sums.id = chapter.id ORDER BY 1 FOR UPDATE OF chapter
)
UPDATE job_chapter chapter SET open_chunks = open_chunks - sums.chunks, gap_chunks = gap_chunks + sums.gaps,
  audio_ms = chapter.audio_ms + sums.audio_ms
FROM sums JOIN locked ON locked.id = sums.id WHERE chapter.id = sums.id
RETURNING chapter.id, job_id AS "jobId", workspace_id AS "workspaceId", number, open_chunks AS "openChunks"`,
);

/**
 * Closes every chunk that waits for one of these takes and counts its chapters down, in the transaction that stores the
 * takes. Whoever brings a chapter to 0 enqueues its mastering, so two workers that finish together cannot both think
 * the other one is last.
 */
export async function closeChunks(manager: EntityManager, queue: JobQueue, takes: ClosedTake[]): Promise<void> {
  const [counted] = await manager.query<[OpenCount[], number]>(closeSql, [JSON.stringify(takes)]);
  const complete = counted.filter(({ openChunks }) => openChunks === 0);
  complete.sort((one, other) => (one.jobId < other.jobId ? -1 : 1));
  for (const chapter of complete) await chapterComplete(manager, queue, chapter);
}

/** Every chunk of a chapter is closed: it can be mastered. */
export async function chapterComplete(
  manager: EntityManager,
  queue: JobQueue,
  chapter: Omit<OpenCount, 'openChunks'>,
): Promise<void> {
  const { id, jobId, workspaceId, number } = chapter;
  const [, stillRunning] = await manager.query<[unknown, number]>(
    `UPDATE job SET status = CASE
       WHEN EXISTS (SELECT 1 FROM job_chapter c WHERE c.job_id = job.id AND c.open_chunks > 0) THEN status
       ELSE 'mastering' END
     WHERE id = $1 AND status IN ('planning', 'synthesising', 'mastering')`,
    [jobId],
  );
  if (stillRunning === 0) return;
  await noteJobEvent(manager, { workspaceId, jobId }, 'chapter-spoken', `Chapter ${number}: every chunk is spoken.`, {
    chapter: number,
  });
  await queue.enqueue('chapter.master', { workspaceId, jobId, jobChapterId: id }, { manager });
}
