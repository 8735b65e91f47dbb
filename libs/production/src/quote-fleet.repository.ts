import type { DataSource, RequestContext } from '@voicemill/db';
import type { Fleet, WaitingWork } from './quote-finish';

/** Before any job was measured: one core; and a quarter above what the sample lesson took on two cores. */
const assumedLanes = 1;
const assumedDelivery = 0.02;
/** Jobs that the speeds are learnt from. */
const jobsLearntFrom = 20;

/** What the quote reads of workers, queues and recent jobs. */
export class QuoteFleetRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Living workers, by their connections: each names its process, and a dead one loses them. Speeds are medians of this
   * workspace's recent jobs, from what each had to do between its events.
   */
  async fleet(ctx: RequestContext): Promise<Fleet> {
    const [alive] = await this.dataSource.query<{ workers: number }[]>(aliveSql);
    const [speeds] = await this.dataSource.query<{ lanes: number | null; delivery: number | null }[]>(speedsSql, [
      ctx.workspaceId,
      jobsLearntFrom,
    ]);
    return {
      workersAlive: alive?.workers ?? 0,
      lanesPerWorker: Math.max(0.1, speeds?.lanes ?? assumedLanes),
      deliverySecondsPerSecond: speeds?.delivery ?? assumedDelivery,
    };
  }

  /**
   * What waits now, in phones made device seconds. Of other workspaces only the sums go into the answer.
   *
   * @param priority of the job in question: own work that is less urgent does not hold it up.
   */
  async waiting(ctx: RequestContext, priority: number, deviceMsPerPhone: number): Promise<WaitingWork> {
    const rows = await this.dataSource.query<{ id: string; weight: number; phones: number }[]>(waitingSql, [
      ctx.workspaceId,
      priority,
    ]);
    const seconds = (phones: number): number => (phones * deviceMsPerPhone) / 1000;
    const own = rows.find(({ id }) => id === ctx.workspaceId);
    return {
      ownSeconds: seconds(own?.phones ?? 0),
      ownWeight: own?.weight ?? 1,
      others: rows
        .filter(({ id }) => id !== ctx.workspaceId)
        .map(({ weight, phones }) => ({ weight, seconds: seconds(phones) })),
    };
  }
}

const aliveSql = `
  SELECT count(DISTINCT application_name)::int AS workers FROM pg_stat_activity
  WHERE application_name LIKE 'voicemill-worker:%' AND datname = current_database()`;

const speedsSql = `
  SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ran.device_seconds / ran.workers / ran.speaking)
      FILTER (WHERE ran.speaking > 1 AND ran.device_seconds > 1) AS lanes,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY ran.delivering / ran.audio_seconds)
      FILTER (WHERE ran.audio_seconds > 10 AND ran.delivering > 0) AS delivery
  FROM (
    SELECT greatest(1, (job.quote->>'workersAlive')::int) AS workers,
      (SELECT sum(device_ms) / 1000 FROM usage_entry WHERE usage_entry.job_id = job.id) AS device_seconds,
      (SELECT sum(audio_ms) / 1000 FROM job_chapter WHERE job_chapter.job_id = job.id) AS audio_seconds,
      extract(epoch FROM events.spoken - events.planned)::float8 AS speaking,
      extract(epoch FROM job.finished_at - events.spoken)::float8 AS delivering
    FROM (
      SELECT * FROM job WHERE workspace_id = $1 AND status = 'done' ORDER BY created_at DESC LIMIT $2
    ) job CROSS JOIN LATERAL (
      SELECT max(at) FILTER (WHERE kind = 'planned') AS planned, max(at) FILTER (WHERE kind = 'chapter-spoken') AS spoken
      FROM job_event WHERE job_event.job_id = job.id
    ) events
  ) ran`;

const waitingSql = `
  SELECT workspace.id, workspace.share_weight AS weight,
    coalesce(sum(request.phone_count) FILTER (WHERE workspace.id <> $1 OR request.priority >= $2), 0)::float8 AS phones
  FROM workspace LEFT JOIN take_request request ON request.workspace_id = workspace.id
  WHERE workspace.id = $1 OR request.key IS NOT NULL GROUP BY workspace.id`;
