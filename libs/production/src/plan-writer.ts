import { randomUUID } from 'node:crypto';
import { JobChapterEntity, type ChapterEntity, type JobEntity, type EntityManager } from '@voicemill/db';
import { enqueueRequests, type JobQueue, type NewRequest } from '@voicemill/queue';
import { chapterComplete } from './close-chunks';
import { listens } from './gate-rules';
import type { PlannedLine } from './script-plan';

const pageSize = 400;
/**
 * Chapters are spoken in order, so that the first can be mastered while later ones are still made; but chapters shorter
 * than this many takes go together. A batch holds takes of similar length, and the few of one short chapter have none:
 * its odd ones out would be left over and batched with anything (measured on three short chapters: 14 % padding, 6 %
 * together).
 */
const takesInRun = 400;

export interface PlanCounts {
  lines: number;
  chunks: number;
  reused: number;
}

/** Writes a job's chunks and the requests for their takes, inside the plan's transaction and in pages. */
export class PlanWriter {
  private readonly chapters = new Map<string, { id: string }>();
  private readonly ordinals = new Map<string, number>();
  private chunkRows: Record<string, unknown>[] = [];
  private requests = new Map<string, NewRequest>();
  private run = { firstChapter: 0, takes: 0 };

  constructor(
    private readonly manager: EntityManager,
    private readonly job: JobEntity,
  ) {}

  async add({ chapter, line, voice, chunks }: PlannedLine): Promise<void> {
    const jobChapter = await this.chapterOf(chapter);
    for (const { recipe, ...chunk } of chunks) {
      const ordinal = this.ordinals.get(jobChapter.id) ?? 0;
      this.ordinals.set(jobChapter.id, ordinal + 1);
      this.chunkRows.push({
        ...chunk,
        jobChapterId: jobChapter.id,
        chapterNumber: chapter.number,
        ordinal,
        lineNumber: line.number,
        voiceId: recipe && voice.voiceId,
        status: recipe ? 'open' : 'done',
      });
      if (!recipe || !chunk.takeKey) continue;
      this.run.takes += 1;
      this.requests.set(chunk.takeKey, {
        key: chunk.takeKey,
        voiceVersionId: voice.versionId,
        packageSha256: voice.packageSha256,
        recipe,
        phoneCount: recipe.phones.length,
        characters: chunk.text.length,
        chapterNumber: this.run.firstChapter,
      });
    }
    if (this.chunkRows.length >= pageSize) await this.flush();
  }

  /**
   * Closes the chunks whose takes exist, counts every chapter, and enqueues the mastering of those with nothing left
   * to make. A take that was stored while this plan was being written is found here: its request row was locked by
   * whoever came second.
   */
  async finish(queue: JobQueue): Promise<PlanCounts> {
    await this.flush();
    const { id: jobId, workspaceId, settings } = this.job;
    const [, reused] = await this.manager.query<[unknown, number]>(reuseSql, [jobId, workspaceId, listens(settings)]);
    if (reused > 0) await this.manager.query(dropRequestsSql, [jobId, workspaceId]);
    const [chapters] = await this.manager.query<[JobChapterEntity[], number]>(countChaptersSql, [jobId]);
    await this.manager.query(`DELETE FROM usage_entry WHERE job_id = $1 AND takes_made = 0`, [jobId]);
    await this.manager.query(noteReuseSql, [jobId]);
    await this.manager.query(`UPDATE job SET open_chapters = $2 WHERE id = $1`, [jobId, chapters.length]);
    for (const chapter of chapters) {
      if (chapter.openChunks === 0) await chapterComplete(this.manager, queue, { ...chapter, jobId, workspaceId });
    }
    const sum = (of: (chapter: JobChapterEntity) => number): number => chapters.reduce((total, c) => total + of(c), 0);
    return { lines: sum((c) => c.totalLines), chunks: sum((c) => c.totalChunks), reused: sum((c) => c.reusedChunks) };
  }

  private async chapterOf(chapter: ChapterEntity): Promise<{ id: string }> {
    const known = this.chapters.get(chapter.id);
    if (known) return known;
    if (this.chapters.size === 0 || this.run.takes >= takesInRun) this.run = { firstChapter: chapter.number, takes: 0 };
    const row = {
      id: randomUUID(),
      workspaceId: this.job.workspaceId,
      jobId: this.job.id,
      chapterId: chapter.id,
      number: chapter.number,
      title: chapter.title,
      totalLines: chapter.lineCount,
      totalChunks: 0,
      openChunks: 0,
      reusedChunks: 0,
    };
    await this.manager.insert(JobChapterEntity, row);
    this.chapters.set(chapter.id, row);
    return row;
  }

