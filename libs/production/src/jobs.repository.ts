import {
  finishedStatuses,
  type ChunkStatus,
  type ChunkView,
  type Faithfulness,
  type JobEventView,
  type JobStatus,
  type JobView,
  type Page,
  type PageQuery,
} from '@voicemill/contracts';
import { JobEntity, JobEventEntity, type ChunkWord, type RequestContext } from '@voicemill/db';
import type { DataSource, EntityManager } from 'typeorm';
import { chunkFindings } from './chunk-findings';

type JobRow = Omit<JobView, 'createdAt' | 'startedAt' | 'finishedAt'> & {
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

const skip = ({ page, perPage }: PageQuery): number => (page - 1) * perPage;

/** Jobs with their counts, events and chunks, of one workspace. */
export class JobsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async list(ctx: RequestContext, query: PageQuery, status?: JobStatus): Promise<Page<JobView>> {
    const rows = await this.dataSource.query<(JobRow & { total: number })[]>(
      `${jobSql} WHERE job.workspace_id = $1 AND ($2::text IS NULL OR job.status = $2)
       ORDER BY job.created_at DESC, job.id LIMIT $3 OFFSET $4`,
      [ctx.workspaceId, status ?? null, query.perPage, skip(query)],
    );
    const total = await this.dataSource
      .getRepository(JobEntity)
      .countBy({ workspaceId: ctx.workspaceId, ...(status ? { status } : {}) });
    return { items: rows.map(jobView), total, ...query };
  }

  async find(ctx: RequestContext, id: string): Promise<JobView | null> {
    const [row] = await this.dataSource.query<JobRow[]>(`${jobSql} WHERE job.workspace_id = $1 AND job.id = $2`, [
      ctx.workspaceId,
      id,
    ]);
    return row ? jobView(row) : null;
  }

  async findUnfinishedId(
    ctx: RequestContext,
    { revisionId, settings, lexicons }: Pick<JobEntity, 'revisionId' | 'settings' | 'lexicons'>,
  ): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM job WHERE workspace_id = $1 AND revision_id = $2 AND settings = $3::jsonb AND lexicons = $4::jsonb
         AND status <> ALL($5) ORDER BY created_at DESC LIMIT 1`,
      [ctx.workspaceId, revisionId, JSON.stringify(settings), JSON.stringify(lexicons), finishedStatuses],
    );
    return row?.id;
  }

  /** The job's row, held until the transaction ends. */
  lock(manager: EntityManager, ctx: RequestContext, id: string): Promise<JobEntity | null> {
    return manager.findOne(JobEntity, {
      where: { id, workspaceId: ctx.workspaceId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async listEvents(ctx: RequestContext, jobId: string, query: PageQuery): Promise<Page<JobEventView>> {
    const [rows, total] = await this.dataSource.getRepository(JobEventEntity).findAndCount({
      where: { workspaceId: ctx.workspaceId, jobId },
      order: { id: 'ASC' },
      skip: skip(query),
      take: query.perPage,
    });
    return { items: rows.map(eventView), total, ...query };
  }

  /** Events after a given one, oldest first; what a live view is fed from. */
  async eventsAfter(ctx: RequestContext, jobId: string, afterId: number, limit: number): Promise<JobEventView[]> {
    const rows = await this.dataSource
      .getRepository(JobEventEntity)
      .createQueryBuilder('event')
      .where('event.workspaceId = :workspaceId AND event.jobId = :jobId AND event.id > :afterId', {
        workspaceId: ctx.workspaceId,
        jobId,
        afterId,
      })
      .orderBy('event.id')
      .limit(limit)
      .getMany();
    return rows.map(eventView);
  }

  async listChunks(
    ctx: RequestContext,
    jobId: string,
    query: PageQuery,
    { status, flagged = false }: { status?: ChunkStatus; flagged?: boolean } = {},
  ): Promise<Page<ChunkView>> {
    const filter = `WHERE chunk.workspace_id = $1 AND chunk.job_id = $2 AND ($3::text IS NULL OR chunk.status = $3)
      AND (NOT $4::boolean OR (take.faithfulness->>'passed')::boolean IS FALSE)`;
    const values = [ctx.workspaceId, jobId, status ?? null, flagged];
    const rows = await this.dataSource.query<ChunkRow[]>(
      `${chunkSql} ${filter} ORDER BY chunk.chapter_number, chunk.ordinal LIMIT $5 OFFSET $6`,
      [...values, query.perPage, skip(query)],
    );
    const [count] = await this.dataSource.query<[{ total: number }]>(
      `SELECT count(*)::int AS total ${chunkTables} ${filter}`,
      values,
    );
    return { items: rows.map(chunkView), total: count.total, ...query };
  }

  async findChunk(ctx: RequestContext, id: string): Promise<ChunkView | null> {
    if (!/^\d{1,18}$/.test(id)) return null;
    const [row] = await this.dataSource.query<ChunkRow[]>(
      `${chunkSql} WHERE chunk.workspace_id = $1 AND chunk.id = $2`,
      [ctx.workspaceId, id],
    );
    return row ? chunkView(row) : null;
  }
}

export const isFinished = (status: JobStatus): boolean => finishedStatuses.includes(status);

const jobSql = `
  SELECT job.id, job.script_id AS "scriptId", script.title AS "scriptTitle", job.revision_id AS "revisionId", job.status,
    job.settings, revision.line_count AS "linesTotal", counts.*, job.error, job.created_at AS "createdAt",
    job.started_at AS "startedAt", job.finished_at AS "finishedAt"
  FROM job JOIN script ON script.id = job.script_id JOIN script_revision revision ON revision.id = job.revision_id
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(total_chunks), 0)::int AS "chunksTotal",
      coalesce(sum(total_chunks - open_chunks - gap_chunks), 0)::int AS "chunksDone",
      coalesce(sum(reused_chunks), 0)::int AS "chunksReused", coalesce(sum(gap_chunks), 0)::int AS gaps,
      coalesce(sum(audio_ms), 0) AS "audioMs"
    FROM job_chapter WHERE job_chapter.job_id = job.id
  ) counts`;

const chunkTables = `
  FROM chunk LEFT JOIN take ON take.workspace_id = chunk.workspace_id AND take.key = chunk.take_key`;

const chunkSql = `
  SELECT chunk.id::text, chunk.job_id AS "jobId", chunk.chapter_number AS "chapterNumber",
    chunk.line_number AS "lineNumber", chunk.ordinal, chunk.text, chunk.spoken, chunk.status, chunk.reused,
    chunk.take_key AS "takeKey", take.sample_count * 1000.0::float8 / take.sample_rate_hz AS "durationMs", chunk.reason,
    take.faithfulness, chunk.words
  ${chunkTables}`;

interface ChunkRow extends Omit<ChunkView, 'faithfulness'> {
  faithfulness: Faithfulness | null;
  words: ChunkWord[];
}

const chunkView = ({ faithfulness, words, ...row }: ChunkRow): ChunkView => ({
  ...row,
  faithfulness: faithfulness && chunkFindings(faithfulness, words),
});

const jobView = ({ createdAt, startedAt, finishedAt, ...row }: JobRow): JobView => ({
  ...row,
  createdAt: createdAt.toISOString(),
  startedAt: startedAt?.toISOString() ?? null,
  finishedAt: finishedAt?.toISOString() ?? null,
});

const eventView = ({ id, at, kind, message, data }: JobEventEntity): JobEventView => ({
  id: Number(id),
  at: at.toISOString(),
  kind,
  message,
  data,
});