  private async flush(): Promise<void> {
    const { id: jobId, workspaceId, settings } = this.job;
    if (this.chunkRows.length === 0) return;
    await this.manager.query(insertChunksSql, [workspaceId, jobId, JSON.stringify(this.chunkRows)]);
    const present = await this.manager.query<{ key: string }[]>(
      `SELECT key FROM take WHERE workspace_id = $1 AND key = ANY($2) AND NOT (unheard AND $3)`,
      [workspaceId, [...this.requests.keys()], listens(settings)],
    );
    for (const { key } of present) this.requests.delete(key);
    const owner = { workspaceId, jobId, priority: settings.priority };
    if (this.requests.size > 0) await enqueueRequests(this.manager, owner, [...this.requests.values()]);
    this.chunkRows = [];
    this.requests = new Map();
  }
}

const insertChunksSql = `
  INSERT INTO chunk (workspace_id, job_id, job_chapter_id, chapter_number, ordinal, line_id, line_number, slice_start,
    slice_end, text, spoken, words, break_after, pause_after_ms, take_key, voice_id, status)
  SELECT $1, $2, c."jobChapterId", c."chapterNumber", c.ordinal, c."lineId", c."lineNumber", c."sliceStart",
    c."sliceEnd", c.text, c.spoken, c.words, c."breakAfter", c."pauseAfterMs", c."takeKey", c."voiceId", c.status
  FROM jsonb_to_recordset($3::jsonb) AS c ("jobChapterId" uuid, "chapterNumber" int, ordinal int, "lineId" uuid,
    "lineNumber" int, "sliceStart" int, "sliceEnd" int, text text, spoken text, words jsonb, "breakAfter" text,
    "pauseAfterMs" int, "takeKey" char(64), "voiceId" text, status text)`;

const reuseSql = `
  UPDATE chunk SET status = 'done', reused = take.created_at < job.created_at FROM take, job
  WHERE job.id = $1 AND chunk.job_id = $1 AND chunk.status = 'open'
    AND take.workspace_id = $2 AND take.key = chunk.take_key AND NOT (take.unheard AND $3)`;

// MATERIALIZED, so that requests are looked up one by one: what PostgreSQL knows of the tables is from before this plan has
// filled them, and by that it has compared each request with each chunk (a minute for 10,000).
const dropRequestsSql = `
  WITH done AS MATERIALIZED (SELECT take_key AS key FROM chunk WHERE job_id = $1 AND status = 'done')
  DELETE FROM take_request request USING done WHERE request.workspace_id = $2 AND request.key = done.key`;

const countChaptersSql = `
  UPDATE job_chapter chapter SET total_chunks = counted.total, open_chunks = counted.open,
    reused_chunks = counted.reused, audio_ms = counted.audio_ms
  FROM (
    SELECT chunk.job_chapter_id AS id, count(*) AS total, count(*) FILTER (WHERE chunk.status = 'open') AS open,
      count(*) FILTER (WHERE chunk.reused) AS reused,
      coalesce(sum(take.sample_count * 1000.0 / take.sample_rate_hz), 0) AS audio_ms
    FROM chunk LEFT JOIN take ON chunk.status = 'done' AND take.workspace_id = chunk.workspace_id AND take.key = chunk.take_key
    WHERE chunk.job_id = $1 GROUP BY 1
  ) counted WHERE chapter.id = counted.id
  RETURNING chapter.id, chapter.number, chapter.total_lines AS "totalLines",
    chapter.total_chunks AS "totalChunks", chapter.open_chunks AS "openChunks", chapter.reused_chunks AS "reusedChunks"`;

const noteReuseSql = `
  INSERT INTO usage_entry (workspace_id, job_id, voice_id, characters, audio_ms, device_ms, takes_made, takes_reused)
  SELECT workspace_id, job_id, voice_id, 0, 0, 0, 0, count(*) FROM chunk WHERE job_id = $1 AND reused GROUP BY 1, 2, 3`;
